import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/**
 * Takes the terrenos that an import brought out of the handfuls of crossings that hold them; the other terrenos of a
 * handful stay, and one that is left empty goes.
 */
export async function quitarDeTandas(tx: Tx, municipio: Municipio, importacion: string): Promise<void> {
  await sql`
    update derivado_cruce_tanda d
    set (primer_terreno, terreno, objeto, area_m2, fraccion) = (
      select coalesce((array_agg(u.terreno order by u.n))[1], d.primer_terreno),
        coalesce(array_agg(u.terreno order by u.n), '{}'), coalesce(array_agg(u.objeto order by u.n), '{}'),
        coalesce(array_agg(u.area_m2 order by u.n), '{}'), coalesce(array_agg(u.fraccion order by u.n), '{}')
      from unnest(d.terreno, d.objeto, d.area_m2, d.fraccion) with ordinality as u (terreno, objeto, area_m2, fraccion, n)
      where not exists (select 1 from terreno t
        where t.municipio = ${municipio} and t.id = u.terreno and t.importacion = ${importacion}))
    from (
      select distinct c.capa_version, c.primer_terreno
      from derivado_cruce_tanda c
      cross join unnest(c.terreno) as u (id)
      join terreno t on t.municipio = ${municipio} and t.id = u.id and t.importacion = ${importacion}
      where c.municipio = ${municipio}) tocada
    where d.municipio = ${municipio} and d.capa_version = tocada.capa_version
      and d.primer_terreno = tocada.primer_terreno`.execute(tx)
  await sql`delete from derivado_cruce_tanda where municipio = ${municipio} and cardinality(terreno) = 0`.execute(tx)
}
