/** A column of the program: what a unit of it costs, and whether it is 0 or 1 (otherwise 0 or more). */
export interface Columna {
  readonly costo: number
  readonly binaria: boolean
}

/** A row: `desde` ≤ Σ coefficient × column ≤ `hasta`. */
export interface Fila {
  readonly terminos: readonly (readonly [columna: number, coeficiente: number])[]
  readonly desde: number
  readonly hasta: number
}

/** A program of zeros and ones to be minimised. It is told to a solver in floating point; what it answers proves nothing. */
export interface Programa {
  readonly columnas: readonly Columna[]
  readonly filas: readonly Fila[]
}

/** What a solver answers: a value for each column, and whether it says that none is better. */
export interface RespuestaDelSolver {
  readonly columnas: readonly number[]
  readonly diceOptima: boolean
}

/** A solver from outside ley388, already loaded. `inicial` is a known solution. It answers undefined where it has none. */
export type Solver = (programa: Programa, inicial: readonly number[]) => RespuestaDelSolver | undefined
