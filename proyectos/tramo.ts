import type { Fecha } from '../ley388/fecha.ts'
import type { Tramo } from './tipos.ts'

/** The earlier of two dates. */
export function laPrimera(a: Fecha, b: Fecha): Fecha {
  if (a < b) return a
  return b
}

/** The later of two dates. */
export function laUltima(a: Fecha, b: Fecha): Fecha {
  if (a > b) return a
  return b
}

/** Order of what has a date, from the oldest. */
export function porFecha(a: { readonly fecha: Fecha }, b: { readonly fecha: Fecha }): number {
  return a.fecha < b.fecha ? -1 : a.fecha > b.fecha ? 1 : 0
}

/** The span that covers several, one at least. */
export function cubrir(tramos: readonly Tramo[]): Tramo {
  return tramos.reduce((t, otro) => ({
    inicio: laPrimera(t.inicio, otro.inicio),
    fin: laUltima(t.fin, otro.fin),
  }))
}
