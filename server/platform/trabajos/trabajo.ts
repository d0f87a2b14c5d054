import type { Cambio } from '../cambio.ts'
import type { Municipio, Tx } from '../database/tenancy.ts'
import type { Actor } from '../rol.ts'
import type { Servicios } from '../servicios.ts'

/** Tells how far a long piece of work is. `total` undefined while it is not known. */
export type Progreso = (hecho: number, total: number | undefined, mensaje: string) => void

/** What a job may use. It works in transactions of its own, so that it can be cancelled and run again. */
export interface ContextoDeTrabajo {
  municipio: Municipio
  actor: Actor
  ahora(): Date
  servicios: Servicios
  /** For staging and derived data: not audited. */
  conTransaccion<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
  /** For what the office will hold as true: one transaction, one audit entry under the name of the action. */
  escribir<T>(accion: string, fn: (tx: Tx) => Promise<{ resultado: T; cambios: Cambio[] }>): Promise<T>
  progreso: Progreso
  /** Aborted when somebody cancels the job or the server stops. */
  senal: AbortSignal
}

/**
 * A kind of job. It may be run again from the start after a kill: what it wrote before must not count twice, so it
 * clears its own staging first, or writes everything in one last transaction.
 */
export interface TipoDeTrabajo<D, R> {
  tipo: string
  /** How it is called on the screen. */
  nombre: string
  ejecutar(contexto: ContextoDeTrabajo, datos: D): Promise<R>
}

/** Declares a kind of job. */
export function definirTrabajo<D, R>(tipo: TipoDeTrabajo<D, R>): TipoDeTrabajo<D, R> {
  return tipo
}

/** Puts a job in the queue, in the transaction of the action that asks for it; returns its id. */
export type Encolar = <D>(tipo: TipoDeTrabajo<D, unknown>, datos: D) => Promise<string>
