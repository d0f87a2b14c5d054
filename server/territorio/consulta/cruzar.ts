import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { superponer } from '../../platform/geometria/superposicion.ts'
import { definirTrabajo } from '../../platform/trabajos/trabajo.ts'
import { LectorDeTerrenos } from './lector-de-terrenos.ts'
import { leerZonas, type Poligonos } from './paquetes.ts'
import { borrarTandas, type Extremos, escribirTandas, TODO, tramoDeTandas } from './tandas-de-cruce.ts'

/** Less than this common area is the noise of two surveys that draw the same border, not a zone of the parcel. */
const RUIDO_M2 = 0.005

export interface PedidoDeCruce {
  /** Versions of layers to cross anew; absent: all. */
  versiones?: string[]
  /** Only the terrenos that this import brought; absent: all. */
  importacion?: string
}

/**
 * Computes which objects of which layers touch each terreno, and in how many m², for every version of every layer and
 * every terreno that ruled at the same time. What it leaves can be rebuilt at any moment. Each version is written in a
 * transaction of its own; whoever cancels loses at most the one under way.
 */
export const trabajoCruzar = definirTrabajo<PedidoDeCruce, { cruces: number; versiones: number; problemas: number }>({
  tipo: 'territorio.cruzar',
  nombre: 'Cruce de predios con las capas',
  async ejecutar(c, pedido) {
    const [versiones, extremos] = await c.conTransaccion(async tx => [
      await versionesPara(tx, c.municipio, pedido.versiones),
      pedido.importacion ? await extremosDe(tx, c.municipio, pedido.importacion) : undefined,
    ])
    if (pedido.importacion && !extremos) return { cruces: 0, versiones: 0, problemas: 0 }
    const terrenos = new LectorDeTerrenos(c.municipio)
    let cruces = 0
    let problemas = 0
    for (const [i, v] of versiones.entries()) {
      c.senal.throwIfAborted()
      c.progreso(i, versiones.length, `Cruzando los predios con «${v.capa}»`)
      const hecho = await c.conTransaccion(tx => cruzarVersion(tx, c, v, terrenos, extremos))
      cruces += hecho.cruces
      problemas += hecho.problemas
    }
    c.progreso(versiones.length, versiones.length, 'Cruce terminado')
    return { cruces, versiones: versiones.length, problemas }
  },
})

interface Version {
  id: string
  capa: string
}

async function versionesPara(tx: Tx, municipio: Municipio, ids: string[] | undefined): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.id, c.nombre as capa
    from capa_version v join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} and (${ids ?? null}::uuid[] is null or v.id = any(${ids ?? null}::uuid[]))
      and v.area_m2 > 0
    order by v.desde, v.id`.execute(tx)
  return rows
}

/** First and last of the terrenos that an import brought; undefined where it brought none. */
async function extremosDe(tx: Tx, municipio: Municipio, importacion: string): Promise<Extremos | undefined> {
  const { rows } = await sql<{ primero: string | null; ultimo: string }>`
    select min(t.id::text) as primero, max(t.id::text) as ultimo from terreno t
    where t.municipio = ${municipio} and t.importacion = ${importacion}`.execute(tx)
  const r = rows[0]
  return r?.primero ? { primero: r.primero, ultimo: r.ultimo } : undefined
}

type Cruzador = Parameters<(typeof trabajoCruzar)['ejecutar']>[0]

async function cruzarVersion(
  tx: Tx,
  { municipio, servicios, senal }: Cruzador,
  { id: version }: Version,
  lector: LectorDeTerrenos,
  extremos: Extremos | undefined,
): Promise<{ cruces: number; problemas: number }> {
  // One crossing of a version at a time: the second must see what the first wrote.
  await sql`select 1 from capa_version where municipio = ${municipio} and id = ${version} for no key update`.execute(tx)
  const tramo = extremos ? await tramoDeTandas(tx, municipio, version, extremos) : TODO
  const terrenos = await lector.leer(tx, tramo)
  const zonas = await leerZonas(tx, municipio, version)
  await borrarTandas(tx, municipio, version, tramo)
  const s = await superponer(terrenos.paquete, zonas.paquete, { pool: servicios.geometria, senal })
  const coincide = coincidencia(terrenos, zonas)
  const filas: number[] = []
  for (let i = 0; i < s.a.length; i++) if (s.areaM2[i]! >= RUIDO_M2 && coincide(s.a[i]!)) filas.push(i)
  await escribirTandas(tx, municipio, version, { terrenos: terrenos.ids, objetos: zonas.ids, s, filas })
  const problemas = s.problemas.filter(p => p.lado === 'b' || coincide(p.indice))
  return { cruces: filas.length, problemas: problemas.length }
}

/** Whether a terreno ruled on some day together with the zones, which all rule as long as their version. */
function coincidencia(terrenos: Poligonos, zonas: Poligonos): (terreno: number) => boolean {
  const [desde, hasta] = [zonas.desde[0] ?? 0, zonas.hasta[0] ?? 0]
  return t => terrenos.desde[t]! < hasta && terrenos.hasta[t]! > desde
}
