import type { GeometryPool } from '../platform/geometria/pool.ts'

/** The machines that actions and jobs share: one of each for the whole process. */
export interface Servicios {
  geometria: GeometryPool
}
