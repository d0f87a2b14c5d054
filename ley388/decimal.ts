import { Decimal as Base } from 'decimal.js'

/**
 * The decimal number of every calculation of the law: 40 significant digits, half up, never in exponent form.
 * It is our own copy of the class, so that no other code in the process can change its precision.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Base

/** Rounds half up to whole pesos; only at the output of a calculation. */
export function pesos(valor: Decimal): string {
  return textoExacto(valor.isInteger() ? valor : valor.toDecimalPlaces(0, Base.ROUND_HALF_UP))
}

/** Rounds half up to 6 decimals and trims the zeros at the end: values per m², areas, rates and indices at output. */
export function seisDecimales(valor: Decimal): string {
  return textoExacto(valor.decimalPlaces() <= 6 ? valor : valor.toDecimalPlaces(6, Base.ROUND_HALF_UP))
}

const CERO = new Decimal(0)

/** max(0, valor), without building a decimal to compare with: areas and effects are never negative. */
export function noNegativo(valor: Decimal): Decimal {
  return valor.isNegative() ? CERO : valor
}

/** decimal.js keeps seven digits a word. */
const CIFRAS_POR_PALABRA = 7
const BASE_DE_PALABRA = 10_000_000

/**
 * The exact text of a decimal, as `toFixed()` gives it. A whole number of up to two words (below 10^14), which is what
 * most amounts are, is written by way of a JavaScript number: bulk runs spend most of their time writing.
 */
export function textoExacto(valor: Decimal): string {
  const { d: palabras, e: exponente } = valor
  if (exponente >= 0 && exponente < 2 * CIFRAS_POR_PALABRA) {
    const cuantas = exponente < CIFRAS_POR_PALABRA ? 1 : 2
    if (palabras.length <= cuantas) {
      const entero = cuantas === 1 ? palabras[0]! : palabras[0]! * BASE_DE_PALABRA + (palabras[1] ?? 0)
      return String(valor.s < 0 ? -entero : entero)
    }
  }
  return valor.toFixed()
}
