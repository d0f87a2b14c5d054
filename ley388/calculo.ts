import type { Memoria } from './memoria.ts'
import type { Solver } from './solver.ts'

/**
 * A calculation that can be asked for by name: the command `lindero calcular`, the benchmark and the portal read one
 * table of them. `leer` takes what travels in JSON and refuses what it does not know; `calcular` is pure.
 */
export interface Calculo<E = unknown, R extends ConMemoria = ConMemoria> {
  readonly nombre: string
  /** Articles that it applies, for the help. */
  readonly articulos: string
  leer(json: unknown): E
  /** `solver`: help from outside for what exact search does not reach; the answer is right without it too. */
  calcular(entrada: E, solver?: Solver): R
  /** Whether that input may need a solver; left out where none ever does. Whoever asks loads it before. */
  readonly pideSolver?: ((json: unknown) => boolean) | undefined
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
  responder(json: unknown, solver?: Solver): ConMemoria
  readonly pideSolver?: ((json: unknown) => boolean) | undefined
}

/** Joins the reader and the rule of a calculation. */
export function listo<E, R extends ConMemoria>(c: Calculo<E, R>): CalculoListo {
  const { nombre, articulos, pideSolver } = c
  return { nombre, articulos, pideSolver, responder: (json, solver) => c.calcular(c.leer(json), solver) }
}
