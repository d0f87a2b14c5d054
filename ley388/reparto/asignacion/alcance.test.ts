import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../../test/corridas.ts'
import { Alcance, juntas } from './alcance.ts'
import { problema } from './lotes.fixture.ts'

const alcance = (valores: readonly number[], conSumas?: number): Alcance =>
  new Alcance(problema([1], valores), conSumas)

/** Under and over `falta`, with the lots from k on. */
function distancias(a: Alcance, k: number, falta: number): [bajo: number, sobre: number] {
  const d = { bajo: -1, sobre: -1 }
  a.medir(k, falta, d)
  return [d.bajo, d.sobre]
}

describe('R5: lo que un predio todavía puede recibir', () => {
  // Sums of 5, 3 and 2: 0, 2, 3, 5, 7, 8 and 10.
  const todos = alcance([3, 5, 2])
  it('los lotes van del más al menos valioso', () => {
    expect(todos.valores).toEqual([5, 3, 2])
  })
  it('por debajo y por encima de lo que le falta, la suma de lotes más cercana', () => {
    expect(distancias(todos, 0, 4)).toEqual([1, 1])
    expect(distancias(todos, 0, 5)).toEqual([0, 0])
    expect(distancias(todos, 0, 1)).toEqual([1, 1])
    expect(distancias(todos, 0, 9)).toEqual([1, 1])
  })
  it('solo con los que quedan: sin el de 5 no llega a 7', () => {
    expect(distancias(todos, 1, 4)).toEqual([1, 1])
    expect(distancias(todos, 1, 7)).toEqual([2, Number.POSITIVE_INFINITY])
    expect(distancias(todos, 2, 1)).toEqual([1, 1])
    expect(distancias(todos, 3, 4)).toEqual([4, Number.POSITIVE_INFINITY])
  })
  it('donde son demasiados para escribir sus sumas, los múltiplos de la unidad, y nada por debajo del menor lote', () => {
    const sinSumas = alcance([50, 30, 30], 0)
    expect(distancias(sinSumas, 0, 7)).toEqual([7, 23])
    expect(distancias(sinSumas, 0, 30)).toEqual([0, 0])
    expect(distancias(sinSumas, 0, 43)).toEqual([3, 7])
  })
  it('las sumas se escriben de los últimos lotes, tantos como se diga', () => {
    const dos = alcance([50, 30, 30], 2)
    // From the second on the sums are 0, 30 and 60; from the first only the unit is known.
    expect(distancias(dos, 1, 43)).toEqual([13, 17])
    expect(distancias(dos, 0, 43)).toEqual([3, 7])
  })
  it('es lo mismo que mirar todos los conjuntos de lotes', () => {
    const lotes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lotes, fc.nat(5), fc.integer({ min: 1, max: 120 }), (valores, desde, falta) => {
        const a = alcance(valores)
        const k = Math.min(desde, valores.length)
        let sumas = [0]
        for (const v of a.valores.slice(k)) sumas = [...sumas, ...sumas.map(s => s + v)]
        expect(distancias(a, k, falta)).toEqual([
          Math.min(...sumas.filter(s => s <= falta).map(s => falta - s)),
          Math.min(...sumas.filter(s => s >= falta).map(s => s - falta)),
        ])
      }),
      { numRuns: Math.min(CORRIDAS, 2_000) },
    )
  })
  it('dos listas de sumas se juntan en orden y sin repetir', () => {
    expect([...juntas(Float64Array.of(0, 2, 5), 3)]).toEqual([0, 2, 3, 5, 8])
    expect([...juntas(Float64Array.of(0), 0)]).toEqual([0])
    expect([...juntas(Float64Array.of(0, 4), 4)]).toEqual([0, 4, 8])
  })
})
