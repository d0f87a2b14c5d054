import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha } from '../../platform/esquemas.ts'

export const CLASES_DE_DOCUMENTO = [
  'estudio',
  'diseno',
  'licencia',
  'contrato',
  'acto',
  'acta',
  'informe',
  'otro',
] as const

export const zDocumento = z.object({
  id: z.string(),
  clase: z.enum(CLASES_DE_DOCUMENTO),
  titulo: z.string(),
  fecha: zFecha,
  archivo: z.string(),
  /** Name of its file. */
  nombre: z.string(),
  agregadoPor: z.string(),
})
export type Documento = z.output<typeof zDocumento>

/** The documents of a project until a date, the latest first; not those that were withdrawn. */
export async function documentosDe(
  tx: Tx,
  municipio: Municipio,
  { proyecto, al }: { proyecto: string; al: Fecha },
): Promise<Documento[]> {
  const { rows } = await sql<Documento>`
    select d.id, d.clase, d.titulo, d.fecha, d.archivo, f.nombre,
      d.agregado_por as "agregadoPor"
    from programa_documento d join archivo f on f.municipio = ${municipio} and f.id = d.archivo
    where d.municipio = ${municipio} and d.proyecto = ${proyecto} and d.fecha <= ${al} and d.retirado is null
    order by d.fecha desc, d.id desc`.execute(tx)
  return rows
}
