import type { Fecha } from '../../ley388/fecha.ts'
import { fechaEnBogota } from '../../ley388/fecha.ts'
import type { Accion } from './accion.ts'
import type { Database } from './database/connect.ts'
import type { Rol } from './rol.ts'
import type { Servicios } from './servicios.ts'
import type { TipoDeTrabajo } from './trabajos/trabajo.ts'

/** The only clock. Tests and the as-of screens give another. */
export type Reloj = () => Date

/** The clock of the machine. */
export const relojReal: Reloj = () => new Date()

/** Today in America/Bogota by the given clock. */
export function hoySegun(reloj: Reloj): Fecha {
  return fechaEnBogota(reloj().getTime())
}

/** Sends a queued job on its way, within the transaction that asks for it. */
export type Despacho = (orden: { municipio: string; trabajo: string }, sql: EjecutorSql) => Promise<void>

/** Raw SQL on somebody's transaction: what the queue library asks for. */
export type EjecutorSql = (texto: string, valores: unknown[]) => Promise<{ rows: unknown[] }>

/** Everything that one process of Lindero stands on, put together once at start. */
export interface Plataforma {
  db: Database
  reloj: Reloj
  servicios: Servicios
  acciones: ReadonlyMap<string, Accion>
  permisos: Readonly<Record<string, readonly Rol[]>>
  trabajos: ReadonlyMap<string, TipoDeTrabajo<unknown, unknown>>
  despacho: Despacho
}

/** Whether any of these roles may perform the action; an action without a row in the table is for nobody. */
export function permite(permisos: Plataforma['permisos'], accion: string, roles: readonly Rol[]): boolean {
  const fila = permisos[accion]
  return fila?.some(rol => roles.includes(rol)) ?? false
}
