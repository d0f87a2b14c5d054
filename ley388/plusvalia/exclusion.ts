import { type Articulo, art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { leerFecha, leerFechaOpcional, leerSiNo, leerTexto, malo, objeto } from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { plazo } from '../plazos/plazo.ts'
import { MESES_DEL_ACTO_POR_OBRA } from './parametros.ts'

const ART_86 = art(86)
const ART_87 = art(87)

export interface ExclusionEntrada {
  readonly obra: string
  /** Art. 87: the work is foreseen in the plan, in a partial plan or in what develops them. */
  readonly previstaEnElPlan: boolean
  readonly finObra?: Fecha | undefined
  /** Day of the act that distributed a valorización for the work. */
  readonly valorizacion?: Fecha | undefined
  /** Day of the act that determined the plusvalía of the work (art. 87). */
  readonly plusvalia?: Fecha | undefined
  /** The day for which the question is asked. */
  readonly hoy: Fecha
}

/** Whether one of the two charges can be made for the work, and why not. */
export interface Gravamen {
  readonly procede: boolean
  readonly motivos: readonly { mensaje: string; articulo: Articulo }[]
}

export interface ExclusionRespuesta {
  readonly obra: string
  readonly plusvalia: Gravamen
  readonly valorizacion: Gravamen
  /** Last day for the act of art. 87, where the work has ended. */
  readonly ultimoDiaDelActo?: Fecha | undefined
  readonly memoria: Memoria
}

/** Reads `{"obra", "previstaEnElPlan", "finObra", "valorizacion", "plusvalia", "hoy"}`; the three in the middle, optional. */
export function leerExclusion(json: unknown): ExclusionEntrada {
  const o = objeto(json, '', ['obra', 'previstaEnElPlan', 'finObra', 'valorizacion', 'plusvalia', 'hoy'])
  const hoy = leerFecha(o, 'hoy')
  const e = {
    obra: leerTexto(o, 'obra'),
    previstaEnElPlan: leerSiNo(o, 'previstaEnElPlan'),
    finObra: leerFechaOpcional(o, 'finObra'),
    valorizacion: leerFechaOpcional(o, 'valorizacion'),
    plusvalia: leerFechaOpcional(o, 'plusvalia'),
    hoy,
  }
  for (const campo of ['finObra', 'valorizacion', 'plusvalia'] as const) {
    if ((e[campo] ?? hoy) > hoy) throw malo(campo, `es posterior al día por el que se pregunta, ${hoy}`)
  }
  return e
}

/**
 * V12, arts. 86 and 87: for one public work, whether plusvalía or valorización can still be charged. The one that came
 * first excludes the other; the act of plusvalía has six months from the end of the work. The cost of the work is no
 * ceiling, so it is not asked for.
 */
export function exclusion(e: ExclusionEntrada): ExclusionRespuesta {
  const memoria = new Memoria()
  const acto = e.plusvalia ?? e.hoy
  const porValorizacion = e.valorizacion !== undefined && (e.plusvalia === undefined || e.valorizacion <= e.plusvalia)
  const porPlusvalia = e.plusvalia !== undefined && !porValorizacion
  const ultimoDiaDelActo = e.finObra === undefined ? undefined : ultimoDia(e.finObra, memoria)
  const aTiempo = ultimoDiaDelActo === undefined || acto <= ultimoDiaDelActo
  if (ultimoDiaDelActo !== undefined) {
    const operandos = { acto, 'último día': ultimoDiaDelActo }
    memoria.anotar(
      'El acto cabe en el plazo',
      MESES_DEL_ACTO_POR_OBRA.articulo,
      'acto ≤ último día',
      operandos,
      aTiempo,
    )
  }
  const prevista = e.previstaEnElPlan
  const operandos = { prevista, 'por valorización': porValorizacion, 'a tiempo': aTiempo }
  const cabe = prevista && !porValorizacion && aTiempo
  memoria.anotar('Cabe la plusvalía', ART_87, 'y(prevista, no(por valorización), a tiempo)', operandos, cabe)
  memoria.anotar('Cabe la valorización', ART_86, 'no(por plusvalía)', { 'por plusvalía': porPlusvalia }, !porPlusvalia)
  const deLaPlusvalia = [
    ...(prevista
      ? []
      : [{ mensaje: 'La obra no está prevista en el plan ni en lo que lo desarrolla.', articulo: ART_87 }]),
    ...(porValorizacion
      ? [{ mensaje: `La obra ya se financió con valorización (${e.valorizacion}).`, articulo: ART_87 }]
      : []),
    ...(aTiempo
      ? []
      : [
          {
            mensaje: `El acto solo podía expedirse hasta el ${ultimoDiaDelActo}.`,
            articulo: MESES_DEL_ACTO_POR_OBRA.articulo,
          },
        ]),
  ]
  const deLaValorizacion = porPlusvalia
    ? [{ mensaje: `Por la obra ya se determinó la plusvalía (${e.plusvalia}).`, articulo: ART_86 }]
    : []
  return {
    obra: e.obra,
    plusvalia: { procede: cabe, motivos: deLaPlusvalia },
    valorizacion: { procede: !porPlusvalia, motivos: deLaValorizacion },
    ultimoDiaDelActo,
    memoria,
  }
}

function ultimoDia(finObra: Fecha, memoria: Memoria): Fecha {
  const termino = plazo({ desde: finObra, meses: MESES_DEL_ACTO_POR_OBRA.valor.toNumber() })
  memoria.sumar(termino.memoria)
  return termino.vence
}
