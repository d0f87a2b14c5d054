import { art } from '../articulos/referencia.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import type { AjustesDeTermino } from '../plazos/plazo.ts'
import { plazo } from '../plazos/plazo.ts'
import { DATOS_CARGADOS, type DatosFechados } from './datos.ts'
import { actualizar, type IndicesDados } from './indices.ts'
import { ANIOS_SOLICITUD_COMPENSACION, MULTA_INFUNDADA, PERDIDA_MINIMA } from './parametros.ts'

export interface CompensacionObraEntrada extends Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  /** Of the last transaction before the works, in pesos. */
  readonly valorUltimaTransaccion: Decimal
  readonly indices: IndicesDados
  readonly valorAlSolicitar: Decimal
  readonly finObra: Fecha
  readonly solicitud: Fecha
  readonly colindante: boolean
  readonly permanente: boolean
  /** A request that was judged unfounded, reckless or in bad faith, and what was asked for in it. */
  readonly infundada?: { readonly calificacion: Calificacion; readonly solicitado: Decimal } | undefined
}

/** Art. 128 par. 3: what is fined. */
export const CALIFICACIONES = ['infundada', 'temeraria', 'de-mala-fe'] as const
export type Calificacion = (typeof CALIFICACIONES)[number]

/** Art. 128: in what the compensation can be paid. */
export const FORMAS_DE_COMPENSACION = [
  'dinero',
  'derechos-de-construccion-y-desarrollo',
  'pagares-de-reforma-urbana',
  'descuento-del-predial',
] as const

export interface CompensacionObraRespuesta {
  readonly procede: boolean
  /** Why it does not proceed; empty when it does. */
  readonly motivos: readonly string[]
  /** Last day to ask for it. */
  readonly venceSolicitud: Fecha
  readonly valorActualizado: string
  /** In pesos; zero where the value did not fall. */
  readonly perdida: string
  readonly fraccionPerdida: string
  /** The whole loss where it proceeds, zero where it does not. */
  readonly compensacion: string
  readonly formasDePago: readonly string[]
  /** Only where the request was judged unfounded. */
  readonly multa?: string | undefined
  readonly memoria: Memoria
}

const ART_128 = art(128)

/**
 * E13, art. 128: what is owed to the neighbour of a public work whose property lost value for good. The loss is measured
 * against the last transaction before the works, updated by the CPI, and must be above 30 % of it. Pesos.
 */
export function compensacionObra(
  e: CompensacionObraEntrada,
  datos: DatosFechados = DATOS_CARGADOS,
): CompensacionObraRespuesta {
  const memoria = new Memoria()
  const actualizado = actualizar(
    'Valor de la última transacción, actualizado',
    e.valorUltimaTransaccion,
    e.indices,
    datos,
    ART_128,
    memoria,
  )
  const perdida = memoria.paso(
    'Menor valor del inmueble',
    ART_128,
    'max(0, actualizado − al solicitar)',
    { actualizado, 'al solicitar': e.valorAlSolicitar },
    o => Decimal.max(0, o.actualizado.minus(o['al solicitar'])),
  )
  const fraccion = memoria.paso(
    'Parte del valor que se perdió',
    ART_128,
    'pérdida ÷ actualizado',
    { pérdida: perdida, actualizado },
    o => o.pérdida.div(o.actualizado),
  )
  const termino = plazo({
    desde: e.finObra,
    anios: ANIOS_SOLICITUD_COMPENSACION.valor.toNumber(),
    sabados: e.sabados,
    noHabiles: e.noHabiles,
  })
  memoria.sumar(termino.memoria)
  const motivos = examinar(e, fraccion, termino.vence, memoria)
  const procede = motivos.length === 0
  const compensacion = memoria.paso(
    'Compensación: todo el menor valor, si procede',
    ART_128,
    'si(procede, pérdida, 0)',
    { procede, pérdida: perdida },
    o => (o.procede ? o.pérdida : new Decimal(0)),
  )
  return {
    procede,
    motivos,
    venceSolicitud: termino.vence,
    valorActualizado: pesos(actualizado),
    perdida: pesos(perdida),
    fraccionPerdida: seisDecimales(fraccion),
    compensacion: pesos(compensacion),
    formasDePago: FORMAS_DE_COMPENSACION,
    multa: e.infundada && pesos(multa(e.infundada.solicitado, e.infundada.calificacion, memoria)),
    memoria,
  }
}

/** The conditions, each a step; the sentences of those that fail. */
function examinar(e: CompensacionObraEntrada, fraccion: Decimal, vence: Fecha, memoria: Memoria): string[] {
  const motivos: string[] = []
  const exigir = (cumple: boolean, motivo: string): void => {
    if (!cumple) motivos.push(`${motivo} (art. 128).`)
  }
  const consta = (concepto: string, hecho: boolean): boolean =>
    memoria.anotar(concepto, ART_128, 'consta', { consta: hecho }, hecho)
  exigir(consta('Es vecino colindante de la obra', e.colindante), 'El solicitante no es vecino colindante de la obra')
  exigir(consta('La lesión es permanente', e.permanente), 'No se demuestra que la lesión sea permanente')
  const mayor = memoria.paso(
    'La pérdida es superior al mínimo',
    PERDIDA_MINIMA.articulo,
    'fracción > mínimo',
    { fracción: fraccion, mínimo: PERDIDA_MINIMA.valor },
    o => o.fracción.gt(o.mínimo),
  )
  exigir(mayor, 'El menor valor no es superior al 30 % del valor actualizado')
  const aTiempo = memoria.paso(
    'Se pidió dentro del plazo',
    ANIOS_SOLICITUD_COMPENSACION.articulo,
    'solicitud ≤ vence',
    { solicitud: e.solicitud, vence },
    o => o.solicitud <= o.vence,
  )
  exigir(aTiempo, `Se pidió el ${e.solicitud} y el plazo había vencido el ${vence}`)
  return motivos
}

/** Art. 128 par. 3: fine for a request that was judged unfounded, reckless or in bad faith. */
function multa(solicitado: Decimal, calificacion: Calificacion, memoria: Memoria): Decimal {
  return memoria.paso(
    `Multa por solicitud ${calificacion.replaceAll('-', ' ')}`,
    MULTA_INFUNDADA.articulo,
    'solicitado × multa',
    { solicitado, multa: MULTA_INFUNDADA.valor },
    o => o.solicitado.times(o.multa),
  )
}
