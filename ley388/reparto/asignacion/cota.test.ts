import { describe, expect, it } from 'vitest'
import { Alcance } from './alcance.ts'
import { cotaInferior } from './cota.ts'
import { problema } from './lotes.fixture.ts'

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
})
