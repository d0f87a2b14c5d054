import type { Fecha } from '../fecha.ts'
import { Rechazo } from '../rechazo.ts'
import type { Termino } from './plazo.ts'

/** T7: what the expiry of a term brings. */
export type EfectoDeVencimiento =
  | 'ninguno'
  | 'silencio-positivo'
  | 'silencio-negativo'
  | 'pasa-la-competencia'
  | 'falta-disciplinaria'

/** What each effect means, for whoever reads it before and after it happens. */
export const EFECTOS: Readonly<Record<EfectoDeVencimiento, { nombre: string; antes: string; despues: string }>> = {
  ninguno: {
    nombre: 'Sin efecto',
    antes: 'Si el término vence, la ley no le da un efecto: la actuación sigue pendiente.',
    despues: 'El término venció sin efecto: la actuación sigue pendiente.',
  },
  'silencio-positivo': {
    nombre: 'Silencio administrativo positivo',
    antes: 'Si el término vence sin decisión, la solicitud se entiende aprobada como se presentó.',
    despues: 'El término venció sin decisión: la solicitud se entiende aprobada como se presentó.',
  },
  'silencio-negativo': {
    nombre: 'Silencio administrativo negativo',
    antes: 'Si el término vence sin decisión, se entiende negado lo pedido.',
    despues: 'El término venció sin decisión: se entiende negado lo pedido.',
  },
  'pasa-la-competencia': {
    nombre: 'Pasa la competencia',
    antes: 'Si el término vence, podrá decidir otra autoridad.',
    despues: 'El término venció: ya puede decidir otra autoridad.',
  },
  'falta-disciplinaria': {
    nombre: 'Falta disciplinaria',
    antes: 'Si el término vence sin decisión, los funcionarios responsables incurren en falta disciplinaria.',
    despues: 'El término venció sin decisión: hay falta disciplinaria de los funcionarios responsables.',
  },
}

/** T7: the sentence to show on a day: what will happen, or what happened and since when. */
export function avisoDeEfecto(efecto: EfectoDeVencimiento, vence: Fecha, hoy: Fecha): string {
  return hoy <= vence ? `${EFECTOS[efecto].antes} Vence el ${vence}.` : `${EFECTOS[efecto].despues} Venció el ${vence}.`
}

/** T6: how often an article lets a term be extended, and by how much at most. */
export interface Prorroga {
  readonly veces: number
  readonly dias: number
  readonly articulo: string
}

/**
 * T6: the same term with an extension in days added; the days already run stay run. Refuses a term that the article
 * does not extend so often, or by more than it allows.
 */
export function prorrogar(t: Termino, dias: number, admite: Prorroga, yaProrrogado: number): Termino {
  const rechazo = (codigo: string, mensaje: string): Rechazo =>
    new Rechazo({ codigo, mensaje, articulo: admite.articulo })
  if (t.dias === undefined) throw rechazo('prorroga-de-meses', 'Este término no se cuenta en días.')
  if (yaProrrogado >= admite.veces) {
    const veces = admite.veces === 1 ? 'una sola vez' : `${admite.veces} veces`
    throw rechazo('prorroga-agotada', `El término solo se prorroga ${veces} (${admite.articulo}).`)
  }
  if (dias < 1 || dias > admite.dias) {
    throw rechazo('prorroga-excesiva', `La prórroga va de 1 a ${admite.dias} días (${admite.articulo}).`)
  }
  return { ...t, dias: t.dias + dias }
}
