import { describe, expect, inject, it } from 'vitest'
import type { ArchivoDeCasos } from '../casos/caso.ts'
import { comprobar } from '../casos/comprobar.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly archivosDeCasos: readonly ArchivoDeCasos[]
  }
}

/** The worked cases of the folder under mutation, each a test of its own: a mutant runs only those that reach it. */
for (const { archivo, calculo, casos } of inject('archivosDeCasos')) {
  describe(archivo, () => {
    for (const caso of casos) it(caso.nombre, () => expect(comprobar(calculo, caso)).toEqual([]))
  })
}
