import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../test/corridas.ts'
import { Decimal, noNegativo, pesos, seisDecimales, textoExacto } from './decimal.ts'

const d = (texto: string): Decimal => new Decimal(texto)

/** Decimals of every size: whole ones, with few and many decimals, of any sign, and the edges of a word of seven digits. */
const entero = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.constantFrom('9999999', '10000000', '99999999999999', '100000000000000', '-9999999', '0', '-0'),
)
const decimales = fc.oneof(
  fc.stringMatching(/^\d{1,12}$/),
  fc.constantFrom('5', '4999999', '49999999', '50000001', '9999999', '99999999', '0000005'),
)
const numero = fc.tuple(entero, fc.option(decimales)).map(([e, f]) => d(f === null ? e : `${e}.${f}`))

describe('los decimales se redondean solo al salir', () => {
  it('los pesos, al entero más cercano y la mitad lejos de cero', () => {
    expect(
      ['0.4', '0.5', '1.5', '2.49999999', '-0.5', '-1.5', '9999999.5', '99999999999999.5'].map(t => pesos(d(t))),
    ).toEqual(['0', '1', '2', '2', '-1', '-2', '10000000', '100000000000000'])
  })
  it('lo demás, a seis decimales y sin ceros al final', () => {
    expect(['0.40', '33.3333335', '33.33333349', '1e-7', '5e-7', '12000000'].map(t => seisDecimales(d(t)))).toEqual([
      '0.4',
      '33.333334',
      '33.333333',
      '0',
      '0.000001',
      '12000000',
    ])
  })
  it('el camino rápido escribe lo mismo que decimal.js', () => {
    fc.assert(
      fc.property(numero, n => {
        const sinMenosCero = (texto: string): string => (texto === '-0' ? '0' : texto)
        expect(textoExacto(n)).toBe(n.toFixed())
        expect(pesos(n)).toBe(sinMenosCero(n.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed()))
        expect(seisDecimales(n)).toBe(n.toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toFixed())
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('lo que no puede ser negativo es al menos cero', () => {
    expect(['-3', '-0', '0', '2.5'].map(t => noNegativo(d(t)).toFixed())).toEqual(['0', '0', '0', '2.5'])
    expect(noNegativo(d('-0')).isNegative()).toBe(false)
  })
})
