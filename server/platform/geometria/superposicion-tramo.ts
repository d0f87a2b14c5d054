import Flatbush from 'flatbush'
import { type AreaComun, prepararPoligono, Taller, Zona } from './area-comun.ts'
import { cuantas, type Paquete } from './paquete.ts'
import { WkbError } from './wkb.ts'

/** Less than this rounds to 0,00 m²: neighbours that share a side do not overlap. */
const MINIMO_M2 = 0.005
/** How far a part may exceed its whole before it is a defect and not rounding. */
const TOLERANCIA_M2 = 0.01
/** Parcels that a worker takes at a time. */
export const BLOQUE = 2048

/** What could not be measured; never left out silently. */
export interface ProblemaSuperposicion {
  codigo: 'geometria-ilegible' | 'area-incoherente' | 'suma-excedida'
  lado: 'a' | 'b'
  indice: number
  /** The index of the other side, where a pair is at fault. */
  con?: number
  motivo: string
}

/** What a worker receives: shared memory only, so sending it copies nothing. */
export interface TramoSuperposicion {
  a: Paquete
  b: Paquete
  /** Boxes of the readable B (flatbush) and which B each is; undefined when there is none. */
  indice: SharedArrayBuffer | undefined
  legibles: Uint32Array
  /** Next block of A to take, shared by the workers. */
  turno: Int32Array
}

export interface ParteSuperposicion {
  a: Uint32Array
  b: Uint32Array
  areaM2: Float64Array
  fraccionA: Float64Array
  /** The A whose parts add up to more than themselves. */
  excedidas: Uint32Array
  /** Blocks in the order taken, with the number of rows of each. */
  bloques: Uint32Array
  filasPorBloque: Uint32Array
  problemas: ProblemaSuperposicion[]
}

/** A column that grows. */
class Columna<T extends Uint32Array | Float64Array> {
  datos: T
  n = 0
  private readonly hacer: (n: number) => T
  constructor(hacer: (n: number) => T) {
    this.hacer = hacer
    this.datos = hacer(4096)
  }
  push(v: number): void {
    if (this.n === this.datos.length) {
      const mas = this.hacer(this.n * 2)
      mas.set(this.datos)
      this.datos = mas
    }
    this.datos[this.n++] = v
  }
  final(): T {
    return this.datos.slice(0, this.n) as T
  }
}

/** The work of one thread: takes blocks of A until there are none. */
export function superponerTramo(t: TramoSuperposicion): ParteSuperposicion {
  const total = cuantas(t.a)
  const indice = t.indice ? Flatbush.from(t.indice) : undefined
  const zonas: (Zona | undefined)[] = new Array(cuantas(t.b))
  const enteros = (n: number) => new Uint32Array(n)
  const reales = (n: number) => new Float64Array(n)
  const ca = new Columna(enteros)
  const cb = new Columna(enteros)
  const areas = new Columna(reales)
  const fracciones = new Columna(reales)
  const excedidas: number[] = []
  const bloques: number[] = []
  const filasPorBloque: number[] = []
  const problemas: ProblemaSuperposicion[] = []

  const taller = new Taller()

  for (;;) {
    const bloque = Atomics.add(t.turno, 0, 1)
    const desde = bloque * BLOQUE
    if (desde >= total) break
    const antes = ca.n
    for (let i = desde; i < Math.min(total, desde + BLOQUE); i++) {
      let suma = 0
      try {
        const p = prepararPoligono(t.a.datos, t.a.inicios[i]!, t.a.inicios[i + 1]!, taller)
        if (indice && p.area > 0) {
          const cerca = indice.search(p.caja[0], p.caja[1], p.caja[2], p.caja[3])
          if (cerca.length > 1) cerca.sort((u, v) => u - v)
          for (const c of cerca) {
            const j = t.legibles[c]!
            zonas[j] ??= new Zona(prepararPoligono(t.b.datos, t.b.inicios[j]!, t.b.inicios[j + 1]!))
            const zona = zonas[j]
            const comun = zona.areaComun(p)
            if (!coherente(comun, p.area, zona.poligono.area)) {
              problemas.push(incoherente(i, j))
              continue
            }
            if (comun.plana < MINIMO_M2) continue
            ca.push(i)
            cb.push(j)
            areas.push(comun.elipsoidal)
            fracciones.push(Math.min(1, comun.elipsoidal / (p.area * p.peso)))
            suma += comun.plana
          }
          if (suma > p.area + TOLERANCIA_M2) excedidas.push(i)
        }
      } catch (e) {
        problemas.push(ilegible('a', i, e))
      }
    }
    bloques.push(bloque)
    filasPorBloque.push(ca.n - antes)
  }
  return {
    a: ca.final(),
    b: cb.final(),
    areaM2: areas.final(),
    fraccionA: fracciones.final(),
    excedidas: Uint32Array.from(excedidas),
    bloques: Uint32Array.from(bloques),
    filasPorBloque: Uint32Array.from(filasPorBloque),
    problemas,
  }
}

/** A part is never negative nor larger than its wholes: otherwise a ring crosses itself and the figure is worthless. */
function coherente(c: AreaComun, areaA: number, areaB: number): boolean {
  const tolerancia = TOLERANCIA_M2 + 1e-9 * Math.max(areaA, areaB)
  return c.plana >= -tolerancia && c.plana <= Math.min(areaA, areaB) + tolerancia
}

function incoherente(a: number, b: number): ProblemaSuperposicion {
  return {
    codigo: 'area-incoherente',
    lado: 'a',
    indice: a,
    con: b,
    motivo: 'El área común no cabe en los dos polígonos: alguno de sus anillos se cruza a sí mismo.',
  }
}

/** A geometry that cannot be read, as a problem; anything else is a defect of ours. */
export function ilegible(lado: 'a' | 'b', indice: number, e: unknown): ProblemaSuperposicion {
  if (!(e instanceof WkbError)) throw e
  return { codigo: 'geometria-ilegible', lado, indice, motivo: e.message }
}
