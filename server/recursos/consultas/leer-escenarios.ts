import { sql } from 'kysely'
import type { SupuestosJson } from '../../../proyectos/escenario/supuestos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface Escenario {
  readonly id: string
  readonly nombre: string
  readonly descripcion: string
  readonly referencia: boolean
  readonly supuestos: SupuestosJson
  readonly version: number
}

/** The scenarios, that of reference first. */
export async function leerEscenarios(tx: Tx, municipio: Municipio): Promise<Escenario[]> {
  const { rows } = await sql<Escenario>`
    select id, nombre, descripcion, referencia, supuestos, version from recursos_escenario
    where municipio = ${municipio} order by referencia desc, orden, nombre`.execute(tx)
  return rows
}
