import { art } from '../articulos/referencia.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import { Memoria } from '../memoria.ts'
import { actualizada, baseDelCobro, cobrada, cobradaPorHecho, esExonerado, participacionDe } from './cobro.ts'
import { areaObjeto, type Efecto, efectoDe } from './efecto.ts'
import type { PlusvaliaEntrada } from './entrada.ts'
import { type Evento, EXIGIBLE_POR, type TipoDeHecho } from './hechos.ts'
import { type PagoRespuesta, pagar } from './pagos.ts'

/** What one fact adds: null while it is indeterminate. */
export interface HechoRespuesta {
  readonly tipo: TipoDeHecho
  readonly efectoM2: string | null
  readonly participacion: string | null
  readonly exigiblePor: readonly Evento[]
}

/** Effect and participation of the facts that are already determined, where another one is not. */
export interface ParteDeterminada {
  readonly efectoM2: string
  readonly efectoTotal: string
  readonly participacion: string
}

export interface PlusvaliaRespuesta {
  readonly estado: 'liquidado' | 'indeterminado'
  readonly areaObjetoM2: string
  readonly efectoM2: string | null
  readonly efectoTotal: string | null
  /** What is charged: that of the licence where there is one, nothing where it is exempt. */
  readonly participacion: string | null
  readonly participacionLiquidada: string | null
  readonly participacionRecalculada?: string | undefined
  readonly participacionActualizada: string | null
  readonly exonerado: boolean
  readonly determinado?: ParteDeterminada | undefined
  readonly porHecho: readonly HechoRespuesta[]
  readonly pagos: readonly PagoRespuesta[]
  readonly aPagar: string | null
  readonly advertencias: readonly string[]
  readonly memoria: Memoria
}

const ART_79_1 = art(79, 'par. 1')

/**
 * V1-V5, V9, V10 (arts. 74-79, 83, 84, 87): the effect of the facts on a parcel, the participation and what is paid.
 * Effects accumulate per m²; one indeterminate fact leaves the whole indeterminate, with the rest beside it.
 */
export function plusvalia(e: PlusvaliaEntrada): PlusvaliaRespuesta {
  const memoria = new Memoria()
  const objeto = areaObjeto(e.predio, memoria)
  const efectos = e.hechos.map(h => efectoDe(h, objeto, memoria))
  const determinados = efectos.filter(x => x !== undefined)
  const comun = { areaObjetoM2: seisDecimales(objeto), exonerado: esExonerado(e) }
  if (determinados.length === 0) {
    const porHecho = e.hechos.map(h => unHecho(h.tipo))
    return { ...SIN_DETERMINAR, ...comun, porHecho, memoria }
  }
  const efecto = acumulado(determinados, memoria)
  const participacion = participacionDe(efecto, e, memoria)
  const base = baseDelCobro(participacion, e, memoria)
  const cobro = cobrada(participacion[base]!, e, memoria)
  const propia = (x: Efecto): Decimal => (determinados.length === 1 ? cobro : cobradaPorHecho(x, base, e, memoria))
  const porHecho = e.hechos.map((h, i) => unHecho(h.tipo, efectos[i], propia))
  const cifras = {
    efectoM2: seisDecimales(efecto.porM2),
    efectoTotal: pesos(efecto.total),
    participacion: pesos(cobro),
  }
  if (efectos.includes(undefined)) return { ...SIN_DETERMINAR, ...comun, determinado: cifras, porHecho, memoria }
  const alDia = actualizada(cobro, e, memoria)
  return {
    estado: 'liquidado',
    ...comun,
    ...cifras,
    participacionLiquidada: pesos(participacion.liquidada),
    participacionRecalculada: participacion.recalculada && pesos(participacion.recalculada),
    participacionActualizada: pesos(alDia),
    porHecho,
    ...pagar(e, cobro, alDia, memoria),
    advertencias: participacion.recalculada?.gt(participacion.liquidada) ? [SUPERA_LA_LIQUIDADA] : NINGUNA,
    memoria,
  }
}

const NINGUNA: readonly string[] = []
const SUPERA_LA_LIQUIDADA =
  'La participación recalculada con la licencia es mayor que la liquidada: se muestran las dos, y el municipio decide cuál cobra (art. 83 par. 1).'

/** Art. 75 num. 2: what is not known yet is null, not zero. */
const SIN_DETERMINAR = {
  estado: 'indeterminado',
  efectoM2: null,
  efectoTotal: null,
  participacion: null,
  participacionLiquidada: null,
  participacionActualizada: null,
  pagos: [],
  aPagar: null,
  advertencias: [
    'Falta el precio de referencia de la incorporación: se conoce cuando se apruebe el plan parcial o la norma específica (art. 75 num. 2).',
  ],
} as const

function unHecho(tipo: TipoDeHecho, efecto?: Efecto, propia?: (x: Efecto) => Decimal): HechoRespuesta {
  const exigiblePor = EXIGIBLE_POR[tipo]
  if (!efecto || !propia) return { tipo, efectoM2: null, participacion: null, exigiblePor }
  return { tipo, efectoM2: seisDecimales(efecto.porM2), participacion: pesos(propia(efecto)), exigiblePor }
}

/** Art. 79 par. 1: facts at the same time on a parcel accumulate; the total is the sum of totals, which are exact. */
function acumulado(efectos: readonly Efecto[], memoria: Memoria): Efecto {
  if (efectos.length === 1) return efectos[0]!
  const porM2s = efectos.map(x => x.porM2)
  const totales = efectos.map(x => x.total)
  const porM2 = sumar(porM2s)
  const total = sumar(totales)
  memoria.anotar('Efecto por m², acumulado', ART_79_1, 'suma(efectos)', { efectos: porM2s }, porM2)
  memoria.anotar('Efecto total, acumulado', ART_79_1, 'suma(efectos)', { efectos: totales }, total)
  return { porM2, total }
}

function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((s, v) => s.plus(v), new Decimal(0))
}
