import { art, deOtraLey } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import { type Cumplimiento, cumplimiento, type HechosDeCumplimiento } from './cumplimiento.ts'
import { AVANCE_MINIMO } from './parametros.ts'
import { type ClasePrioritaria, type DiasHabiles, finEnMeses, mesesParaDesarrollar } from './plazo-prioritario.ts'

/** Art. 54: an extension that the owner asked for. */
export interface SolicitudDeProrroga {
  readonly solicitada: Fecha
  /** Part of the works that was done, from 0 to 1. */
  readonly avance: Decimal
  /** By which part of the term, at most half. */
  readonly fraccion: Decimal
  /** What the mayor decided; undefined while it is not decided. */
  readonly decision?: 'concedida' | 'negada' | undefined
}

export interface DesarrolloPrioritarioEntrada extends DiasHabiles {
  readonly clase: ClasePrioritaria
  readonly promulgacion: Fecha
  readonly enUAU: boolean
  readonly prorroga?: SolicitudDeProrroga | undefined
  /** Months of each extension for general difficulties that the Government declared; at most 18 in all. */
  readonly prorrogasMercado: readonly number[]
  /** With it, whether the declaration is met on a day. */
  readonly hechos?: HechosDeCumplimiento | undefined
}

export interface DesarrolloPrioritarioRespuesta {
  /** Last day of the term of arts. 52 and 53, without extensions. */
  readonly vence: Fecha
  readonly prorrogaProcede: boolean
  /** Why the extension that was asked for does not proceed. */
  readonly motivos: readonly string[]
  /** Last day with the extensions that proceed; `vence` where there is none. */
  readonly venceConProrroga: Fecha
  readonly cumplimiento?: Cumplimiento | undefined
  readonly memoria: Memoria
}

/** D1-D3, arts. 52-54: until when a property that was declared must be developed, and whether it was. */
export function desarrolloPrioritario(e: DesarrolloPrioritarioEntrada): DesarrolloPrioritarioRespuesta {
  const memoria = new Memoria()
  const meses = mesesParaDesarrollar(e.clase, e.enUAU, memoria)
  const vence = finEnMeses('Vencimiento', e.promulgacion, meses, e, memoria)
  const deMercado = mesesDeMercado(e.prorrogasMercado, memoria)
  const conMercado = meses.plus(deMercado)
  const plazoVigente = deMercado.isZero()
    ? vence
    : finEnMeses('Vencimiento con las prórrogas de mercado', e.promulgacion, conMercado, e, memoria)
  const motivos = e.prorroga ? examinar(e.prorroga, plazoVigente, memoria) : []
  const prorrogaProcede = e.prorroga !== undefined && motivos.length === 0
  const venceConProrroga = prorrogaProcede ? prorrogado(e, e.prorroga, meses, deMercado, memoria) : plazoVigente
  const respuesta = { vence, prorrogaProcede, motivos, venceConProrroga }
  if (!e.hechos) return { ...respuesta, memoria }
  const limites = { plazoVigente, venceConProrroga, prorrogaProcede, decision: e.prorroga?.decision }
  return { ...respuesta, cumplimiento: cumplimiento(e.hechos, limites, e.enUAU, memoria), memoria }
}

/** Art. 54: the months of the extensions for general difficulties; zero where there is none. */
function mesesDeMercado(prorrogas: readonly number[], memoria: Memoria): Decimal {
  if (prorrogas.length === 0) return new Decimal(0)
  return memoria.paso(
    'Meses de prórroga por dificultades generales de financiación o de mercado',
    art(54),
    'suma(prórrogas)',
    { prórrogas: prorrogas },
    o => new Decimal(o.prórrogas.reduce((a, b) => a + b, 0)),
  )
}

/** Art. 54: why an extension does not proceed; empty when it does. A term ends at midnight, so its last day is in time. */
function examinar(p: SolicitudDeProrroga, vence: Fecha, memoria: Memoria): string[] {
  const motivos: string[] = []
  const aTiempo = memoria.paso(
    'La prórroga se pidió antes de que venciera el plazo, que termina a la medianoche de su último día',
    deOtraLey('Ley 4 de 1913', 59),
    'solicitada ≤ vence',
    { solicitada: p.solicitada, vence },
    o => o.solicitada <= o.vence,
  )
  if (!aTiempo) motivos.push(`Se pidió el ${p.solicitada} y el plazo había vencido el ${vence} (art. 54).`)
  const avanzada = memoria.paso(
    'Las obras hechas alcanzan el mínimo',
    AVANCE_MINIMO.articulo,
    'avance ≥ mínimo',
    { avance: p.avance, mínimo: AVANCE_MINIMO.valor },
    o => o.avance.gte(o.mínimo),
  )
  if (!avanzada) motivos.push(`Las obras hechas no llegan a la mitad de la urbanización o construcción (art. 54).`)
  return motivos
}

/** The end of the term with both kinds of extension: all of it is one term that runs from the promulgation. */
function prorrogado(
  e: DesarrolloPrioritarioEntrada,
  p: SolicitudDeProrroga,
  meses: Decimal,
  deMercado: Decimal,
  memoria: Memoria,
): Fecha {
  const total = memoria.paso(
    'Plazo en meses, con sus prórrogas',
    art(54),
    'meses + meses × fracción + de mercado',
    { meses, fracción: p.fraccion, 'de mercado': deMercado },
    o => o.meses.plus(o.meses.times(o.fracción)).plus(o['de mercado']),
  )
  return finEnMeses('Vencimiento con prórroga', e.promulgacion, total, e, memoria)
}
