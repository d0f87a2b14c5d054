import Flatbush from 'flatbush'
import { textoM2 } from './area.ts'
import { type AreaComun, prepararPoligono, Zona } from './area-comun.ts'
import { compartir, cuantas, type Paquete } from './paquete.ts'
import type { GeometryPool } from './pool.ts'
import { cajaWkb, WkbError } from './wkb.ts'

/** Less than this rounds to 0,00 m²: neighbours that share a side do not overlap. */
const MINIMO_M2 = 0.005
/** How far a part may exceed its whole before it is a defect and not rounding. */
const TOLERANCIA_M2 = 0.01
/** Parcels that a worker takes at a time. */
const BLOQUE = 2048

/** Which A lies on which B and how much, as columns: index into A, index into B, m², share of A. Sorted by a, then b. */
export interface Superposicion {
  a: Uint32Array
  b: Uint32Array
  /** Ellipsoidal m². Round with `textoM2` where it is shown or stored. */
  areaM2: Float64Array
  /** The part's area over the area of its A, 0..1. */
  fraccionA: Float64Array
  /** What could not be measured; never left out silently. */
  problemas: ProblemaSuperposicion[]
}

export interface ProblemaSuperposicion {
  codigo: 'geometria-ilegible' | 'area-incoherente' | 'suma-excedida'
  lado: 'a' | 'b'
  indice: number
  /** The index of the other side, where a pair is at fault. */
  con?: number
  motivo: string
}

export interface OpcionesSuperposicion {
  /** Threads that share the work; without it everything runs here. */
  pool?: GeometryPool
  senal?: AbortSignal
  /** B is meant to be a coverage (its polygons do not overlap): an A whose parts exceed it is reported. */
  coberturaB?: boolean
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

/**
 * Overlay of the polygons of `a` on those of `b` (WKB, EPSG:9377). Each pair is computed by itself, so the answer is
 * the same, bit for bit, whatever the number of workers. Throws only when cancelled.
 */
export async function superponer(a: Paquete, b: Paquete, opciones: OpcionesSuperposicion = {}): Promise<Superposicion> {
  const problemas: ProblemaSuperposicion[] = []
  const { indice, legibles } = indexar(b, problemas)
  const tramo: TramoSuperposicion = {
    a: compartir(a),
    b: compartir(b),
    indice,
    legibles,
    turno: new Int32Array(new SharedArrayBuffer(4)),
  }
  const { pool, senal } = opciones
  let partes: ParteSuperposicion[]
  if (pool && cuantas(a) > BLOQUE) {
    const n = Math.min(pool.size, Math.ceil(cuantas(a) / BLOQUE))
    const uno = () => pool.run('superponer', tramo, senal ? { signal: senal } : {})
    partes = await Promise.all(Array.from({ length: n }, uno))
  } else {
    senal?.throwIfAborted()
    partes = [superponerTramo(tramo)]
  }
  return unir(partes, problemas, opciones.coberturaB ?? false)
}

/** One row as people and files see it. */
export interface FilaSuperposicion {
  a: string
  b: string
  areaM2: string
  fraccionA: string
}

/** The rows with their ids: areas with two decimals, shares with six. */
export function* filas(
  s: Superposicion,
  idsA: readonly string[],
  idsB: readonly string[],
): Generator<FilaSuperposicion> {
  for (let i = 0; i < s.a.length; i++)
    yield {
      a: idsA[s.a[i]!]!,
      b: idsB[s.b[i]!]!,
      areaM2: textoM2(s.areaM2[i]!),
      fraccionA: s.fraccionA[i]!.toFixed(6),
    }
}

function indexar(b: Paquete, problemas: ProblemaSuperposicion[]): Pick<TramoSuperposicion, 'indice' | 'legibles'> {
  const n = cuantas(b)
  const cajas: number[] = []
  const legibles: number[] = []
  for (let i = 0; i < n; i++) {
    try {
      const caja = cajaWkb(b.datos, b.inicios[i]!, b.inicios[i + 1]!)
      if (caja[0] > caja[2]) continue
      cajas.push(...caja)
      legibles.push(i)
    } catch (e) {
      problemas.push(ilegible('b', i, e))
    }
  }
  if (legibles.length === 0) return { indice: undefined, legibles: new Uint32Array(0) }
  const indice = new Flatbush(legibles.length, 16, Float64Array, SharedArrayBuffer)
  for (let i = 0; i < cajas.length; i += 4) indice.add(cajas[i]!, cajas[i + 1]!, cajas[i + 2]!, cajas[i + 3]!)
  indice.finish()
  return { indice: indice.data as SharedArrayBuffer, legibles: Uint32Array.from(legibles) }
}

function ilegible(lado: 'a' | 'b', indice: number, e: unknown): ProblemaSuperposicion {
  if (!(e instanceof WkbError)) throw e
  return { codigo: 'geometria-ilegible', lado, indice, motivo: e.message }
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

  for (;;) {
    const bloque = Atomics.add(t.turno, 0, 1)
    const desde = bloque * BLOQUE
    if (desde >= total) break
    const antes = ca.n
    for (let i = desde; i < Math.min(total, desde + BLOQUE); i++) {
      let suma = 0
      try {
        const p = prepararPoligono(t.a.datos, t.a.inicios[i]!, t.a.inicios[i + 1]!)
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

/** Puts the blocks of all threads in the order of A. */
function unir(partes: ParteSuperposicion[], problemas: ProblemaSuperposicion[], coberturaB: boolean): Superposicion {
  const lugar: { parte: ParteSuperposicion; fila: number; filas: number }[] = []
  for (const parte of partes) {
    let fila = 0
    parte.bloques.forEach((bloque, k) => {
      lugar[bloque] = { parte, fila, filas: parte.filasPorBloque[k]! }
      fila += parte.filasPorBloque[k]!
    })
    problemas.push(...parte.problemas)
    if (coberturaB) for (const i of parte.excedidas) problemas.push(excedida(i))
  }
  const n = partes.reduce((s, p) => s + p.a.length, 0)
  const s: Superposicion = {
    a: new Uint32Array(n),
    b: new Uint32Array(n),
    areaM2: new Float64Array(n),
    fraccionA: new Float64Array(n),
    problemas,
  }
  let en = 0
  for (const { parte, fila, filas } of lugar) {
    s.a.set(parte.a.subarray(fila, fila + filas), en)
    s.b.set(parte.b.subarray(fila, fila + filas), en)
    s.areaM2.set(parte.areaM2.subarray(fila, fila + filas), en)
    s.fraccionA.set(parte.fraccionA.subarray(fila, fila + filas), en)
    en += filas
  }
  problemas.sort((u, v) => u.lado.localeCompare(v.lado) || u.indice - v.indice || (u.con ?? -1) - (v.con ?? -1))
  return s
}

function excedida(indice: number): ProblemaSuperposicion {
  return {
    codigo: 'suma-excedida',
    lado: 'a',
    indice,
    motivo: 'Sus partes suman más que su área: las zonas se traslapan entre sí.',
  }
}
