import { type Articulo, deOtraLey } from '../articulos/referencia.ts'
import { diaDeSemanaDe, type Fecha, fechaDeNumero, numeroDe, numeroDeDia } from '../fecha.ts'
import { Rechazo } from '../rechazo.ts'

/** How the day of a holiday is found in a year (T5). */
export type ReglaFestivo =
  | { readonly tipo: 'fijo'; readonly mes: number; readonly dia: number }
  /** Kept on the next Monday when that day is not a Monday. */
  | { readonly tipo: 'trasladado'; readonly mes: number; readonly dia: number }
  /** So many days after Easter Sunday (before it, if negative). */
  | { readonly tipo: 'pascua'; readonly dias: number }

/** A national holiday, as dated data: it can begin, end or stand suspended, each by its act. */
export interface Festivo {
  readonly id: string
  readonly nombre: string
  readonly regla: ReglaFestivo
  readonly norma: Articulo
  readonly desde: Fecha
  readonly hasta?: Fecha | undefined
  /** Spans in which a judge or a law suspended it; both ends included. */
  readonly suspendido?: readonly { readonly desde: Fecha; readonly hasta?: Fecha | undefined; readonly acto: string }[]
}

/** A holiday on its day of a year. */
export interface DiaFestivo {
  readonly fecha: Fecha
  readonly nombre: string
  readonly norma: string
}

/** First year for which the calendar is right: the first that Ley 51 of 22 December 1983 ruled whole. */
export const PRIMER_ANIO = 1984
/** Last year of the calendar; a term that ends beyond it is refused. */
export const ULTIMO_ANIO = 2199

const LEY_51 = deOtraLey('Ley 51 de 1983', 1)
const LEY_51_LUNES = deOtraLey('Ley 51 de 1983', '1 y 2')
const LEY_2578 = deOtraLey('Ley 2578 de 2026', 1)
const DESDE_1984 = '1984-01-01' as Fecha

function festivo(id: string, nombre: string, regla: ReglaFestivo, norma: Articulo, desde = DESDE_1984): Festivo {
  return { id, nombre, regla, norma, desde }
}
const fijo = (mes: number, dia: number): ReglaFestivo => ({ tipo: 'fijo', mes, dia })
const lunes = (mes: number, dia: number): ReglaFestivo => ({ tipo: 'trasladado', mes, dia })
const pascua = (dias: number): ReglaFestivo => ({ tipo: 'pascua', dias })

/** T5: the national holidays. Ascension, Corpus Christi and Sacred Heart are already counted to their Monday. */
export const FESTIVOS: readonly Festivo[] = [
  festivo('anio-nuevo', 'Año Nuevo', fijo(1, 1), LEY_51),
  festivo('reyes', 'Reyes Magos', lunes(1, 6), LEY_51_LUNES),
  festivo('san-jose', 'San José', lunes(3, 19), LEY_51_LUNES),
  festivo('jueves-santo', 'Jueves Santo', pascua(-3), LEY_51),
  festivo('viernes-santo', 'Viernes Santo', pascua(-2), LEY_51),
  festivo('trabajo', 'Día del Trabajo', fijo(5, 1), LEY_51),
  festivo('ascension', 'Ascensión del Señor', pascua(43), LEY_51_LUNES),
  festivo('corpus', 'Corpus Christi', pascua(64), LEY_51_LUNES),
  festivo('sagrado-corazon', 'Sagrado Corazón de Jesús', pascua(71), LEY_51_LUNES),
  festivo('san-pedro', 'San Pedro y San Pablo', lunes(6, 29), LEY_51_LUNES),
  festivo('chiquinquira', 'Virgen de Chiquinquirá', lunes(7, 9), LEY_2578, '2026-01-01' as Fecha),
  festivo('independencia', 'Día de la Independencia', fijo(7, 20), LEY_51),
  festivo('boyaca', 'Batalla de Boyacá', fijo(8, 7), LEY_51),
  festivo('asuncion', 'Asunción de la Virgen', lunes(8, 15), LEY_51_LUNES),
  festivo('raza', 'Día de la Raza', lunes(10, 12), LEY_51_LUNES),
  festivo('santos', 'Todos los Santos', lunes(11, 1), LEY_51_LUNES),
  festivo('cartagena', 'Independencia de Cartagena', lunes(11, 11), LEY_51_LUNES),
  festivo('inmaculada', 'Inmaculada Concepción', fijo(12, 8), LEY_51),
  festivo('navidad', 'Navidad', fijo(12, 25), LEY_51),
]

/**
 * The holidays of a year in order of date; two may fall on one day (2025-06-30). Refuses the years for which the
 * calendar is not known to be right.
 */
export function festivosDe(anio: number, festivos: readonly Festivo[] = FESTIVOS): DiaFestivo[] {
  if (!Number.isInteger(anio) || anio < PRIMER_ANIO || anio > ULTIMO_ANIO) {
    throw new Rechazo({
      codigo: 'anio-sin-calendario',
      mensaje: `El calendario de festivos cubre los años ${PRIMER_ANIO} a ${ULTIMO_ANIO}.`,
      campo: 'anio',
      articulo: LEY_51,
    })
  }
  return losQueRigen(anio, festivos)
    .sort((a, b) => a.dia - b.dia)
    .map(({ dia, festivo: f }) => ({ fecha: fechaDeNumero(dia), nombre: f.nombre, norma: f.norma }))
}

/** Day numbers of the holidays of a year, in no order: a calendar of two centuries needs no more of them. */
export function numerosDeFestivos(anio: number): number[] {
  return losQueRigen(anio, FESTIVOS).map(f => f.dia)
}

function losQueRigen(anio: number, festivos: readonly Festivo[]): { dia: number; festivo: Festivo }[] {
  return festivos.map(festivo => ({ dia: diaDelFestivo(festivo.regla, anio), festivo })).filter(rige)
}

function rige({ dia, festivo: f }: { dia: number; festivo: Festivo }): boolean {
  if (dia < numeroDeDia(f.desde) || (f.hasta !== undefined && dia > numeroDeDia(f.hasta))) return false
  return !f.suspendido?.some(s => numeroDeDia(s.desde) <= dia && (s.hasta === undefined || dia <= numeroDeDia(s.hasta)))
}

function diaDelFestivo(regla: ReglaFestivo, anio: number): number {
  if (regla.tipo === 'pascua') return domingoDePascua(anio) + regla.dias
  const dia = numeroDe(anio, regla.mes, regla.dia)
  return regla.tipo === 'fijo' ? dia : dia + ((8 - diaDeSemanaDe(dia)) % 7)
}

/** Day number of Easter Sunday in the Gregorian calendar (anonymous algorithm of 1876). */
export function domingoDePascua(anio: number): number {
  const a = anio % 19
  const siglo = Math.floor(anio / 100)
  const resto = anio % 100
  const epacta =
    (19 * a + siglo - Math.floor(siglo / 4) - Math.floor((siglo - Math.floor((siglo + 8) / 25) + 1) / 3) + 15) % 30
  const i = Math.floor(resto / 4)
  const domingo = (32 + 2 * (siglo % 4) + 2 * i - epacta - (resto % 4)) % 7
  const m = Math.floor((a + 11 * epacta + 22 * domingo) / 451)
  const cuenta = epacta + domingo - 7 * m + 114
  return numeroDe(anio, Math.floor(cuenta / 31), (cuenta % 31) + 1)
}
