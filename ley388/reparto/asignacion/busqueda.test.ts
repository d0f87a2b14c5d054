import { describe, expect, it } from 'vitest'
import { Alcance } from './alcance.ts'
import { voraz } from './aproximar.ts'
import { buscar } from './busqueda.ts'
import { problema } from './lotes.fixture.ts'
import { dineroQueCambia, type ProblemaDeLotes } from './problema.ts'

/** The fewest looks with which the search ends: it is the same tree every time. */
function miradasQueGasta(p: ProblemaDeLotes): number {
  let [no, si] = [0, 1]
  const termina = (miradas: number): boolean => buscar(p, voraz(p), new Alcance(p), miradas).completa
  while (!termina(si)) [no, si] = [si, si * 2]
  while (si - no > 1) {
    const medio = Math.floor((no + si) / 2)
    if (termina(medio)) si = medio
    else no = medio
  }
  return si
}

describe('R5: la búsqueda exacta descarta sin mirar', () => {
  it('las ramas en que nada puede ser mejor', () => {
    const p = problema([7, 5, 3], [71, 67, 61, 59, 53, 47, 43])
    // All the assignments are 3^7 = 2.187; each node costs 15 looks here.
    expect(miradasQueGasta(p)).toBe(841)
    expect([voraz(p), buscar(p, voraz(p)).duenos].map(d => dineroQueCambia(p, d))).toEqual([44, 18])
  })
  it('los lotes iguales en otro orden, y los predios a los que falta lo mismo', () => {
    expect(miradasQueGasta(problema([1, 1, 1], [50, 50, 50, 35, 35, 35, 13]))).toBe(241)
    expect(miradasQueGasta(problema([3, 2, 1], [40, 40, 40, 30, 30, 20, 10]))).toBe(46)
  })
  it('y da los lotes en el orden en que se los escribió', () => {
    const p = problema([1, 1], [45, 95, 55, 65, 60])
    const { duenos, completa } = buscar(p, voraz(p))
    expect({ completa, dinero: dineroQueCambia(p, duenos) }).toEqual({ completa: true, dinero: 0 })
    expect(duenos).toHaveLength(5)
  })
})
