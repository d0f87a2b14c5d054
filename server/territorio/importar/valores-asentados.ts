import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** What the objects of an import that may enter say in one field, and how many say it; null where they say nothing. */
export async function valoresAsentados(
  tx: Tx,
  municipio: Municipio,
  importacion: string,
  campo: string,
): Promise<{ valor: string | null; objetos: number }[]> {
  const { rows } = await sql<{ valor: string | null; objetos: number }>`
    select campos->'atributos'->>${campo} as valor, count(*)::int as objetos from importacion_objeto
    where municipio = ${municipio} and importacion = ${importacion} and suerte <> 'rechazado'
    group by 1 order by 1 nulls first`.execute(tx)
  return rows
}
