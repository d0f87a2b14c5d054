import type { Geos } from './geos.ts'
import { type ParteSuperposicion, superponerTramo, type TramoSuperposicion } from './superposicion.ts'

/** What a worker can do, by name: input and output of each job. Nothing else crosses the threads. */
export interface Tareas {
  superponer: { entrada: TramoSuperposicion; salida: ParteSuperposicion }
}

export type NombreTarea = keyof Tareas

/** GEOS is loaded only by the jobs that ask for it. */
export type Contexto = { geos(): Promise<Geos> }

type Tabla = {
  [N in NombreTarea]: (
    entrada: Tareas[N]['entrada'],
    contexto: Contexto,
  ) => Promise<Tareas[N]['salida']> | Tareas[N]['salida']
}

export const tareas: Tabla = {
  superponer: superponerTramo,
}
