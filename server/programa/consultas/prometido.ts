import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { agrupar } from '../../../proyectos/agrupar.ts'
import type { ActividadBase } from '../../../proyectos/tipos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

type Fila = Omit<ActividadBase, 'costo'> & { proyecto: string; costo: string }

/**
 * Art. 18: what the baseline of a date promised, by project: of a whole programme or of one project. What an act took
 * out later stays promised; all go by the names that the baseline remembers.
 */
export async function leerPrometido(
  tx: Tx,
  municipio: Municipio,
  { periodo, al, proyecto }: { periodo: string; al: Fecha; proyecto?: string | undefined },
): Promise<Map<string, ActividadBase[]>> {
  const uno = proyecto ?? null
  const { rows } = await sql<Fila>`
    select b.actividad as id, b.nombre, b.proyecto, p.calendario, b.inicio, b.fin, trim_scale(b.costo)::text as costo
    from programa_base_actividad b join programa_proyecto p on p.municipio = ${municipio} and p.id = b.proyecto
    where b.municipio = ${municipio} and p.periodo = ${periodo} and (${uno}::uuid is null or p.id = ${uno}::uuid)
      and b.base = (select id from programa_linea_base where municipio = ${municipio} and periodo = ${periodo}
        and fecha <= ${al} order by numero desc limit 1)
    order by b.actividad`.execute(tx)
  return agrupar(rows.map(({ proyecto: de, costo, ...b }) => [de, { ...b, costo: new Decimal(costo) }]))
}
