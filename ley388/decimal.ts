import { Decimal as Base } from 'decimal.js'

/**
 * The decimal number of every calculation of the law: 40 significant digits, half up, never in exponent form.
 * It is our own copy of the class, so that no other code in the process can change its precision.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Base

/** Rounds half up to whole pesos; only at the output of a calculation. */
export function pesos(valor: Decimal): string {
  return valor.toDecimalPlaces(0, Base.ROUND_HALF_UP).toFixed()
}

/** Rounds half up to 6 decimals and trims the zeros at the end: values per m², areas, rates and indices at output. */
export function seisDecimales(valor: Decimal): string {
  return valor.toDecimalPlaces(6, Base.ROUND_HALF_UP).toFixed()
}
