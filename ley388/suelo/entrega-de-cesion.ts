import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'

/** One deed by which an area of a planned cession is handed over. */
export interface EntregaDeCesion {
  /** m². */
  readonly area: Decimal
  /** Day on which the deed was granted. */
  readonly otorgada: Fecha
  /** Day on which it was registered on the folio; undefined while it is not. */
  readonly registrada?: Fecha | undefined
}

/** What is missing or wrong in a delivery, by field. */
export interface DefectoDeEntrega {
  readonly campo: 'area' | 'otorgada' | 'registrada' | 'linderos'
  readonly mensaje: string
  readonly cura: string
  readonly articulo: Articulo
}

/** S6, art. 117: whether a deed can be recorded as a delivery of a cession; `hoy` closes what is still to come. */
export function revisarEntrega(e: EntregaDeCesion & { readonly linderos: boolean }, hoy: Fecha): DefectoDeEntrega[] {
  const defectos: DefectoDeEntrega[] = []
  const falla = (campo: DefectoDeEntrega['campo'], mensaje: string, cura: string): void => {
    defectos.push({ campo, mensaje, cura, articulo: art(117) })
  }
  if (!e.area.isPositive() || e.area.isZero())
    falla('area', 'El área entregada debe ser mayor que cero.', 'Escriba los metros cuadrados que dice la escritura.')
  if (e.otorgada > hoy)
    falla('otorgada', 'La escritura tiene una fecha que no ha llegado.', 'Regístrela cuando se haya otorgado.')
  if (e.registrada !== undefined && e.registrada > hoy)
    falla('registrada', 'El registro tiene una fecha que no ha llegado.', 'Anótelo cuando conste en el folio.')
  if (e.registrada !== undefined && e.registrada < e.otorgada)
    falla('registrada', 'La escritura no pudo registrarse antes de otorgarse.', 'Revise las dos fechas.')
  if (!e.linderos)
    falla(
      'linderos',
      'La escritura debe determinar las áreas públicas que se ceden y las privadas, por su localización y linderos.',
      'Pida que se aclare la escritura: sin eso el espacio público no se incorpora.',
    )
  return defectos
}

/** Areas of a cession on a day, m². */
export interface SaldoDeCesion {
  /** By registered deeds: what is public space already. */
  readonly incorporada: Decimal
  /** By deeds granted and not registered yet. */
  readonly sinRegistrar: Decimal
  /** What is still owed: a deed does not incorporate anything until it is registered. */
  readonly debe: Decimal
}

/** S6, arts. 37 and 117: what of a planned cession is incorporated and what is still owed on a day, m². */
export function saldoDeCesion(
  prevista: Decimal,
  entregas: readonly EntregaDeCesion[],
  al: Fecha,
  m: Memoria,
): SaldoDeCesion {
  const otorgadas = entregas.filter(e => e.otorgada <= al)
  const registradas = otorgadas.filter(e => e.registrada !== undefined && e.registrada <= al)
  const incorporada = m.paso(
    'Área incorporada por escrituras registradas',
    art(117),
    'suma(áreas registradas)',
    { 'áreas registradas': registradas.map(e => e.area) },
    o => sumar(o['áreas registradas']),
  )
  const debe = m.paso(
    'Área que falta por entregar',
    art(37),
    'max(0, área prevista − área incorporada)',
    { 'área prevista': prevista, 'área incorporada': incorporada },
    o => Decimal.max(0, o['área prevista'].minus(o['área incorporada'])),
  )
  return { incorporada, sinRegistrar: sumar(otorgadas.map(e => e.area)).minus(incorporada), debe }
}

/**
 * S6, art. 117: what is out of order because the sales of the project began: undefined where nothing is. The deed must be
 * granted and registered before that day, for the whole area.
 */
export function faltaPorVentas(
  prevista: Decimal,
  entregas: readonly EntregaDeCesion[],
  ventasDesde: Fecha | undefined,
  al: Fecha,
): { readonly mensaje: string; readonly cura: string; readonly articulo: Articulo } | undefined {
  if (ventasDesde === undefined || ventasDesde > al) return undefined
  const aTiempo = entregas.filter(e => e.registrada !== undefined && e.registrada < ventasDesde)
  if (sumar(aTiempo.map(e => e.area)).gte(prevista)) return undefined
  const hoyRegistrada = entregas.filter(e => e.registrada !== undefined && e.registrada <= al)
  const completa = sumar(hoyRegistrada.map(e => e.area)).gte(prevista)
  return {
    mensaje: `Las ventas empezaron el ${ventasDesde} y la escritura de la cesión ${completa ? 'se registró después' : 'no está registrada por toda el área'}.`,
    cura: completa
      ? 'La entrega quedó completa; deje constancia del incumplimiento para el control urbanístico.'
      : 'Exija que se otorgue y se registre la escritura de lo que falta, y avise al control urbanístico.',
    articulo: art(117),
  }
}

const sumar = (areas: readonly Decimal[]): Decimal => areas.reduce((s, a) => s.plus(a), new Decimal(0))
