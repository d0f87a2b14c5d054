import { beforeAll, describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { buscar } from '../ley388/reparto/asignacion/busqueda.ts'
import { dineroQueCambia, type ProblemaDeLotes, problemaDeLotes } from '../ley388/reparto/asignacion/problema.ts'
import { deColumnas, enColumnas, programaDeLotes } from '../ley388/reparto/asignacion/programa.ts'
import { repartirPorMayorResto } from '../ley388/reparto-exacto.ts'
import type { Solver } from '../ley388/solver.ts'
import { cargarSolver } from './highs.ts'

let solver: Solver
beforeAll(async () => {
  solver = await cargarSolver()
})

const D = (n: number): Decimal => new Decimal(n)
function problema(pesos: readonly number[], valores: readonly number[]): ProblemaDeLotes {
  return problemaDeLotes(repartirPorMayorResto(D(valores.reduce((a, b) => a + b)), pesos.map(D)), valores.map(D))
}

describe('HiGHS como solver de la asignación', () => {
  it.each([
    { pesos: [3, 2], valores: [20, 30, 50] },
    { pesos: [1, 1, 1], valores: [45, 45, 10] },
    { pesos: [7, 5, 3, 2], valores: [71, 67, 61, 59, 53, 47, 43] },
    { pesos: [5, 4, 3], valores: [40_000_000, 35_000_000, 35_000_000, 28_000_000, 21_000_000] },
  ])('halla lo mismo que la búsqueda exacta: $valores entre $pesos', ({ pesos, valores }) => {
    const p = problema(pesos, valores)
    const peor = valores.map(() => 0)
    const r = solver(programaDeLotes(p), enColumnas(p, peor))
    expect(r?.diceOptima).toBe(true)
    expect(dineroQueCambia(p, deColumnas(p, r!.columnas))).toBe(dineroQueCambia(p, buscar(p, peor).duenos))
  })
  it('de un programa sin solución no responde', () => {
    const columna = { costo: 1, binaria: true }
    const fila = { terminos: [[0, 1] as const], desde: 2, hasta: 2 }
    expect(solver({ columnas: [columna], filas: [fila] }, [0])).toBeUndefined()
  })
})
