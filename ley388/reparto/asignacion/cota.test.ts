import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../../test/corridas.ts'
import { Alcance } from './alcance.ts'
import { cotaInferior, Equilibrio } from './cota.ts'
import { pequeno, problema } from './lotes.fixture.ts'

describe('la cota de cada clase', () => {
  const cota = (pesos: number[], valores: number[]): object => {
    const p = problema(pesos, valores)
    return cotaInferior(p, new Alcance(p))
  }
  it('por la unidad: con lotes de 50, derechos de 120 y 80 no pueden acercarse más que 20 cada uno', () => {
    // 100 y 100: 20 + 20. The multiples 100 and 100 are the nearest that add up to 200.
    expect(cota([120, 80], [50, 50, 50, 50])).toMatchObject({ pesos: 40 })
  })
  it('por el equilibrio: tres derechos de 30 y dos lotes de 45', () => {
    // Two are over by 15 and one is under by 30. What is under equals what is over: 60.
    expect(cota([1, 1, 1], [45, 45])).toMatchObject({ pesos: 60 })
  })
  it('por el equilibrio: dos lotes no llegan a diez predios iguales', () => {
    // Eight of ten receive nothing of their 10: 80 under, and as much over.
    expect(cota(Array(10).fill(1), [51, 49])).toMatchObject({ razon: 'equilibrio', pesos: 160 })
  })
  it('vale la mayor de las dos, y dice de dónde sale', () => {
    // Multiples of 10 nearest to 50, 57, 7 and 36 that add up to 150: 50, 60, 10 and 30. They differ by 0, 3, 3 and 6.
    expect(cota([7, 8, 1, 5], [30, 20, 10, 40, 50])).toEqual({ pesos: 12, razon: 'unidad', cifras: [50, 60, 10, 30] })
    expect(cota([7, 4, 6, 4], [70, 20])).toEqual({ pesos: 80, razon: 'equilibrio', cifras: [80, 238, 84, 238] })
  })
  it('donde las dos dan lo mismo se explica la de la unidad, que es más sencilla', () => {
    expect(cota([120, 80], [50, 50, 50, 50])).toEqual({ pesos: 40, razon: 'unidad', cifras: [100, 100] })
  })
})

describe('la cota por el equilibrio', () => {
  const p = problema([7, 4, 6, 4], [70, 20])
  it('prueba varios pesos de lo que falta y lo que sobra, y no sigue si ya pasó de lo que basta', () => {
    const e = new Equilibrio(new Alcance(p), 4)
    expect(e.cota(0, p.derechos)).toBe(80)
    expect(e.cota(0, p.derechos, 0)).toBe(50)
    expect(e.cota(0, p.derechos, 50)).toBe(76)
  })
  it('sus mínimos suman lo que ella dice, hasta el siguiente par de pesos', () => {
    fc.assert(
      fc.property(pequeno, fc.nat(2), (q, k) => {
        const e = new Equilibrio(new Alcance(q), q.derechos.length)
        const desde = Math.min(k, q.valores.length)
        const minimos = e.minimos(desde, q.derechos)
        expect(minimos.every(m => m >= 0)).toBe(true)
        expect(2 * Math.ceil(minimos.reduce((a, b) => a + b) / 16)).toBe(e.cota(desde, q.derechos))
      }),
      { numRuns: Math.min(CORRIDAS, 2_000) },
    )
  })
  it('cuenta los lotes que quedan: con uno de 20, tres de cuatro predios no reciben nada', () => {
    const e = new Equilibrio(new Alcance(p), 4)
    // 30 + 17 + 26 + 17 are owed and 20 are left: 70 at least stay owed, and nobody has too much.
    expect(e.cota(1, p.derechos)).toBeGreaterThanOrEqual(70)
  })
})
