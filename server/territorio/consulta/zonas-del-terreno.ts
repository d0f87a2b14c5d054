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

/**
 * What touches a terreno, of every version of every layer that there has been; layer by layer, the largest part
 * first. Of each version only the handful that the terreno is in is read: the last one that begins at it or before.
 * `soloPublicas`: for who has not entered.
 */
export async function zonasDeSiempre(
  tx: Tx,
  municipio: Municipio,
  terreno: string,
  soloPublicas: boolean,
): Promise<ZonaDelTerreno[]> {
  const { rows } = await sql<ZonaDelTerreno>`/* prepared */
    select o.id as objeto, c.nombre as capa, c.clase, v.id as version, o.codigo as zona, o.nombre, o.valor,
      o.valor_original as "valorOriginal", o.atributos, d.area_m2 as "areaM2", d.fraccion, v.acto, v.desde, v.hasta
    from capa_version v
    join capa c on c.municipio = ${municipio} and c.id = v.capa
    cross join lateral (
      select t.terreno, t.objeto, t.area_m2, t.fraccion from derivado_cruce_tanda t
      where t.municipio = ${municipio} and t.capa_version = v.id and t.primer_terreno <= ${terreno}::uuid
      order by t.primer_terreno desc limit 1) t
    cross join lateral unnest(t.terreno, t.objeto, t.area_m2, t.fraccion) as d(terreno, objeto, area_m2, fraccion)
    join objeto o on o.municipio = ${municipio} and o.id = d.objeto
    where v.municipio = ${municipio} and d.terreno = ${terreno}::uuid and (c.publica or not ${soloPublicas})
    order by c.clase, c.nombre, d.area_m2 desc, o.codigo`.execute(tx)
  return rows
}

/** Those in force on a date. */
export function zonasAl(zonas: readonly ZonaDelTerreno[], al: Fecha): ZonaDelTerreno[] {
  return zonas.filter(z => z.desde <= al && (z.hasta === null || z.hasta > al))
}
