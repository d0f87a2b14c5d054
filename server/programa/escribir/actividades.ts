import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { FilaDeActividad } from '../consultas/buscar.ts'

/** Activities as they are to stand: those that there were, with their new version, and those that come. */
export interface PorEscribir {
  readonly cambiadas: readonly FilaDeActividad[]
  readonly nuevas: readonly FilaDeActividad[]
}

const FILA = sql`id uuid, proyecto uuid, codigo text, nombre text, orden integer, duracion integer, "noAntes" date,
  costo numeric, peso numeric, responsable text, "inicioReal" date, "finReal" date, version integer`

/** Writes activities in as many statements for thousands as for one. */
export async function escribirActividades(
  tx: Tx,
  municipio: Municipio,
  { cambiadas, nuevas }: PorEscribir,
): Promise<void> {
  if (cambiadas.length > 0) {
    const filas = JSON.stringify(cambiadas)
    // Codes pass from one activity to another: those that change are first let go, whatever the order of the rows.
    await sql`update programa_actividad a set codigo = a.id::text from json_to_recordset(${filas}::json) as n(${FILA})
      where a.municipio = ${municipio} and a.id = n.id and a.codigo <> n.codigo`.execute(tx)
    await sql`update programa_actividad a set codigo = n.codigo, nombre = n.nombre, duracion = n.duracion,
        no_antes = n."noAntes", costo = n.costo, peso = n.peso, responsable = n.responsable,
        inicio_real = n."inicioReal", fin_real = n."finReal", version = n.version
      from json_to_recordset(${filas}::json) as n(${FILA})
      where a.municipio = ${municipio} and a.id = n.id`.execute(tx)
  }
  if (nuevas.length > 0)
    await sql`insert into programa_actividad (municipio, id, proyecto, codigo, nombre, orden, duracion, no_antes, costo,
        peso, responsable, inicio_real, fin_real)
      select ${municipio}, n.id, n.proyecto, n.codigo, n.nombre, n.orden, n.duracion, n."noAntes", n.costo, n.peso,
        n.responsable, n."inicioReal", n."finReal"
      from json_to_recordset(${JSON.stringify(nuevas)}::json) as n(${FILA})`.execute(tx)
}
