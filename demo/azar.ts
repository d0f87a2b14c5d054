/** Small seeded generator (mulberry32): the same seed gives the same town on every machine. */
export class Azar {
  #estado: number

  constructor(semilla: number) {
    this.#estado = semilla >>> 0
  }

  /** A number in [0, 1). */
  uno(): number {
    this.#estado = (this.#estado + 0x6d2b79f5) >>> 0
    let t = this.#estado
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `desde` to `hasta`, both included. */
  entero(desde: number, hasta: number): number {
    return desde + Math.floor(this.uno() * (hasta - desde + 1))
  }

  de<T>(lista: readonly T[]): T {
    return lista[this.entero(0, lista.length - 1)]!
  }

  /** True with probability `p`. */
  suerte(p: number): boolean {
    return this.uno() < p
  }
}
