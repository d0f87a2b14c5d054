import { describe, expect, it } from 'vitest'
import { todosLosCasos } from '../casos/carpeta.ts'
import { comprobar } from '../casos/comprobar.ts'

/** The worked cases of the folder under trial, each a test of its own: a mutant runs only those that reach it. */
for (const { archivo, calculo, casos } of todosLosCasos(new RegExp(process.env.LINDERO_CASOS_DE!))) {
  describe(archivo, () => {
    for (const caso of casos) it(caso.nombre, () => expect(comprobar(calculo, caso)).toEqual([]))
  })
}
