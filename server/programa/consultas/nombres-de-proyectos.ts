import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface NombreDeProyecto {
  readonly id: string
  readonly codigo: string
  readonly nombre: string
}

/** Code and name of projects, of whatever period, by their id; those that do not exist are left out. */
export async function nombresDeProyectos(
  tx: Tx,
  municipio: Municipio,
  ids: readonly string[],
): Promise<Map<string, NombreDeProyecto>> {
  const { rows } = await sql<NombreDeProyecto>`
    select id, codigo, nombre from programa_proyecto
    where municipio = ${municipio} and id = any(${[...new Set(ids)]}::uuid[])`.execute(tx)
  return new Map(rows.map(p => [p.id, p]))
}
