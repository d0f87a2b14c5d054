import type { Decimal } from '../ley388/decimal.ts'
import { type Fecha, numeroDeDia } from '../ley388/fecha.ts'
import { diasEntre } from './calendario.ts'
import type { Calendario, Tramo } from './tipos.ts'

/** How much of a span has passed at the end of a day, in days of a calendar. */
export interface Transcurso {
  readonly transcurridos: number
  /** Days of the whole span; 0 where its calendar has none in it, and it then passes as a whole on its last day. */
  readonly dias: number
  readonly fase: 'antes' | 'en-curso' | 'completo'
}

/** The days of a span that have passed at the end of a day. */
export function transcurso(calendario: Calendario, { inicio, fin }: Tramo, al: Fecha): Transcurso {
  const desde = numeroDeDia(inicio)
  const dias = diasEntre(calendario, desde, numeroDeDia(fin))
  if (al >= fin) return { transcurridos: dias, dias, fase: 'completo' }
  if (al < inicio || dias === 0) return { transcurridos: 0, dias, fase: 'antes' }
  return { transcurridos: diasEntre(calendario, desde, numeroDeDia(al)), dias, fase: 'en-curso' }
}

/** The part of an amount spread evenly over the days of a span that corresponds to what has passed. */
export function parteDe(monto: Decimal, t: Transcurso): Decimal {
  if (t.fase === 'completo') return monto
  return t.fase === 'antes' ? monto.times(0) : monto.times(t.transcurridos).div(t.dias)
}
