import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha } from '../../platform/esquemas.ts'

export const CLASES_DE_DESVIACION = ['tiempo', 'costo', 'alcance', 'suspension'] as const

export const zDesviacion = z.object({
  id: z.string(),
  proyecto: z.string(),
  codigoDelProyecto: z.string(),
  nombreDelProyecto: z.string(),
  actividad: z.string().nullable(),
  nombreDeLaActividad: z.string().nullable(),
  clase: z.enum(CLASES_DE_DESVIACION),
  detectada: zFecha,
  /** Id in proyectos/causas.ts. */
  causa: z.string(),
  descripcion: z.string(),
  responsable: z.string(),
  medida: z.string(),
  /** Day on which it was to be over. */
  compromiso: zFecha,
  cerrada: zFecha.nullable(),
  version: z.int(),
  seguimientos: z.array(z.object({ fecha: zFecha, nota: z.string(), por: z.string() })),
})
export type Desviacion = z.output<typeof zDesviacion>

/** P4: the deviations that were known on a date, the latest first: of one project, or of all of a programme. */
export async function desviacionesDe(
  tx: Tx,
  municipio: Municipio,
  {
    proyecto,
    periodo,
    al,
  }: { al: Fecha } & ({ proyecto: string; periodo?: never } | { proyecto?: never; periodo: string }),
): Promise<Desviacion[]> {
  const { rows } = await sql<Desviacion>`
    select d.id, d.proyecto, p.codigo as "codigoDelProyecto", p.nombre as "nombreDelProyecto", d.actividad,
      a.nombre as "nombreDeLaActividad", d.clase, d.detectada, d.causa, d.descripcion, d.responsable, d.medida,
      d.compromiso, case when d.cerrada <= ${al} then d.cerrada end as cerrada, d.version,
      coalesce((select json_agg(json_build_object('fecha', s.fecha, 'nota', s.nota, 'por', s.registrado_por)
          order by s.fecha, s.id)
        from programa_seguimiento s where s.municipio = ${municipio} and s.desviacion = d.id and s.fecha <= ${al}), '[]')
        as seguimientos
    from programa_desviacion d join programa_proyecto p on p.municipio = ${municipio} and p.id = d.proyecto
    left join programa_actividad a on a.municipio = ${municipio} and a.id = d.actividad
    where d.municipio = ${municipio} and d.detectada <= ${al}
      and (${proyecto ?? null}::uuid is null or d.proyecto = ${proyecto ?? null}::uuid)
      and (${periodo ?? null}::uuid is null or p.periodo = ${periodo ?? null}::uuid)
    order by d.detectada desc, d.id desc`.execute(tx)
  return rows
}
