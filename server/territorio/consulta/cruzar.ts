import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { textoM2 } from '../../platform/geometria/area.ts'
import { type Superposicion, superponer } from '../../platform/geometria/superposicion.ts'
import { definirTrabajo } from '../../platform/trabajos/trabajo.ts'
import { leerPaquete } from './paquetes.ts'

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
 * every terreno that ruled at the same time. What it leaves can be rebuilt at any moment.
 */
export const trabajoCruzar = definirTrabajo<PedidoDeCruce, { cruces: number; versiones: number; problemas: number }>({
  tipo: 'territorio.cruzar',
  nombre: 'Cruce de predios con las capas',
  async ejecutar(c, pedido) {
    const versiones = await c.conTransaccion(tx => versionesPara(tx, c.municipio, pedido.versiones))
    let cruces = 0
    let problemas = 0
    for (const [i, v] of versiones.entries()) {
      c.senal.throwIfAborted()
      c.progreso(i, versiones.length, `Cruzando los predios con «${v.capa}»`)
      const hecho = await c.conTransaccion(tx => cruzarVersion(tx, c, v, pedido.importacion))
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
  desde: string
  hasta: string | null
}

async function versionesPara(tx: Tx, municipio: Municipio, ids: string[] | undefined): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.id, c.nombre as capa, v.desde, v.hasta
    from capa_version v join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} and (${ids ?? null}::uuid[] is null or v.id = any(${ids ?? null}::uuid[]))
      and v.area_m2 > 0
    order by v.desde, v.id`.execute(tx)
  return rows
}

type Cruzador = Parameters<(typeof trabajoCruzar)['ejecutar']>[0]

async function cruzarVersion(
  tx: Tx,
  { municipio, servicios, senal }: Cruzador,
  v: Version,
  importacion: string | undefined,
): Promise<{ cruces: number; problemas: number }> {
  const coinciden = sql<boolean>`(t.hasta is null or t.hasta > ${v.desde})
    and (${v.hasta}::date is null or t.desde < ${v.hasta}::date)
    and (${importacion ?? null}::uuid is null or t.importacion = ${importacion ?? null}::uuid)`
  const terrenos = await leerPaquete(tx, municipio, 'terreno', coinciden)
  const objetos = await leerPaquete(
    tx,
    municipio,
    'objeto',
    sql<boolean>`t.capa_version = ${v.id} and t.area_elipsoidal_m2 > 0`,
  )
  await borrarCruces(tx, municipio, v.id, importacion)
  if (terrenos.ids.length === 0 || objetos.ids.length === 0) return { cruces: 0, problemas: 0 }
  const s = await superponer(terrenos.paquete, objetos.paquete, { pool: servicios.geometria, senal })
  return {
    cruces: await escribirCruces(tx, municipio, v.id, terrenos.ids, objetos.ids, s),
    problemas: s.problemas.length,
  }
}

const FILAS_POR_ORDEN = 50_000

/**
 * Writes what touches what. The ids travel once, as two arrays, and each row as two positions in them: with two hundred
 * thousand rows the text of the ids would cost more than the crossing.
 */
async function escribirCruces(
  tx: Tx,
  municipio: Municipio,
  version: string,
  terrenos: readonly string[],
  objetos: readonly string[],
  s: Superposicion,
): Promise<number> {
  let escritos = 0
  for (let desde = 0; desde < s.a.length; desde += FILAS_POR_ORDEN) {
    const hasta = Math.min(s.a.length, desde + FILAS_POR_ORDEN)
    const primero = s.a[desde]!
    const [a, b, areas, fracciones]: [number[], number[], string[], string[]] = [[], [], [], []]
    for (let i = desde; i < hasta; i++) {
      if (s.areaM2[i]! < RUIDO_M2) continue
      a.push(s.a[i]! - primero + 1)
      b.push(s.b[i]! + 1)
      areas.push(textoM2(s.areaM2[i]!))
      fracciones.push(fraccionEnTexto(s.fraccionA[i]!))
    }
    const deEstaTanda = terrenos.slice(primero, s.a[hasta - 1]! + 1)
    await sql`insert into derivado_cruce (municipio, terreno, objeto, capa_version, area_m2, fraccion)
      select ${municipio}, (${lista(deEstaTanda)}::uuid[])[u.a], (${lista(objetos)}::uuid[])[u.b], ${version}::uuid, u.m2, u.f
      from unnest(${lista(a)}::int[], ${lista(b)}::int[], ${lista(areas)}::numeric[], ${lista(fracciones)}::numeric[])
        as u(a, b, m2, f)`.execute(tx)
    escritos += a.length
  }
  return escritos
}

/** An array as PostgreSQL reads it; its items are numbers and ids, which need no quotes. */
const lista = (items: readonly (string | number)[]): string => `{${items.join(',')}}`

/** Eight decimals without exponent: a share of a measured area, not a figure of the law. */
const fraccionEnTexto = (f: number): string => new Decimal(Math.min(1, f)).toDecimalPlaces(8).toFixed()

async function borrarCruces(tx: Tx, municipio: Municipio, version: string, importacion: string | undefined) {
  await sql`delete from derivado_cruce d
    where d.municipio = ${municipio} and d.capa_version = ${version}
      and (${importacion ?? null}::uuid is null or d.terreno in (
        select t.id from terreno t where t.municipio = ${municipio} and t.importacion = ${importacion ?? null}::uuid))`.execute(
    tx,
  )
}
