import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conDecimales } from './redondeo.ts'

test('writes what the exact decimal writes, halves and the double nearest to a half among them', () => {
  const mitad = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0, 1e-9, -1e-9))
    .map(([n, d]) => (n + 0.5) / 100 + d)
  const medida = fc.oneof(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), mitad, fc.double({ min: 0, max: 1 }))
  fc.assert(
    fc.property(medida, fc.constantFrom(2, 6, 8), (x, n) => {
      expect(conDecimales(x, n)).toBe(new Decimal(x).toFixed(n, Decimal.ROUND_HALF_UP).replace(/^-(0\.0+)$/, '$1'))
    }),
    { numRuns: 20_000 },
  )
})

test.each([
  [0.125, '0.13'],
  [-0.125, '-0.13'],
  [1.005, '1.01'],
  [-0.001, '0.00'],
  [1234.5, '1234.50'],
])('%d m² is written %s', (x, texto) => expect(conDecimales(x, 2)).toBe(texto))
