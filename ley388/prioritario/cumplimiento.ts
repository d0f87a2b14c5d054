import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { INCUMPLIMIENTO, type Incumplimiento } from './ajustes.ts'

/** What is known of the works, to say whether the declaration is met. */
export interface HechosDeCumplimiento {
  /** Day on which it is asked. */
  readonly al: Fecha
  readonly iniciadas?: Fecha | undefined
  readonly terminadas?: Fecha | undefined
  readonly lectura: Incumplimiento
}

/** The ends of the term, and what became of the extension that was asked for. */
export interface LimitesDelPlazo {
  readonly plazoVigente: Fecha
  readonly venceConProrroga: Fecha
  readonly prorrogaProcede: boolean
  readonly decision?: 'concedida' | 'negada' | undefined
}

export type EstadoDeCumplimiento = 'cumplida' | 'en-termino' | 'prorroga-sin-decidir' | 'incumplida'

/** D1-D3: how the declaration stands on a day. */
export interface Cumplimiento {
  readonly estado: EstadoDeCumplimiento
  /** Last day to meet it. */
  readonly limite: Fecha
  /** What the forced sale would cover; only where it was not met. */
  readonly alcance?: string | undefined
}

/**
 * Arts. 52-54: whether the works were begun (or finished, by the setting) in the term. While the mayor does not decide
 * on an extension that was asked for in time and with the works that it needs, the forced sale does not start.
 */
export function cumplimiento(
  h: HechosDeCumplimiento,
  l: LimitesDelPlazo,
  enUAU: boolean,
  memoria: Memoria,
): Cumplimiento {
  const pendiente = l.prorrogaProcede && l.decision === undefined
  const limite = l.prorrogaProcede && l.decision === 'concedida' ? l.venceConProrroga : l.plazoVigente
  const hecha = h.lectura === 'obras-no-iniciadas' ? h.iniciadas : h.terminadas
  const estado = memoria.paso(
    `Cómo está la declaratoria. ${INCUMPLIMIENTO.opciones[h.lectura]}`,
    art(54),
    'si(y(constan, obras ≤ límite), «cumplida», si(al ≤ límite, «en-termino», si(prórroga sin decidir, «prorroga-sin-decidir», «incumplida»)))',
    {
      constan: hecha !== undefined && hecha <= h.al,
      obras: hecha ?? h.al,
      al: h.al,
      límite: limite,
      'prórroga sin decidir': pendiente,
    },
    (o): EstadoDeCumplimiento => {
      if (o.constan && o.obras <= o.límite) return 'cumplida'
      if (o.al <= o.límite) return 'en-termino'
      return o['prórroga sin decidir'] ? 'prorroga-sin-decidir' : 'incumplida'
    },
  )
  if (estado !== 'incumplida') return { estado, limite }
  const alcance = enUAU
    ? 'Todos los inmuebles de la unidad de actuación que no se hayan desarrollado (art. 53).'
    : 'Solo la parte que no se haya urbanizado o construido (art. 54).'
  return { estado, limite, alcance }
}
