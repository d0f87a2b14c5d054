import type { Decimal } from './decimal.ts'
import { leerDecimal, malo, type Objeto } from './lector.ts'

/**
 * Readers of what the law measures. Each one knows the largest size that can be meant: what is beyond it is a slip of
 * the finger, and is refused instead of being calculated.
 */

/** Digits of the whole part in m²: the country has thirteen. */
const CIFRAS_DE_AREA = 13
/** In pesos, of a parcel or of a work: the yearly budget of the Nation has fifteen. */
const CIFRAS_DE_DINERO = 18
/** Indices of construction and of prices, equivalences, factors. */
const CIFRAS_DE_INDICE = 6

/** An area in m², never negative. */
export function leerArea(o: Objeto, nombre: string, campo = ''): Decimal {
  return conCifras(o, nombre, campo, CIFRAS_DE_AREA)
}

/** An amount or a price in pesos, never negative. */
export function leerDinero(o: Objeto, nombre: string, campo = ''): Decimal {
  return conCifras(o, nombre, campo, CIFRAS_DE_DINERO)
}

/** An index or a factor, never negative. */
export function leerIndice(o: Objeto, nombre: string, campo = ''): Decimal {
  return conCifras(o, nombre, campo, CIFRAS_DE_INDICE)
}

/** The same, where zero makes no sense: it divides. */
export function leerIndicePositivo(o: Objeto, nombre: string, campo = ''): Decimal {
  const d = leerIndice(o, nombre, campo)
  if (d.isZero()) throw malo(unir(campo, nombre), 'debe ser mayor que cero')
  return d
}

/** One of the readers above over a field that may be left out. */
export function siEsta<T>(
  o: Objeto,
  nombre: string,
  campo: string,
  leer: (o: Objeto, nombre: string, campo: string) => T,
): T | undefined {
  return o[nombre] === undefined ? undefined : leer(o, nombre, campo)
}

function conCifras(o: Objeto, nombre: string, campo: string, cifras: number): Decimal {
  const d = leerDecimal(o, nombre, campo)
  if (d.isNegative() && !d.isZero()) throw malo(unir(campo, nombre), 'no puede ser menor que 0')
  if (d.e >= cifras) throw malo(unir(campo, nombre), `no puede tener más de ${cifras} cifras enteras`)
  return d
}

function unir(campo: string, nombre: string): string {
  return campo === '' ? nombre : `${campo}.${nombre}`
}
