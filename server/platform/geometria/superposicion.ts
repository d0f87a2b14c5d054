import Flatbush from 'flatbush'
import { textoM2 } from './area.ts'
import { compartir, cuantas, type Paquete } from './paquete.ts'
import type { GeometryPool } from './pool.ts'
import {
  BLOQUE,
  ilegible,
  type ParteSuperposicion,
  type ProblemaSuperposicion,
  superponerTramo,
  type TramoSuperposicion,
} from './superposicion-tramo.ts'
import { cajaWkb } from './wkb.ts'

export type { ProblemaSuperposicion } from './superposicion-tramo.ts'

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

export interface OpcionesSuperposicion {
  /** Threads that share the work; without it everything runs here. */
  pool?: GeometryPool
  senal?: AbortSignal
  /** B is meant to be a coverage (its polygons do not overlap): an A whose parts exceed it is reported. */
  coberturaB?: boolean
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
