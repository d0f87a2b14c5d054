import { Decimal as Base } from 'decimal.js'

/**
 * The decimal number of every calculation of the law: 40 significant digits, half up, never in exponent form.
 * It is our own copy of the class, so that no other code in the process can change its precision.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Base

/** decimal.js keeps seven digits a word, the point always between two words. */
const CIFRAS_POR_PALABRA = 7
const BASE_DE_PALABRA = 10_000_000
const MEDIA_PALABRA = BASE_DE_PALABRA / 2

/**
 * Words of the whole part, where it has one or two (1 to 10^14): what most amounts are. They are written by way of a
 * JavaScript number, which holds them exactly, because bulk runs spend most of their time writing.
 */
function palabrasEnteras(valor: Decimal): 0 | 1 | 2 {
  const exponente = valor.e
  return exponente >= 0 && exponente < 2 * CIFRAS_POR_PALABRA ? (exponente < CIFRAS_POR_PALABRA ? 1 : 2) : 0
}

/** The whole part, without sign, of a value with one or two such words. */
function parteEntera(palabras: readonly number[], enteras: 1 | 2): number {
  return enteras === 1 ? palabras[0]! : palabras[0]! * BASE_DE_PALABRA + (palabras[1] ?? 0)
}

/** Rounds half up to whole pesos; only at the output of a calculation. */
export function pesos(valor: Decimal): string {
  const enteras = palabrasEnteras(valor)
  if (enteras === 0) return valor.toDecimalPlaces(0, Base.ROUND_HALF_UP).toFixed()
  const sube = (valor.d[enteras] ?? 0) >= MEDIA_PALABRA ? 1 : 0
  const entero = parteEntera(valor.d, enteras) + sube
  return String(valor.s < 0 ? -entero : entero)
}

/** Rounds half up to 6 decimals and trims the zeros at the end: values per m², areas, rates and indices at output. */
export function seisDecimales(valor: Decimal): string {
  return textoExacto(valor.decimalPlaces() <= 6 ? valor : valor.toDecimalPlaces(6, Base.ROUND_HALF_UP))
}

/** The exact text of a decimal, as `toFixed()` gives it. */
export function textoExacto(valor: Decimal): string {
  const enteras = palabrasEnteras(valor)
  if (enteras === 0 || valor.d.length > enteras) return valor.toFixed()
  const entero = parteEntera(valor.d, enteras)
  return String(valor.s < 0 ? -entero : entero)
}

const CERO = new Decimal(0)

/** max(0, valor), without building a decimal to compare with: areas and effects are never negative. */
export function noNegativo(valor: Decimal): Decimal {
  return valor.isNegative() ? CERO : valor
}
