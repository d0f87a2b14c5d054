import type { Programa } from '../../solver.ts'
import { type Duenos, dineroQueCambia, faltas, type ProblemaDeLotes } from './problema.ts'

/**
 * The lot assignment as a program: x[i, l] = 1 where parcel i receives lot l, each lot once; e[i] ≥ what i receives over
 * its entitlement. Differences add up to zero, so Σ|entitlement − received| = 2 Σ e: that makes absolute values linear.
 * In units of the common divisor of the lots, to keep the coefficients small.
 */
export function programaDeLotes(p: ProblemaDeLotes): Programa {
  const { valores, derechos, unidad } = p
  const m = valores.length
  const x = derechos.flatMap(() => valores.map(() => ({ costo: 0, binaria: true })))
  const e = derechos.map(() => ({ costo: 2, binaria: false }))
  const unaVez = valores.map((_, l) => ({
    terminos: derechos.map((_, i) => [i * m + l, 1] as const),
    desde: 1,
    hasta: 1,
  }))
  const excesos = derechos.map((d, i) => ({
    terminos: [...valores.map((v, l) => [i * m + l, v / unidad] as const), [x.length + i, -1] as const],
    desde: Number.NEGATIVE_INFINITY,
    hasta: d / unidad,
  }))
  return { columnas: [...x, ...e], filas: [...unaVez, ...excesos] }
}

/** A known assignment as values of the columns. */
export function enColumnas(p: ProblemaDeLotes, duenos: Duenos): number[] {
  const x = p.derechos.flatMap((_, i) => duenos.map(d => (d === i ? 1 : 0)))
  return [...x, ...faltas(p, duenos).map(f => Math.max(0, -f) / p.unidad)]
}

/** The assignment that the columns say, each lot to the parcel whose column is nearest to one. */
export function deColumnas(p: ProblemaDeLotes, columnas: readonly number[]): Duenos {
  const m = p.valores.length
  return p.valores.map((_, l) =>
    p.derechos.reduce((mejor, _, i) => (columnas[i * m + l]! > columnas[mejor * m + l]! ? i : mejor), 0),
  )
}

/** The better of two assignments. */
export function laMejor(p: ProblemaDeLotes, a: Duenos, b: Duenos): Duenos {
  return dineroQueCambia(p, b) < dineroQueCambia(p, a) ? b : a
}
