import { describe, expect, it } from 'vitest'
import { asignado } from './lotes.fixture.ts'

/** With the limits of every day, that is, with searches of seconds. What each way does is held by hallar.test.ts. */
describe('R5, R8: repartos grandes, con los límites de siempre', () => {
  it('con más lotes de los que caben en la tabla, la búsqueda que termina también prueba', () => {
    const valores = Array.from({ length: 20 }, (_, i) => 20_000_003 + ((i * 7_919_333) % 60_000_017))
    expect(asignado([313, 204, 118, 97], valores).asignacion).toMatchObject({
      optima: true,
      prueba: 'busqueda-exacta',
    })
  })
  it('con cuarenta y un lotes no se promete lo que no está probado: la cota queda a la vista', () => {
    // Entitlements that three great lots make impossible to reach.
    const pesos = Array.from({ length: 6 }, (_, i) => 1 + i * i)
    const valores = Array.from({ length: 41 }, (_, i) => (i < 3 ? 9_000_001 : 1_000 + ((i * 7919) % 977)))
    const { asignacion } = asignado(pesos, valores)
    expect(asignacion).toMatchObject({ optima: false, prueba: 'ninguna' })
    expect(Number(asignacion?.cota)).toBeLessThan(Number(asignacion?.dinero))
    const conMentiroso = asignado(pesos, valores, p => ({ columnas: p.columnas.map(() => 0), diceOptima: true }))
    expect(conMentiroso.asignacion).toEqual({ ...asignacion, solver: 'dice-optima' })
  })
})
