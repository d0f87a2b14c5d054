import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../test/corridas.ts'
import { Decimal } from './decimal.ts'
import { evaluar } from './formula.ts'
import { repartirPorMayorResto } from './reparto-exacto.ts'

const repartir = (total: string, ...pesos: string[]): string[] =>
  repartirPorMayorResto(
    new Decimal(total),
    pesos.map(p => new Decimal(p)),
  ).map(d => d.toFixed())

const total = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map(n => new Decimal(n.toString()))
const peso = fc.bigInt({ min: 0n, max: 10n ** 18n }).map(n => new Decimal(n.toString()).div(1_000_000))
const pesos = fc.array(peso, { minLength: 1, maxLength: 30 }).filter(lista => lista.some(p => !p.isZero()))

describe('reparto por el mayor resto', () => {
  it('cien pesos entre tres iguales: el peso que sobra es del primero', () => {
    expect(repartir('100', '1', '1', '1')).toEqual(['34', '33', '33'])
  })
  it('el peso que sobra es de quien tiene el mayor resto, no del primero', () => {
    // 10 × 1/8 = 1,25 · 10 × 3/8 = 3,75 · 10 × 4/8 = 5: the remainders are 0,25, 0,75 and 0.
    expect(repartir('10', '0.1', '0.3', '0.4')).toEqual(['1', '4', '5'])
  })
  it('entre restos iguales gana el mayor peso, esté donde esté', () => {
    // 2 × 1/4 = 0,5 · 2 × 3/4 = 1,5.
    expect(repartir('2', '1', '3')).toEqual(['0', '2'])
    expect(repartir('2', '3', '1')).toEqual(['2', '0'])
  })
  it('un valor negativo se reparte como su contrario', () => {
    expect(repartir('-100', '1', '1', '1')).toEqual(['-34', '-33', '-33'])
  })
  it('quien pesa cero recibe cero, y de cero todos reciben cero', () => {
    expect(repartir('7', '0', '2', '0')).toEqual(['0', '7', '0'])
    expect(repartir('0', '1', '2')).toEqual(['0', '0'])
  })
  it('un valor mayor que los 40 dígitos de un decimal se reparte sin perder un peso', () => {
    expect(
      repartir('999999999999999999999999', '0.333333333333333333333333333333', '0.666666666666666666666666666667'),
    ).toEqual(['333333333333333333333333', '666666666666666666666666'])
  })
  it('lo que no se puede repartir se rechaza', () => {
    for (const [valor, ...lista] of [['1.5', '1'], ['1', '0', '0'], ['1'], ['1', '-1', '3']] as const) {
      expect(() => repartir(valor, ...lista)).toThrow(expect.objectContaining({ codigo: 'reparto-imposible' }))
    }
  })
  it('las partes suman el valor y ninguna se aparta un peso de la exacta', () => {
    fc.assert(
      fc.property(total, pesos, (t, lista) => {
        const partes = repartirPorMayorResto(t, lista)
        const suma = lista.reduce((a, b) => a.plus(b))
        expect(partes.reduce((a, b) => a.plus(b)).toFixed()).toBe(t.toFixed())
        const lenta = evaluar('mayor_resto(total, pesos)', { total: t.toFixed(), pesos: lista.map(p => p.toFixed()) })
        expect(String(lenta)).toBe(String(partes))
        for (const [i, parte] of partes.entries()) {
          expect(parte.minus(t.times(lista[i]!).div(suma)).abs().lt(1)).toBe(true)
        }
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('permutar los pesos permuta las partes cuando los pesos son distintos', () => {
    fc.assert(
      fc.property(
        total,
        fc.uniqueArray(peso, { minLength: 2, maxLength: 20, selector: p => p.toFixed() }),
        (t, lista) => {
          const alReves = repartirPorMayorResto(t, lista.toReversed()).toReversed()
          expect(alReves).toEqual(repartirPorMayorResto(t, lista))
        },
      ),
      { numRuns: CORRIDAS },
    )
  })
})
