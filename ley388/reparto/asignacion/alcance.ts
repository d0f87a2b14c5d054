import type { ProblemaDeLotes } from './problema.ts'

/** Last lots whose sums are all listed: 2^16 of them at most. */
const LOTES_CON_SUMAS = 16

/** How far under and over what it lacks a parcel can end; infinite where no sum of lots reaches over it. */
export interface Distancias {
  bajo: number
  sobre: number
}

/**
 * What can still be received out of the lots that remain, these being the last of a list that goes from the most
 * valuable to the least: some of their sums (all are listed when they are few), always a multiple of the unit, and
 * nothing less than the least lot but nothing at all.
 */
export class Alcance {
  readonly valores: readonly number[]
  private readonly unidad: number
  private readonly menor: number
  private readonly sumas: (Float64Array | undefined)[] = []

  constructor(p: ProblemaDeLotes, conSumas = LOTES_CON_SUMAS) {
    this.valores = [...p.valores].sort((a, b) => b - a)
    this.unidad = p.unidad
    this.menor = this.valores.at(-1)!
    let sumas: Float64Array = Float64Array.of(0)
    const n = this.valores.length
    this.sumas[n] = sumas
    for (let k = n - 1; k >= Math.max(0, n - conSumas); k--) {
      sumas = juntas(sumas, this.valores[k]!)
      this.sumas[k] = sumas
    }
  }

  /** Least distances under and over `falta`, more than zero, with the lots from k on; into `d`, to make no garbage. */
  medir(k: number, falta: number, d: Distancias): void {
    const sumas = this.sumas[k]
    if (sumas) entreSumas(sumas, falta, d)
    else if (falta < this.menor) {
      d.bajo = falta
      d.sobre = this.menor - falta
    } else {
      d.bajo = falta % this.unidad
      d.sobre = d.bajo === 0 ? 0 : this.unidad - d.bajo
    }
  }
}

/** The sums together with those same plus a value, in order and without repetition: two ordered lists are woven. */
export function juntas(sumas: Float64Array, valor: number): Float64Array {
  const salida = new Float64Array(sumas.length * 2)
  let n = 0
  const poner = (s: number): void => {
    if (n === 0 || salida[n - 1] !== s) salida[n++] = s
  }
  let i = 0
  for (const s of sumas) {
    for (; sumas[i]! < s + valor; i++) poner(sumas[i]!)
    poner(s + valor)
  }
  return salida.slice(0, n)
}

function entreSumas(sumas: Float64Array, falta: number, d: Distancias): void {
  let desde = 0
  let hasta = sumas.length
  while (desde < hasta) {
    const medio = (desde + hasta) >> 1
    if (sumas[medio]! < falta) desde = medio + 1
    else hasta = medio
  }
  d.sobre = desde < sumas.length ? sumas[desde]! - falta : Number.POSITIVE_INFINITY
  d.bajo = d.sobre === 0 ? 0 : falta - sumas[desde - 1]!
}
