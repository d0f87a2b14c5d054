import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../decimal.ts'
import { verificarCertificado } from './certificado.ts'

const D = (n: number): Decimal => new Decimal(n)

describe('el certificado no se fía de nadie', () => {
  const derechos = [D(60), D(40)]
  const valores = [D(30), D(40), D(30)]
  const bueno = { duenos: [0, 1, 0], dinero: D(0), cota: D(0), optima: true }
  const faltas = (cambio: object): string[] => verificarCertificado(derechos, valores, { ...bueno, ...cambio })
  it('el bueno se sostiene', () => {
    expect(faltas({})).toEqual([])
    expect(faltas({ duenos: [1, 0, 0], dinero: D(20), optima: false })).toEqual([])
  })
  it('un lote de menos, partido o de nadie se descubre', () => {
    expect(faltas({ duenos: [0, 1] })).toEqual(['Hay 3 lotes y 2 asignados'])
    expect(faltas({ duenos: [0, 0.5, 0] })).toEqual(['El lote 2 no va entero a un predio'])
    expect(faltas({ duenos: [0, 1, 2] })).toEqual(['El lote 3 no va entero a un predio'])
    expect(faltas({ duenos: [-1, 1, 0] })).toEqual(['El lote 1 no va entero a un predio'])
  })
  it('un lote cambiado de dueño cambia el dinero y se descubre', () => {
    expect(faltas({ duenos: [1, 0, 0] })).toEqual([
      'Cambian de manos 20 pesos, no 0',
      'Se dice óptima sin que la cota la alcance, o al revés',
    ])
  })
  it('una cota mayor que lo hallado no es una cota', () => {
    expect(faltas({ cota: D(1), optima: false })).toEqual(['La cota 1 está por encima de 0'])
  })
  it('decirse óptima sin llegar a la cota, o callarlo habiendo llegado, se descubre', () => {
    const peor = { duenos: [1, 0, 0], dinero: D(20) }
    expect(faltas({ ...peor, optima: true })).toHaveLength(1)
    expect(faltas({ optima: false })).toHaveLength(1)
  })
  it('cualquier cambio en un certificado bueno se descubre', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.constantFrom(0, 1), fc.integer({ min: -3, max: 3 }), (lote, dueno, mas) => {
        const duenos = bueno.duenos.with(lote, dueno)
        const cambiado = duenos[lote] !== bueno.duenos[lote] || mas !== 0
        expect(faltas({ duenos, dinero: D(mas) }).length > 0).toBe(cambiado)
      }),
      { numRuns: 200 },
    )
  })
})
