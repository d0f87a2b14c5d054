import { describe, expect, it } from 'vitest'
import { problema } from './lotes.fixture.ts'
import { dineroQueCambia, type ProblemaDeLotes } from './problema.ts'
import { deColumnas, enColumnas, laMejor, programaDeLotes } from './programa.ts'

describe('el programa para el solver', () => {
  const elProblema = (): ProblemaDeLotes => problema([3, 2], [20, 30, 50])
  it('tiene una columna de ceros y unos por predio y lote, un exceso por predio, y su costo es el dinero', () => {
    const programa = programaDeLotes(elProblema())
    expect(programa.columnas.filter(c => c.binaria)).toHaveLength(6)
    expect(programa.columnas.filter(c => !c.binaria)).toEqual([
      { costo: 2, binaria: false },
      { costo: 2, binaria: false },
    ])
    expect(programa.filas).toHaveLength(5)
  })
  it('escrito entero, con dos predios y un lote', () => {
    // Entitlements of 6 and 4, one lot of 10, in units of 10.
    const x = { costo: 0, binaria: true }
    const e = { costo: 2, binaria: false }
    expect(programaDeLotes(problema([3, 2], [10]))).toEqual({
      columnas: [x, x, e, e],
      filas: [
        {
          terminos: [
            [0, 1],
            [1, 1],
          ],
          desde: 1,
          hasta: 1,
        },
        {
          terminos: [
            [0, 1],
            [2, -1],
          ],
          desde: Number.NEGATIVE_INFINITY,
          hasta: 0.6,
        },
        {
          terminos: [
            [1, 1],
            [3, -1],
          ],
          desde: Number.NEGATIVE_INFINITY,
          hasta: 0.4,
        },
      ],
    })
  })
  it('de las columnas, cada lote va al predio de la mayor, y al primero si ninguna lo es', () => {
    const p = problema([1, 1, 1], [10, 20])
    expect(deColumnas(p, [0.1, 0, 0.2, 0.9, 0.7, 0.1, 0, 0, 0])).toEqual([2, 1])
    expect(deColumnas(p, [0, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual([0, 0])
  })
  it('toda asignación cumple sus filas y cuesta, en unidades, el dinero que mueve', () => {
    const p = elProblema()
    const programa = programaDeLotes(p)
    for (let k = 0; k < 8; k++) {
      const duenos = [k & 1, (k >> 1) & 1, k >> 2]
      const x = enColumnas(p, duenos)
      for (const f of programa.filas) {
        const suma = f.terminos.reduce((a, [c, v]) => a + v * x[c]!, 0)
        expect(suma >= f.desde && suma <= f.hasta).toBe(true)
      }
      const costo = programa.columnas.reduce((a, c, i) => a + c.costo * x[i]!, 0)
      expect(costo * p.unidad).toBe(dineroQueCambia(p, duenos))
      expect(deColumnas(p, x)).toEqual(duenos)
    }
  })
  it('entre dos asignaciones queda la que mueve menos', () => {
    const p = elProblema()
    expect(laMejor(p, [0, 0, 0], [1, 1, 0])).toEqual(laMejor(p, [1, 1, 0], [0, 0, 0]))
    expect(laMejor(problema([1, 1], [10, 10]), [0, 1], [1, 0])).toEqual([0, 1])
  })
})
