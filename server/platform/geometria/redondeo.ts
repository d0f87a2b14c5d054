import { Decimal } from 'decimal.js'

/** Nearer than this to a half, one product of doubles cannot tell on which side it lies: the exact way decides. */
const CERCA_DEL_MEDIO = 0.4999
/** Below this the product errs by less than that margin. */
const SEGURO = 2 ** 38

/**
 * A computed measure as text with so many decimals, half away from zero: what `Decimal` would write, twenty times as
 * fast, since hundreds of thousands are written at a time.
 */
export function conDecimales(x: number, decimales: number): string {
  const escala = 10 ** decimales
  const escalado = Math.abs(x) * escala
  const entero = Math.round(escalado)
  if (!(escalado < SEGURO) || Math.abs(escalado - entero) > CERCA_DEL_MEDIO)
    return sinMenosCero(new Decimal(x).toDecimalPlaces(decimales, Decimal.ROUND_HALF_UP)).toFixed(decimales)
  const signo = x < 0 && entero > 0 ? '-' : ''
  const resto = String(entero % escala).padStart(decimales, '0')
  return `${signo}${Math.floor(entero / escala)}.${resto}`
}

const sinMenosCero = (d: Decimal): Decimal => (d.isZero() ? d.abs() : d)
