import type { Fecha } from '../ley388/fecha.ts'
import { Rechazo } from '../ley388/rechazo.ts'
import type { Nombrar } from './red.ts'
import type { Actividad } from './tipos.ts'

/**
 * A bar that is dragged to a day: that activity may not begin before it, and nothing else changes; `programar` then
 * moves what depends on it. What has begun stays where it began: refused with `actividad-iniciada`.
 */
export function reprogramarDesde(
  actividades: readonly Actividad[],
  id: string,
  noAntes: Fecha | null,
  nombrar: Nombrar = otra => otra,
): Actividad[] {
  return actividades.map(a => {
    if (a.id !== id) return a
    if (a.inicioReal === null) return { ...a, noAntes }
    throw new Rechazo({
      codigo: 'actividad-iniciada',
      mensaje: `«${nombrar(id)}» empezó el ${a.inicioReal}: su inicio ya no se programa.`,
      campo: 'noAntes',
      cura: 'Si esa fecha está mal registrada, corrija el inicio real.',
    })
  })
}
