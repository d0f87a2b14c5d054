import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { ClaseDeFuente } from '../clases-de-fuente.ts'

export interface Fuente {
  readonly id: string
  readonly nombre: string
  readonly clase: ClaseDeFuente
  readonly entidad: string
  readonly nota: string
  readonly version: number
}

/** The sources, by their name. */
export async function leerFuentes(tx: Tx, municipio: Municipio): Promise<Fuente[]> {
  const { rows } = await sql<Fuente>`
    select id, nombre, clase, entidad, nota, version from recursos_fuente
    where municipio = ${municipio} order by nombre collate es_co`.execute(tx)
  return rows
}

/** One source, held until the end of the transaction; refuses (`no-existe`) where there is none. */
export async function fuenteBloqueada(tx: Tx, municipio: Municipio, id: string, campo = 'id'): Promise<Fuente> {
  const { rows } = await sql<Fuente>`
    select id, nombre, clase, entidad, nota, version from recursos_fuente
    where municipio = ${municipio} and id = ${id} for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Esa fuente ya no está.', campo, cura: 'Elija otra de la lista.' })
}

/** The sources that applications or money name. */
export async function fuentesEnUso(tx: Tx, municipio: Municipio): Promise<Set<string>> {
  const { rows } = await sql<{ fuente: string }>`
    select fuente from recursos_postulacion where municipio = ${municipio}
    union select fuente from recursos_ingreso where municipio = ${municipio}`.execute(tx)
  return new Set(rows.map(r => r.fuente))
}
