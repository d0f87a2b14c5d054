import { describe, expect, it } from 'vitest'
import { todosLosCasos } from '../../test/casos/carpeta.ts'
import { comprobar } from '../../test/casos/comprobar.ts'

/** One driver for every worked case: the answer, the replay of its memoria, and the text of the fast writer. */
for (const { archivo, calculo, casos } of todosLosCasos()) {
  describe(`${archivo}: ${calculo}`, () => {
    for (const caso of casos) {
      it(caso.nombre, () => {
        expect(comprobar(calculo, caso)).toEqual([])
      })
    }
  })
}
