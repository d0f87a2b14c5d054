import { Decimal } from '../ley388/decimal.ts'
import { agrupar } from './agrupar.ts'
import type { ActividadBase, Calendario, Tramo } from './tipos.ts'

/** A baseline as it is kept and as it travels: its pesos as decimal text. */
export interface BaseEscrita {
  readonly actividades: readonly (Tramo & { readonly actividad: string; readonly costo: string })[]
  /** Of those, the ones that an act took out of the programme: they stay promised. */
  readonly quitadas: readonly { readonly actividad: string; readonly proyecto: string; readonly nombre: string }[]
}

/** Art. 18: what the baseline promised of the activities of each of those projects; of none without one. */
export function prometidoPorProyecto(
  base: BaseEscrita | null,
  actividades: readonly { readonly id: string; readonly proyecto: string; readonly nombre: string }[],
  proyectos: readonly { readonly id: string; readonly calendario: Calendario }[],
): Map<string, ActividadBase[]> {
  const calendarios = new Map(proyectos.map(p => [p.id, p.calendario]))
  const suyas = new Map<string, { proyecto: string; nombre: string }>([
    ...(base?.quitadas ?? []).map(q => [q.actividad, q] as const),
    ...actividades.map(a => [a.id, a] as const),
  ])
  return agrupar(
    (base?.actividades ?? []).flatMap(({ actividad: id, inicio, fin, costo }) => {
      const a = suyas.get(id)
      const calendario = a && calendarios.get(a.proyecto)
      if (!calendario) return []
      return [[a.proyecto, { id, nombre: a.nombre, calendario, inicio, fin, costo: new Decimal(costo) }] as const]
    }),
  )
}
