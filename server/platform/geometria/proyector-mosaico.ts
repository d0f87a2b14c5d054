import { aLonLat, aMercator, cajaDeMosaico } from './proyeccion.ts'
import type { Caja, Posicion } from './wkb.ts'

const NODOS = 3
/** A tenth of a tile unit: nothing that a screen can show. */
const ERROR_MAXIMO = 0.1

/**
 * EPSG:9377 → units of a tile (0 … extent, y down). Projecting each vertex exactly costs more than the rest of the tile,
 * and across one tile the map is almost a plane: a quadratic surface through nine exact points stands for it, proved
 * against exact points in between; where a tile is too large for it (low zooms) each vertex is projected exactly.
 */
export class ProyectorMosaico {
  /** What of the plane can appear in the tile; undefined when the tile does not touch the country. */
  readonly caja: Caja | undefined
  private readonly z: number
  private readonly x: number
  private readonly y: number
  private readonly extension: number
  private readonly u = new Float64Array(9)
  private readonly v = new Float64Array(9)
  readonly exacto: boolean

  constructor(z: number, x: number, y: number, extension: number, margen: number) {
    this.z = z
    this.x = x
    this.y = y
    this.extension = extension
    this.caja = cajaDeMosaico(z, x, y, (1.5 * margen) / extension)
    this.exacto = !this.caja || !this.ajustar(this.caja)
  }

  private preciso(px: number, py: number): Posicion {
    const [lon, lat] = aLonLat(px, py)
    const [mx, my] = aMercator(lon, lat)
    const n = 2 ** this.z
    return [(mx * n - this.x) * this.extension, (my * n - this.y) * this.extension]
  }

  /** Finds the nine values and whether they are good enough. */
  private ajustar(c: Caja): boolean {
    const en = (s: number, t: number) => this.preciso(c[0] + (c[2] - c[0]) * s, c[1] + (c[3] - c[1]) * t)
    for (let j = 0; j < NODOS; j++)
      for (let i = 0; i < NODOS; i++) {
        const [u, v] = en(i / 2, j / 2)
        this.u[j * NODOS + i] = u
        this.v[j * NODOS + i] = v
      }
    const sitio = new Float64Array(2)
    for (const s of [0.1, 0.27, 0.75, 0.9])
      for (const t of [0.1, 0.27, 0.75, 0.9]) {
        const [u, v] = en(s, t)
        this.interpolar(s, t, sitio, 0)
        if (!(Math.hypot(sitio[0]! - u, sitio[1]! - v) < ERROR_MAXIMO)) return false
      }
    return true
  }

  private interpolar(s: number, t: number, salida: { [i: number]: number }, en: number): void {
    const { u, v } = this
    const a0 = (2 * s - 1) * (s - 1)
    const a1 = 4 * s * (1 - s)
    const a2 = s * (2 * s - 1)
    const b0 = (2 * t - 1) * (t - 1)
    const b1 = 4 * t * (1 - t)
    const b2 = t * (2 * t - 1)
    salida[en] =
      b0 * (a0 * u[0]! + a1 * u[1]! + a2 * u[2]!) +
      b1 * (a0 * u[3]! + a1 * u[4]! + a2 * u[5]!) +
      b2 * (a0 * u[6]! + a1 * u[7]! + a2 * u[8]!)
    salida[en + 1] =
      b0 * (a0 * v[0]! + a1 * v[1]! + a2 * v[2]!) +
      b1 * (a0 * v[3]! + a1 * v[4]! + a2 * v[5]!) +
      b2 * (a0 * v[6]! + a1 * v[7]! + a2 * v[8]!)
  }

  /** Projects flat coordinates that lie within `caja`. */
  proyectar(p: ArrayLike<number>): number[] {
    // A plain array: for the ten points of a parcel a typed one costs more to make than to fill.
    const salida: number[] = []
    const c = this.caja
    for (let i = 0; i < p.length; i += 2) {
      if (this.exacto || !c) {
        const [u, v] = this.preciso(p[i]!, p[i + 1]!)
        salida.push(u, v)
      } else this.interpolar((p[i]! - c[0]) / (c[2] - c[0]), (p[i + 1]! - c[1]) / (c[3] - c[1]), salida, i)
    }
    return salida
  }
}
