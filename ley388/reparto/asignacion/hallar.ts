import type { Solver } from '../../solver.ts'
import type { Alcance } from './alcance.ts'
import { aproximar } from './aproximar.ts'
import { buscar, MIRADAS } from './busqueda.ts'
import { asignarPocosLotes, MAXIMO_DE_PASOS, sonPocosLotes } from './pocos-lotes.ts'
import { type Duenos, dineroQueCambia, type ProblemaDeLotes } from './problema.ts'
import { deColumnas, enColumnas, laMejor, programaDeLotes } from './programa.ts'

/** How far each way of looking goes, counted and not timed: the same input, the same answer. Technical limits. */
export interface Limites {
  /** Comparisons of the first approximation, and of the one that follows where the exact ways did not end. */
  readonly comparaciones: number
  readonly masComparaciones: number
  /** Steps of the table of few lots. */
  readonly pasos: number
  /** Lots beyond which exact search is not even tried, and the looks that it may make. */
  readonly lotes: number
  readonly miradas: number
  /** Columns beyond which the solver is not asked. */
  readonly columnas: number
}

const LIMITES: Limites = {
  comparaciones: 200_000,
  masComparaciones: 20_000_000,
  pasos: MAXIMO_DE_PASOS,
  lotes: 40,
  miradas: MIRADAS,
  columnas: 3_000,
}

/** The assignment that was found, and whether all the others were looked at or ruled out. */
export interface Hallada {
  readonly duenos: Duenos
  readonly completa: boolean
  /** What the solver says of its own answer, where it was asked. */
  readonly solver?: 'dice-optima' | 'no-termina' | 'sin-respuesta' | undefined
}

/**
 * Soon a good one; then the exact ways where they can end; where not, a better approximation, and then the solver.
 * Looks no further once it reaches `cota`, in pesos.
 */
export function hallar(
  p: ProblemaDeLotes,
  alcance: Alcance,
  cota: number,
  solver: Solver | undefined,
  limites = LIMITES,
): Hallada {
  let duenos = aproximar(p, cota, limites.comparaciones)
  if (dineroQueCambia(p, duenos) === cota) return { duenos, completa: false }
  if (sonPocosLotes(p, limites.pasos)) return { duenos: asignarPocosLotes(p), completa: true }
  if (p.valores.length <= limites.lotes) {
    const busqueda = buscar(p, duenos, alcance, limites.miradas)
    if (busqueda.completa) return busqueda
    duenos = busqueda.duenos
  }
  duenos = aproximar(p, cota, limites.masComparaciones, duenos)
  const columnas = p.derechos.length * (p.valores.length + 1)
  const pedir = dineroQueCambia(p, duenos) > cota && columnas <= limites.columnas
  return pedir && solver ? conSolver(p, duenos, solver) : { duenos, completa: false }
}

function conSolver(p: ProblemaDeLotes, conocida: Duenos, solver: Solver): Hallada {
  const respuesta = solver(programaDeLotes(p), enColumnas(p, conocida))
  if (!respuesta) return { duenos: conocida, completa: false, solver: 'sin-respuesta' }
  return {
    duenos: laMejor(p, conocida, deColumnas(p, respuesta.columnas)),
    completa: false,
    solver: respuesta.diceOptima ? 'dice-optima' : 'no-termina',
  }
}
