/**
 * Carries the abstract sheet (decimetres, origin at the plaza) to the ground: the river bends and the streets beside it
 * with it, the old centre is irregular, rural boundaries wander, the whole is turned into the valley.
 */

import type { AnilloAbstracto, Nodo, RegionAbstracta } from './cobertura.ts'
import type { Anillo, Geometria, Poligonal, Punto } from './tipos.ts'

const ORIGEN: Punto = [4744850, 2044590]
const GIRO = (17 * Math.PI) / 180
const MEDIO_ANCHO = 7000
const MEDIO_ALTO = 5600

export class Relieve {
  readonly #rio: number
  readonly #hogar: { x0: number; y0: number; x1: number; y1: number }
  readonly #hechos = new Map<number, Punto>()

  /** `rioY`: the river's line; `pueblo`: the town's rectangle; both in metres. */
  constructor(rioY: number, pueblo: { x0: number; y0: number; x1: number; y1: number }) {
    this.#rio = rioY
    this.#hogar = pueblo
  }

  punto(n: Nodo): Punto {
    const clave = (n[0] + 500000) * 1000000 + (n[1] + 500000)
    const hecho = this.#hechos.get(clave)
    if (hecho) return hecho
    const p = this.#calcular(n[0] / 10, n[1] / 10)
    this.#hechos.set(clave, p)
    return p
  }

  anillo(a: AnilloAbstracto): Anillo {
    const anillo = a.map(n => this.punto(n))
    anillo.push(anillo[0]!)
    return anillo.map(p => [p[0], p[1]])
  }

  region(r: RegionAbstracta): Poligonal {
    const poligonos = r.map(p => p.map(a => this.anillo(a)))
    return poligonos.length === 1
      ? { type: 'Polygon', coordinates: poligonos[0]! }
      : { type: 'MultiPolygon', coordinates: poligonos }
  }

  linea(nodos: readonly Nodo[]): Geometria {
    return { type: 'LineString', coordinates: nodos.map(n => [...this.punto(n)]) }
  }

  #calcular(x0: number, y0: number): Punto {
    let x = x0
    let y = y0
    const { x0: a, y0: b, x1: c, y1: d } = this.#hogar
    const lejos = Math.hypot(Math.max(a - x, 0, x - c), Math.max(b - y, 0, y - d))
    const rural = suave(lejos / 900)
    // Old centre: blocks that nobody squared.
    const viejo = Math.exp(-((x - 20) ** 2 + (y - 40) ** 2) / 330 ** 2)
    x += viejo * (7 * Math.sin(y / 47 + 0.6) + 4 * Math.sin((x + y) / 83))
    y += viejo * (7 * Math.sin(x / 52 + 1.9) + 4 * Math.sin((x - y) / 71 + 2))
    // Hillside barrio (north-east): streets follow the contour lines.
    const ladera = Math.exp(-((x0 - 690) ** 2 + (y0 - 560) ** 2) / 260 ** 2)
    x += ladera * 9 * Math.sin(y0 / 58)
    y += ladera * (11 * Math.sin(x0 / 66 + 1) + 4 * Math.sin(x0 / 31))
    // Everywhere, a little; in the country, much more.
    x += 9 * Math.sin(y0 / 260 + 0.4) + rural * (70 * Math.sin(y0 / 310 + 1.1) + 16 * Math.sin(y0 / 97 + x0 / 210))
    y += 9 * Math.sin(x0 / 290 + 2.2) + rural * (70 * Math.sin(x0 / 330 + 0.3) + 16 * Math.sin(x0 / 89 - y0 / 230))
    // The municipality's limit: rounded, then drawn by far ridges.
    const u = x / MEDIO_ANCHO
    const v = y / MEDIO_ALTO
    const [ex, ey] = [x * Math.sqrt(1 - 0.33 * v * v), y * Math.sqrt(1 - 0.33 * u * u)]
    const monte = suave(lejos / 5200)
    x = ex + monte * (420 * Math.sin(ey / 900 + 0.8) + 170 * Math.sin(ey / 390 + 2))
    y = ey + monte * (420 * Math.sin(ex / 1050 + 2.4) + 170 * Math.sin(ex / 430))
    // The river's meanders; what stands near follows at right angles.
    const cerca = Math.exp(-(((y - this.#rio) / 1500) ** 2))
    const alto = 120 * Math.sin(x / 560 + 0.9) + 45 * Math.sin(x / 250 + 2.5)
    const pendiente = (120 / 560) * Math.cos(x / 560 + 0.9) + (45 / 250) * Math.cos(x / 250 + 2.5)
    const eje = Math.exp(-(((y - this.#rio) / 520) ** 2))
    const [rx, ry] = [x - pendiente * (y - this.#rio) * eje * 0.8, y + alto * cerca]
    const [cos, sen] = [Math.cos(GIRO), Math.sin(GIRO)]
    return [cm(ORIGEN[0] + rx * cos - ry * sen), cm(ORIGEN[1] + rx * sen + ry * cos)]
  }
}

function suave(t: number): number {
  const s = Math.min(Math.max(t, 0), 1)
  return s * s * (3 - 2 * s)
}

function cm(v: number): number {
  return Math.round(v * 100) / 100
}
