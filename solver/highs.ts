import type { Highs, InitOptions, ModelData } from 'highs'
import type { Programa, RespuestaDelSolver, Solver } from '../ley388/solver.ts'

/** Stops by nodes, so that an answer can be repeated; the seconds are only for a program that is slow from its root. */
const LIMITES = { mip_max_nodes: 5_000, time_limit: 20 }

/** No gap is taken for closed but none at all, and whole means whole as far as floating point lets it be. */
const EXIGENCIAS = {
  mip_rel_gap: 0,
  mip_abs_gap: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
}

/** What the package exports to a module; its types describe its other face, that of `require`. */
type Cargador = (opciones: InitOptions) => Promise<Highs>

/**
 * Loads HiGHS (WebAssembly) and returns it as the solver that ley388 asks for. It needs no database, and runs in the
 * browser too: `rutaDelWasm` says there where `highs.wasm` is served. Takes about a tenth of a second: ask for it only
 * where it may be used.
 */
export async function cargarSolver(rutaDelWasm?: string): Promise<Solver> {
  const cargar = (await import('highs')).default as unknown as Cargador
  const highs = await cargar(rutaDelWasm === undefined ? {} : { locateFile: () => rutaDelWasm })
  return (programa, inicial) => {
    const { integer, continuous } = highs.constants.variableType
    return highs.withModel(
      modelo(programa, highs.infinity, { integer, continuous }),
      (m): RespuestaDelSolver | undefined => {
        m.options.set({ output_flag: false, ...LIMITES, ...EXIGENCIAS })
        m.setSolution({ colValue: [...inicial] })
        m.run()
        if (m.info.get('primal_solution_status') !== 2) return undefined
        return {
          columnas: [...m.getSolution().colValue],
          diceOptima: m.getModelStatus() === highs.constants.modelStatus.optimal,
        }
      },
    )
  }
}

/** The program by rows, as HiGHS takes it. */
function modelo(p: Programa, infinito: number, tipo: { integer: 1; continuous: 0 }): ModelData {
  const starts = [0]
  for (const f of p.filas) starts.push(starts.at(-1)! + f.terminos.length)
  const terminos = p.filas.flatMap(f => f.terminos)
  return {
    numCols: p.columnas.length,
    numRows: p.filas.length,
    colCost: p.columnas.map(c => c.costo),
    colLower: p.columnas.map(() => 0),
    colUpper: p.columnas.map(c => (c.binaria ? 1 : infinito)),
    rowLower: p.filas.map(f => (f.desde === Number.NEGATIVE_INFINITY ? -infinito : f.desde)),
    rowUpper: p.filas.map(f => f.hasta),
    integrality: p.columnas.map(c => (c.binaria ? tipo.integer : tipo.continuous)),
    matrix: {
      format: 'csr',
      numRows: p.filas.length,
      numCols: p.columnas.length,
      starts,
      indices: terminos.map(([columna]) => columna),
      values: terminos.map(([, coeficiente]) => coeficiente),
    },
  }
}
