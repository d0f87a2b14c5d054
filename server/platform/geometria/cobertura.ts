import type { Comparacion } from './comparacion.ts'
import { type Capa, type Revision, TOLERANCIAS, type Tolerancias } from './hallazgo.ts'
import { compartir, cuantas } from './paquete.ts'
import type { GeometryPool } from './pool.ts'

export type { Cambio, Comparacion } from './comparacion.ts'
export {
  type Capa,
  type Hallazgo,
  type ProblemaRevision,
  type Revision,
  TOLERANCIAS,
  type Tolerancias,
} from './hallazgo.ts'

/** The checks of the map, run in worker threads. All take WKB in EPSG:9377 and answer in a stable order. */
export interface OpcionesRevision {
  tolerancias?: Tolerancias
  senal?: AbortSignal
}

const conSenal = (o: OpcionesRevision) => (o.senal ? { signal: o.senal } : {})
const compartida = (c: Capa): Capa => ({ ids: c.ids, geometrias: compartir(c.geometrias) })

/** Below this a layer goes to one worker: building the index again costs more than it saves. */
const TRAMO_MINIMO = 4000

/** Pairs of polygons of one layer that overlap; slivers told apart. The work is shared by all workers. */
export async function buscarTraslapes(pool: GeometryPool, capa: Capa, o: OpcionesRevision = {}): Promise<Revision> {
  const total = cuantas(capa.geometrias)
  const tramos = Math.max(1, Math.min(pool.size, Math.floor(total / TRAMO_MINIMO)))
  const comun = { capa: compartida(capa), tolerancias: o.tolerancias ?? TOLERANCIAS }
  const limite = (k: number) => Math.floor((total * k) / tramos)
  const partes = await Promise.all(
    Array.from({ length: tramos }, (_v, k) =>
      pool.run('traslapes', { ...comun, desde: limite(k), hasta: limite(k + 1) }, conSenal(o)),
    ),
  )
  return { hallazgos: partes.flatMap(p => p.hallazgos), problemas: partes.flatMap(p => p.problemas) }
}

/** S1: what of `limite` no polygon of the layer covers; without `limite`, the holes that the layer encloses. */
export function buscarHuecos(
  pool: GeometryPool,
  capa: Capa,
  limite?: Uint8Array,
  o: OpcionesRevision = {},
): Promise<Revision> {
  const pedido = { capa: compartida(capa), tolerancias: o.tolerancias ?? TOLERANCIAS }
  return pool.run('huecos', limite ? { ...pedido, limite } : pedido, conSenal(o))
}

/** What of each polygon of `capa` lies beyond the union of `dentroDe` (PL4, S4, outside the municipality, urban without treatment). */
export function buscarFuera(
  pool: GeometryPool,
  capa: Capa,
  dentroDe: Capa,
  o: OpcionesRevision = {},
): Promise<Revision> {
  const tolerancias = o.tolerancias ?? TOLERANCIAS
  return pool.run('fuera', { capa: compartida(capa), dentroDe: compartida(dentroDe), tolerancias }, conSenal(o))
}

/** What changed from one version of a layer to the next, by id. */
export function compararCapas(
  pool: GeometryPool,
  antes: Capa,
  despues: Capa,
  o: OpcionesRevision = {},
): Promise<Comparacion> {
  return pool.run('comparar', { antes: compartida(antes), despues: compartida(despues) }, conSenal(o))
}
