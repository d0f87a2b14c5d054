import { Decimal } from '../../decimal.ts'
import { repartirPorMayorResto } from '../../reparto-exacto.ts'
import type { Alcance } from './alcance.ts'
import type { ProblemaDeLotes } from './problema.ts'

/** Eighths of the weight that goes to what is under; the rest, to what is over. Any weight gives a true bound. */
const OCTAVOS = [4, 6, 7, 2] as const
const OCHO = 8

/** A figure under which no assignment goes, and the figures that show it. */
export interface Cota {
  readonly pesos: number
  readonly razon: 'unidad' | 'equilibrio'
  /** `unidad`: what each parcel would receive. `equilibrio`: the least of each, in eighths of a peso. */
  readonly cifras: readonly number[]
}

/**
 * The best of two exact lower bounds of the money that changes hands.
 *
 * `unidad`: every parcel receives a multiple of the greatest common divisor of the lots. The multiples that add up to the
 * total and are nearest to the entitlements are those of the largest remainder (each further step costs more).
 */
export function cotaInferior(p: ProblemaDeLotes, alcance: Alcance): Cota {
  const recibidos = multiplosMasCercanos(p)
  const porUnidad = recibidos.reduce((a, r, i) => a + Math.abs(p.derechos[i]! - r), 0)
  const equilibrio = new Equilibrio(alcance, p.derechos.length)
  const porEquilibrio = equilibrio.cota(0, p.derechos)
  return porEquilibrio > porUnidad
    ? { pesos: porEquilibrio, razon: 'equilibrio', cifras: equilibrio.minimos(0, p.derechos) }
    : { pesos: porUnidad, razon: 'unidad', cifras: recibidos }
}

function multiplosMasCercanos(p: ProblemaDeLotes): number[] {
  const unidades = p.valores.reduce((a, v) => a + v / p.unidad, 0)
  const pesos = p.derechos.map(d => new Decimal(d))
  return repartirPorMayorResto(new Decimal(unidades), pesos).map(u => u.toNumber() * p.unidad)
}

/**
 * Bound by balance. Each parcel ends under what it lacks by at least `bajo`, or over it by at least `sobre`; and what is
 * under adds up to what is over, so the money is, for any weight w, Σ 2w·under + 2(1−w)·over, which is not less than the
 * sum of the least of the two of each parcel. Besides, the lots reach no more parcels than they are: the others receive
 * nothing. The sum of whole amounts that add up to zero is even without their signs: the bound goes up to an even figure.
 */
export class Equilibrio {
  private readonly alcance: Alcance
  private readonly bajo: Float64Array
  private readonly sobre: Float64Array
  private readonly ventajas: Float64Array
  private readonly d = { bajo: 0, sobre: 0 }

  constructor(alcance: Alcance, predios: number) {
    this.alcance = alcance
    this.bajo = new Float64Array(predios)
    this.sobre = new Float64Array(predios)
    this.ventajas = new Float64Array(predios)
  }

  /** The bound with the lots from k on and what each parcel lacks (negative: it has too much); stops above `basta`. */
  cota(k: number, falta: ArrayLike<number>, basta = Number.POSITIVE_INFINITY): number {
    this.medir(k, falta)
    let mejor = 0
    for (const w of OCTAVOS) {
      mejor = Math.max(mejor, aPar(this.suma(w, k, falta)))
      if (mejor > basta) break
    }
    return mejor
  }

  /** The least of each parcel, in eighths of a peso, by the weight that gives the best bound; they add up to it. */
  minimos(k: number, falta: ArrayLike<number>): number[] {
    this.medir(k, falta)
    const listas = OCTAVOS.map(w => {
      const sinLote = new Set(this.sinLote(w, k, falta))
      return Array.from(falta, (f, i) => (sinLote.has(i) ? 2 * w * f : this.minimo(w, i)))
    })
    const total = (l: readonly number[]): number => l.reduce((a, b) => a + b, 0)
    return listas.reduce((mejor, l) => (total(l) > total(mejor) ? l : mejor))
  }

  private medir(k: number, falta: ArrayLike<number>): void {
    const { alcance, bajo, sobre, d } = this
    for (let i = 0; i < falta.length; i++) {
      const f = falta[i]!
      if (f > 0) alcance.medir(k, f, d)
      bajo[i] = f > 0 ? d.bajo : Number.POSITIVE_INFINITY
      sobre[i] = f > 0 ? d.sobre : -f
    }
  }

  private minimo(w: number, i: number): number {
    return Math.min(2 * w * this.bajo[i]!, 2 * (OCHO - w) * this.sobre[i]!)
  }

  private suma(w: number, k: number, falta: ArrayLike<number>): number {
    let suma = 0
    let n = 0
    for (let i = 0; i < falta.length; i++) {
      const minimo = this.minimo(w, i)
      suma += minimo
      if (falta[i]! > 0) this.ventajas[n++] = 2 * w * falta[i]! - minimo
    }
    const sobran = n - (this.alcance.valores.length - k)
    if (sobran > 0) for (const ventaja of this.ventajas.subarray(0, n).sort().subarray(0, sobran)) suma += ventaja
    return suma
  }

  /** The parcels that at best receive nothing, because the lots do not reach them. */
  private sinLote(w: number, k: number, falta: ArrayLike<number>): number[] {
    const ventaja = (i: number): number => 2 * w * falta[i]! - this.minimo(w, i)
    const conFalta = Array.from(falta, (_, i) => i).filter(i => falta[i]! > 0)
    const sobran = Math.max(0, conFalta.length - (this.alcance.valores.length - k))
    return conFalta.sort((a, b) => ventaja(a) - ventaja(b)).slice(0, sobran)
  }
}

/** Eighths of a peso up to an even number of pesos. */
function aPar(octavos: number): number {
  return 2 * Math.ceil(octavos / (2 * OCHO))
}
