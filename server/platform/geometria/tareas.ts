import { type Comparacion, compararVersiones, type PedidoComparacion } from './comparacion.ts'
import { fueraDe, type PedidoFuera } from './fuera.ts'
import type { Geos } from './geos.ts'
import type { Revision } from './hallazgo.ts'
import { huecosDe, type PedidoHuecos } from './huecos.ts'
import { type PedidoRevision, type RevisionMasiva, revisarTodas } from './revision-masiva.ts'
import { type ParteSuperposicion, superponerTramo, type TramoSuperposicion } from './superposicion-tramo.ts'
import { type PedidoTraslapes, traslapesDe } from './traslapes.ts'

/** What a worker can do, by name: input and output of each job. Nothing else crosses the threads. */
export interface Tareas {
  superponer: { entrada: TramoSuperposicion; salida: ParteSuperposicion }
  revisar: { entrada: PedidoRevision; salida: RevisionMasiva }
  traslapes: { entrada: PedidoTraslapes; salida: Revision }
  huecos: { entrada: PedidoHuecos; salida: Revision }
  fuera: { entrada: PedidoFuera; salida: Revision }
  comparar: { entrada: PedidoComparacion; salida: Comparacion }
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
  revisar: async (e, c) => revisarTodas(e, await c.geos()),
  traslapes: async (e, c) => traslapesDe(e, await c.geos()),
  huecos: async (e, c) => huecosDe(e, await c.geos()),
  fuera: async (e, c) => fueraDe(e, await c.geos()),
  comparar: async (e, c) => compararVersiones(e, await c.geos()),
}
