import type { z } from 'zod'
import type { Fecha } from '../../ley388/fecha.ts'
import type { Archivos } from './archivos/archivos.ts'
import type { Cambio } from './cambio.ts'
import type { Municipio, Tx } from './database/tenancy.ts'
import type { Actor, Rol } from './rol.ts'
import type { Servicios } from './servicios.ts'
import type { Encolar } from './trabajos/trabajo.ts'

/** What this installation can do, for the screens that show it. */
export interface Catalogo {
  acciones: ReadonlyMap<string, Accion>
  permisos: Readonly<Record<string, readonly Rol[]>>
  trabajos: ReadonlyMap<string, { nombre: string }>
}

/** All that an action may use. There is no other way to the database, the clock, the files or the jobs. */
export interface Contexto {
  municipio: Municipio
  actor: Actor
  /** Transaction of this action, already restricted to its municipality. */
  tx: Tx
  /** Today in America/Bogota, from the injected clock. */
  hoy: Fecha
  ahora: Date
  /** The version that the caller saw (If-Match), where the call carried one. */
  version: number | undefined
  servicios: Servicios
  archivos: Archivos
  catalogo: Catalogo
  /** Puts a job in the queue, in this same transaction. */
  encolar: Encolar
  /** Says what changed: becomes part of this action's single audit entry. */
  registrar(cambio: Cambio): void
}

export type ClaseDeAccion = 'consulta' | 'escritura'

/**
 * One use case, declared once: from this come its HTTP route, its OpenAPI entry, its permission check, its
 * transaction, its audit entry, its version and repetition checks and its typed client.
 */
export interface Accion<
  N extends string = string,
  E extends z.ZodType = z.ZodType,
  S extends z.ZodType = z.ZodType,
  C extends ClaseDeAccion = ClaseDeAccion,
> {
  nombre: N
  clase: C
  /** One Spanish sentence: what it is for. */
  resumen: string
  /** The article that it serves, where there is one. */
  articulo?: string
  entrada: E
  salida: S
  ejecutar(contexto: Contexto, entrada: z.output<E>): Promise<z.input<S>>
}

/** Declares an action named "area.verbo". */
export function defineAction<
  const N extends `${string}.${string}`,
  E extends z.ZodType,
  S extends z.ZodType,
  const C extends ClaseDeAccion,
>(declaracion: Accion<N, E, S, C>): Accion<N, E, S, C> {
  return declaracion
}

/** From a list of actions, the typed contract that clients use: name → input and output. */
export type ContratoDe<A extends Accion> = {
  [K in A['nombre']]: Extract<A, { nombre: K }> extends Accion<string, infer E, infer S, infer C>
    ? { entrada: z.input<E>; salida: z.output<S>; clase: C }
    : never
}
