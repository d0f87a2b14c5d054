import { Decimal } from '../ley388/decimal.ts'
import type { Actividad, Calendario } from './tipos.ts'

/** An activity as it is kept and as it travels: its progress as decimal text. */
export type ActividadEscrita = Omit<Actividad, 'calendario' | 'avance'> & { readonly avance: string }

/** Activities as the schedule takes them, each with the calendar of its project. */
export function programables(
  actividades: readonly ActividadEscrita[],
  proyectos: readonly { readonly id: string; readonly calendario: Calendario }[],
): Actividad[] {
  const calendarios = new Map(proyectos.map(p => [p.id, p.calendario]))
  return actividades.map(({ id, proyecto, duracion, noAntes, inicioReal, finReal, avance }) => ({
    id,
    proyecto,
    calendario: calendarios.get(proyecto) ?? 'habiles',
    duracion,
    noAntes,
    inicioReal,
    finReal,
    avance: new Decimal(avance),
  }))
}
