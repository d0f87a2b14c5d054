import { type Fecha, numeroDeDia } from '../fecha.ts'
import type { Calendario } from './calendario.ts'

/** Days that do not run, by decision of somebody: both ends included, as day numbers. */
export interface Bloqueo {
  readonly desde: number
  readonly hasta: number
  readonly causa: string
}

export const CAUSA_SUSPENSION = 'suspensión del término'
export const CAUSA_NO_HABIL = 'día no hábil declarado por el municipio'

const NINGUNO: readonly Bloqueo[] = []

/**
 * Suspensions and non-working days as spans in order and without overlap: where both fall on a day, the suspension
 * tells the cause.
 */
export function bloqueos(
  suspensiones: readonly (readonly [Fecha, Fecha])[] | undefined,
  noHabiles: readonly Fecha[] | undefined,
): readonly Bloqueo[] {
  if (!suspensiones?.length && !noHabiles?.length) return NINGUNO
  const suspendidos = (suspensiones ?? []).map(
    ([desde, hasta]): Bloqueo => ({ desde: numeroDeDia(desde), hasta: numeroDeDia(hasta), causa: CAUSA_SUSPENSION }),
  )
  const tramos = unir(suspendidos.sort(porInicio))
  const sueltos = [...new Set(noHabiles)].map(numeroDeDia).filter(dia => !cubre(tramos, dia))
  return [...tramos, ...sueltos.map(dia => ({ desde: dia, hasta: dia, causa: CAUSA_NO_HABIL }))].sort(porInicio)
}

/** The span that covers a day, or undefined. */
export function cubre(tramos: readonly Bloqueo[], dia: number): Bloqueo | undefined {
  for (const t of tramos) if (t.desde <= dia && dia <= t.hasta) return t
  return undefined
}

/** Business days of the country inside a span, from a given day on. */
export function habilesDe(c: Calendario, tramo: Bloqueo, desde: number): number {
  const inicio = Math.max(tramo.desde, desde)
  return tramo.hasta < inicio ? 0 : c.habilesHasta(tramo.hasta) - c.habilesHasta(inicio - 1)
}

function porInicio(a: Bloqueo, b: Bloqueo): number {
  return a.desde - b.desde
}

function unir(tramos: readonly Bloqueo[]): Bloqueo[] {
  const unidos: Bloqueo[] = []
  for (const t of tramos) {
    const ultimo = unidos[unidos.length - 1]
    if (ultimo && t.desde <= ultimo.hasta) {
      unidos[unidos.length - 1] = { ...ultimo, hasta: Math.max(ultimo.hasta, t.hasta) }
    } else unidos.push(t)
  }
  return unidos
}
