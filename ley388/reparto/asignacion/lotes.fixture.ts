import fc from 'fast-check'
import { Decimal } from '../../decimal.ts'
import { repartirPorMayorResto } from '../../reparto-exacto.ts'
import type { Solver } from '../../solver.ts'
import { leerReparto } from '../entrada.ts'
import { type RepartoRespuesta, reparto } from '../reparto.ts'
import { dineroQueCambia, type ProblemaDeLotes, problemaDeLotes } from './problema.ts'

const D = (n: number): Decimal => new Decimal(n)

/** A problem whose entitlements share the value of the lots by some weights. */
export function problema(pesos: readonly number[], valores: readonly number[]): ProblemaDeLotes {
  const total = valores.reduce((a, b) => a + b)
  return problemaDeLotes(repartirPorMayorResto(D(total), pesos.map(D)), valores.map(D))
}

/** Problems small enough to look at all their assignments. */
export const pequeno = fc
  .record({
    pesos: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
    valores: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
    unidad: fc.constantFrom(1, 10, 1_000),
  })
  .map(({ pesos, valores, unidad }) =>
    problema(
      pesos,
      [...valores, 1].map(v => v * unidad),
    ),
  )

/** The least money over all the assignments, one after another. */
export function fuerzaBruta(p: ProblemaDeLotes): number {
  const n = p.derechos.length
  let menor = Number.POSITIVE_INFINITY
  for (let k = 0; k < n ** p.valores.length; k++) {
    const duenos = p.valores.map((_, l) => Math.floor(k / n ** l) % n)
    menor = Math.min(menor, dineroQueCambia(p, duenos))
  }
  return menor
}

/** The input of a reparto without burdens, with these weights and lots, to be assigned by the system. */
export function entrada(pesos: readonly number[], valores: readonly number[]): { predios: object[]; lotes: object[] } {
  const json = {
    predios: pesos.map((p, i) => ({ id: `P${i}`, areaM2: String(p), valorInicialM2: '1' })),
    cargas: [],
    lotes: valores.map((v, i) => ({ id: `L${String(i).padStart(2, '0')}`, valor: String(v) })),
    asignar: true,
  }
  return json
}

/** The reparto of that input. */
export function asignado(pesos: readonly number[], valores: readonly number[], solver?: Solver): RepartoRespuesta {
  return reparto(leerReparto(entrada(pesos, valores)), solver)
}
