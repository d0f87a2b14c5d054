import { describe, expect, it } from 'vitest'
import { todosLosCasos } from '../casos/carpeta.ts'
import { comprobar } from '../casos/comprobar.ts'
import { CARPETAS } from './carpetas.js'

/** The worked cases of one folder, each a test of its own: a mutant runs only those that reach it. */
const carpeta = CARPETAS[process.env.LINDERO_CARPETA as keyof typeof CARPETAS]

for (const { archivo, calculo, casos } of todosLosCasos(carpeta.casos)) {
  describe(archivo, () => {
    for (const caso of casos) it(caso.nombre, () => expect(comprobar(calculo, caso)).toEqual([]))
  })
}
