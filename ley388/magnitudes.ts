import { Decimal } from './decimal.ts'
import { leerDecimal, malo, type Objeto } from './lector.ts'

/**
 * Readers of what the law measures. Each one knows the largest size that can be meant: what is beyond it is a slip of
 * the finger, and is refused instead of being calculated.
 */

/** m²: ten times the whole country. */
const AREA_MAXIMA = new Decimal('1e13')
/** Pesos, of a parcel or of a work: a thousand times the yearly budget of the Nation. */
const DINERO_MAXIMO = new Decimal('1e18')
/** Indices of construction and of prices, equivalences, factors. */
const INDICE_MAXIMO = new Decimal('1e6')

/** An area in m², never negative. */
export function leerArea(o: Objeto, nombre: string, campo = ''): Decimal {
  return hasta(o, nombre, campo, AREA_MAXIMA)
}

/** An amount or a price in pesos, never negative. */
export function leerDinero(o: Objeto, nombre: string, campo = ''): Decimal {
  return hasta(o, nombre, campo, DINERO_MAXIMO)
}

/** An index or a factor, never negative. */
export function leerIndice(o: Objeto, nombre: string, campo = ''): Decimal {
  return hasta(o, nombre, campo, INDICE_MAXIMO)
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

function hasta(o: Objeto, nombre: string, campo: string, maximo: Decimal): Decimal {
  const d = leerDecimal(o, nombre, campo)
  if (d.isNegative() && !d.isZero()) throw malo(unir(campo, nombre), 'no puede ser menor que 0')
  if (d.gt(maximo)) throw malo(unir(campo, nombre), `no puede ser mayor que ${maximo.toFixed()}`)
  return d
}

function unir(campo: string, nombre: string): string {
  return campo === '' ? nombre : `${campo}.${nombre}`
}
