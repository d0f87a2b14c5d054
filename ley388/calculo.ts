import type { Memoria } from './memoria.ts'

/**
 * A calculation that can be asked for by name: the command `lindero calcular`, the benchmark and the portal read one
 * table of them. `leer` takes what travels in JSON and refuses what it does not know; `calcular` is pure.
 */
export interface Calculo<E = unknown, R extends ConMemoria = ConMemoria> {
  readonly nombre: string
  /** Articles that it applies, for the help. */
  readonly articulos: string
  leer(json: unknown): E
  calcular(entrada: E): R
}

/** Every answer carries the steps that explain it. */
export interface ConMemoria {
  readonly memoria: Memoria
}

/** A calculation once its reader and its rule are joined: JSON in, answer out. */
export interface CalculoListo {
  readonly nombre: string
  readonly articulos: string
  /** Refuses with a Rechazo what cannot be calculated. */
  responder(json: unknown): ConMemoria
}

/** Joins the reader and the rule of a calculation. */
export function listo<E, R extends ConMemoria>(c: Calculo<E, R>): CalculoListo {
  return { nombre: c.nombre, articulos: c.articulos, responder: json => c.calcular(c.leer(json)) }
}
