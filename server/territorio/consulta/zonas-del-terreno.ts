import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** An object of a layer that touches a terreno, with how much of it. */
export interface ZonaDelTerreno {
  objeto: string
  capa: string
  clase: string
  version: string
  zona: string
  nombre: string
  valor: string | null
  valorOriginal: string | null
  atributos: Record<string, unknown>
  areaM2: string
  fraccion: string
  acto: string
  desde: Fecha
  hasta: Fecha | null
}

const COLUMNAS = sql`
  o.id as objeto, c.nombre as capa, c.clase, v.id as version, o.codigo as zona, o.nombre, o.valor,
  o.valor_original as "valorOriginal", o.atributos, d.area_m2 as "areaM2", d.fraccion, v.acto, v.desde, v.hasta`

/**
 * The crossings of some terrenos with every version that there has been. Of each version only the handful that a
 * terreno is in is read: the last one that begins at it or before.
 */
const cruces = (municipio: Municipio, terrenos: readonly string[]) => sql`
  unnest(${terrenos}::uuid[]) as q(terreno)
  join capa_version v on v.municipio = ${municipio}
  join capa c on c.municipio = ${municipio} and c.id = v.capa
  cross join lateral (
    select d.terreno, d.objeto, d.area_m2, d.fraccion from derivado_cruce_tanda d
    where d.municipio = ${municipio} and d.capa_version = v.id and d.primer_terreno <= q.terreno
    order by d.primer_terreno desc limit 1) t
  cross join lateral unnest(t.terreno, t.objeto, t.area_m2, t.fraccion) as d(terreno, objeto, area_m2, fraccion)
  join objeto o on o.municipio = ${municipio} and o.id = d.objeto`

/** What touches the terreno on a date, layer by layer, the largest part first. `soloPublicas`: for who has not entered. */
export async function zonasDelTerreno(
  tx: Tx,
  municipio: Municipio,
  terreno: string,
  al: Fecha,
  soloPublicas: boolean,
): Promise<ZonaDelTerreno[]> {
  const { rows } = await sql<ZonaDelTerreno>`
    select ${COLUMNAS} from ${cruces(municipio, [terreno])}
    where d.terreno = q.terreno
      and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al}) and (c.publica or not ${soloPublicas})
    order by c.clase, c.nombre, d.area_m2 desc, o.codigo`.execute(tx)
  return rows
}

/** The same for every version that there has been: what the history is told from. */
export async function zonasDeSiempre(
  tx: Tx,
  municipio: Municipio,
  terrenos: string[],
  soloPublicas: boolean,
): Promise<ZonaDelTerreno[]> {
  const { rows } = await sql<ZonaDelTerreno>`
    select ${COLUMNAS} from ${cruces(municipio, terrenos)}
    where d.terreno = q.terreno and (c.publica or not ${soloPublicas})
    order by v.desde, c.nombre, d.area_m2 desc`.execute(tx)
  return rows
}
