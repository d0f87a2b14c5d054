import { describe, expect, it } from 'vitest'
import type { Solver } from '../../solver.ts'
import { Alcance } from './alcance.ts'
import { type Hallada, hallar, type Limites } from './hallar.ts'
import { problema } from './lotes.fixture.ts'
import { dineroQueCambia } from './problema.ts'

// A greedy assignment moves 20 pesos here; the best, 60 + 55 + 45 and 95 + 65, none.
const p = problema([1, 1], [95, 65, 60, 55, 45])
const NINGUNA = -1
const CORTOS: Limites = { comparaciones: 0, masComparaciones: 0, pasos: 1, lotes: 1, miradas: 1, columnas: 100 }

function con(limites: Partial<Limites>, solver?: Solver, cota = NINGUNA): Hallada {
  return hallar(p, new Alcance(p), cota, solver, { ...CORTOS, ...limites })
}

describe('R5: las maneras de hallar la asignación, en su orden', () => {
  it('la que llega a la cota es la que vale, y no se busca más', () => {
    const { duenos, completa } = con({ comparaciones: 10_000, pasos: 486 }, nadie, 0)
    expect({ dinero: dineroQueCambia(p, duenos), completa }).toEqual({ dinero: 0, completa: false })
  })
  it('con pocos lotes, la tabla: 2 predios y 5 lotes son 486 pasos', () => {
    expect(con({ pasos: 486 }, nadie)).toMatchObject({ completa: true })
    expect(con({ pasos: 485 })).toMatchObject({ completa: false })
  })
  it('si la tabla no cabe, la búsqueda, hasta el límite de lotes y de miradas', () => {
    expect(con({ lotes: 5, miradas: 10_000 }, nadie)).toMatchObject({ completa: true })
    expect(con({ lotes: 4, miradas: 10_000 })).toMatchObject({ completa: false })
  })
  it('lo que la búsqueda alcanzó a mejorar no se pierde, aunque no terminara', () => {
    const dineroCon = (miradas: number): object => {
      const { duenos, completa } = con({ lotes: 5, miradas })
      return { completa, dinero: dineroQueCambia(p, duenos) }
    }
    expect(dineroCon(1)).toEqual({ completa: false, dinero: 20 })
    expect(dineroCon(100)).toEqual({ completa: false, dinero: 10 })
    // The best is in hand, but that nothing is better is not known yet.
    expect(dineroCon(200)).toEqual({ completa: false, dinero: 0 })
    expect(dineroCon(400)).toEqual({ completa: true, dinero: 0 })
  })
  it('donde nada termina se compara más antes de preguntar al solver', () => {
    const primera = dineroQueCambia(p, con({}).duenos)
    expect(dineroQueCambia(p, con({ masComparaciones: 10_000 }).duenos)).toBeLessThan(primera)
    const trasBuscar = con({ lotes: 5, miradas: 1, masComparaciones: 10_000 })
    expect({ ...trasBuscar, duenos: dineroQueCambia(p, trasBuscar.duenos) }).toEqual({ completa: false, duenos: 0 })
  })
})

describe('un solver ayuda, pero su palabra no prueba nada', () => {
  const conocida = con({})
  it('se le pregunta solo mientras el programa quepa: 2 predios y 5 lotes son 12 columnas', () => {
    expect(con({ columnas: 12 }, mentiroso)).toHaveProperty('solver', 'dice-optima')
    expect(con({ columnas: 11 }, mentiroso)).toEqual(conocida)
    expect(con({ columnas: 12 })).toEqual(conocida)
  })
  it('no se le pregunta si lo hallado ya llega a la cota', () => {
    expect(con({}, nadie, dineroQueCambia(p, conocida.duenos))).toEqual(conocida)
    expect(con({ masComparaciones: 10_000 }, nadie, 0)).not.toHaveProperty('solver')
  })
  it('si halla una mejor, esa queda', () => {
    const mejor = [0, 0, 1, 1, 1]
    const sabio: Solver = programa => ({
      columnas: programa.columnas.map((_, c) => (c < 10 && mejor[c % 5] === Math.floor(c / 5) ? 1 : 0)),
      diceOptima: true,
    })
    expect(con({}, sabio)).toEqual({ duenos: mejor, completa: false, solver: 'dice-optima' })
  })
  it('uno que miente no mejora ni convence', () => {
    expect(con({}, mentiroso)).toEqual({ duenos: conocida.duenos, completa: false, solver: 'dice-optima' })
  })
  it('uno que no termina, o no responde, queda dicho', () => {
    expect(con({}, (_, inicial) => ({ columnas: inicial, diceOptima: false })).solver).toBe('no-termina')
    expect(con({}, () => undefined)).toEqual({ ...conocida, solver: 'sin-respuesta' })
  })
})

/** Gives every lot to the first parcel and swears by it. */
const mentiroso: Solver = programa => ({ columnas: programa.columnas.map(() => 0), diceOptima: true })

const nadie: Solver = () => {
  throw new Error('Nobody should have asked the solver')
}
