import { Alcance } from './alcance.ts'
import { Equilibrio } from './cota.ts'
import { type Duenos, dineroQueCambia, type ProblemaDeLotes } from './problema.ts'

/** Looks at a parcel that the search may make: some seconds. Counted, not timed: the same input, the same answer. */
export const MIRADAS = 80_000_000
/** What a node costs besides the looks at its parcels, in the same unit. */
const COSTO_DEL_NODO = 12
/** Whole amounts whose differences add up to zero: the sum without signs is even, so a better one is 2 pesos lower. */
const PASO = 2

/** The best assignment that was found, and whether every other one was looked at or ruled out. */
export interface Busqueda {
  readonly duenos: Duenos
  readonly completa: boolean
}

/**
 * Exact search (branch and bound): the lots from the most valuable, each to every parcel. A branch is left only when the
 * bound by balance shows that it holds nothing better. Parcels that lack the same are one; equal lots go in the order of
 * what their parcels lacked. Where it ends, its best is the least, proven.
 */
export function buscar(p: ProblemaDeLotes, inicial: Duenos, alcance = new Alcance(p), miradas = MIRADAS): Busqueda {
  const arbol = new Arbol(p, alcance, dineroQueCambia(p, inicial), miradas)
  const completa = arbol.recorrer()
  const mejores = arbol.mejores
  if (!mejores) return { duenos: inicial, completa }
  const duenos: number[] = []
  const orden = p.valores.map((_, l) => l).sort((a, b) => p.valores[b]! - p.valores[a]!)
  for (const [k, l] of orden.entries()) duenos[l] = mejores[k]!
  return { duenos, completa }
}

class Arbol {
  mejores: number[] | undefined
  private readonly valores: readonly number[]
  private readonly equilibrio: Equilibrio
  private readonly falta: Float64Array
  private readonly camino: number[] = []
  private dinero: number
  private quedan: number

  constructor(p: ProblemaDeLotes, alcance: Alcance, dinero: number, miradas: number) {
    this.valores = alcance.valores
    this.equilibrio = new Equilibrio(alcance, p.derechos.length)
    this.falta = Float64Array.from(p.derechos)
    this.dinero = dinero
    this.quedan = miradas
  }

  /** True when the whole tree was looked at or ruled out. */
  recorrer(): boolean {
    this.bajar(0, Number.POSITIVE_INFINITY)
    return this.quedan > 0
  }

  /** `tope`: what the parcel of the previous lot lacked, if that lot is worth the same. */
  private bajar(k: number, tope: number): void {
    if (k === this.valores.length) {
      this.dinero = this.falta.reduce((a, f) => a + Math.abs(f), 0)
      this.mejores = [...this.camino]
      return
    }
    const v = this.valores[k]!
    const iguales = this.valores[k + 1] === v
    const falta = this.falta
    const candidatos = Array.from(falta.keys()).sort((a, b) => falta[b]! - falta[a]!)
    let anterior: number | undefined
    for (const i of candidatos) {
      const antes = falta[i]!
      if (antes > tope || antes === anterior) continue
      anterior = antes
      falta[i] = antes - v
      this.camino[k] = i
      if (this.prometedora(k + 1)) this.bajar(k + 1, iguales ? antes : Number.POSITIVE_INFINITY)
      falta[i] = antes
      if (this.quedan <= 0) return
    }
  }

  /** Whether an assignment of the lots from k on could be better than the best known: at least two pesos (it is even). */
  private prometedora(k: number): boolean {
    this.quedan -= this.falta.length + COSTO_DEL_NODO
    const limite = this.dinero - PASO
    return this.equilibrio.cota(k, this.falta, limite) <= limite
  }
}
