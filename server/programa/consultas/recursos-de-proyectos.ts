import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { RecursosDeProyecto } from './revision.ts'

/** Budget lines, sources and agreed transfers of each project of a programme. */
export async function recursosDe(
  tx: Tx,
  municipio: Municipio,
  periodo: string,
): Promise<Map<string, RecursosDeProyecto>> {
  const { rows } = await sql<RecursosDeProyecto & { proyecto: string }>`
    select p.id as proyecto,
      coalesce((select array_agg(distinct b.rubro order by b.rubro) from programa_presupuesto b
        where b.municipio = ${municipio} and b.proyecto = p.id), '{}') as rubros,
      coalesce((select array_agg(distinct b.fuente order by b.fuente) from programa_presupuesto b
        where b.municipio = ${municipio} and b.proyecto = p.id), '{}') as fuentes,
      (select count(*)::int from programa_giro_acordado g
        where g.municipio = ${municipio} and g.proyecto = p.id) as giros
    from programa_proyecto p where p.municipio = ${municipio} and p.periodo = ${periodo}`.execute(tx)
  return new Map(rows.map(({ proyecto, ...r }) => [proyecto, r]))
}
