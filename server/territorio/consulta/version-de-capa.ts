import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Actor } from '../../platform/rol.ts'

export interface VersionDeCapa {
  id: string
  capa: string
  nombre: string
  clase: string
  publica: boolean
  acto: string
  desde: Fecha
  hasta: Fecha | null
}

const COLUMNAS = sql`
  v.id, v.capa, c.nombre, c.clase, c.publica, v.acto, v.desde, v.hasta`

/** Whether somebody works for the plan; the public sees only the layers that the office made public. */
export function esInterno(actor: Actor): boolean {
  return actor.roles.some(r => r !== 'anonimo')
}

/** A version by its id, if the actor may see its layer. */
export async function leerVersion(tx: Tx, municipio: Municipio, id: string, interno: boolean): Promise<VersionDeCapa> {
  const { rows } = await sql<VersionDeCapa>`
    select ${COLUMNAS} from capa_version v join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} and v.id = ${id} and (c.publica or ${interno})`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'No existe esa versión de la capa.', campo: 'version' })
}

/** The version that rules on a date of the layer with that id, name or kind (where the kind has one layer). */
export async function hallarVersion(
  tx: Tx,
  municipio: Municipio,
  quien: { capa: string; al: Fecha; interno: boolean; campo?: string },
): Promise<VersionDeCapa> {
  const { rows } = await sql<VersionDeCapa>`
    select ${COLUMNAS} from capa_version v join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} and v.desde <= ${quien.al} and (v.hasta is null or v.hasta > ${quien.al})
      and (c.publica or ${quien.interno})
      and (c.id::text = ${quien.capa} or lower(c.nombre) = lower(${quien.capa}) or c.clase = ${quien.capa})
    order by (c.id::text = ${quien.capa}) desc, (lower(c.nombre) = lower(${quien.capa})) desc, c.nombre`.execute(tx)
  const [primera, segunda] = rows
  const porClase = primera?.clase === quien.capa && segunda?.clase === quien.capa
  if (primera && !porClase) return primera
  const otras = primera ? rows.map(r => r.nombre) : await nombresDeCapas(tx, municipio, quien.interno)
  throw new Rechazo({
    codigo: primera ? 'capa-ambigua' : 'no-existe',
    mensaje: primera
      ? `Hay varias capas de la clase «${quien.capa}».`
      : `No hay una capa «${quien.capa}» vigente el ${quien.al}.`,
    campo: quien.campo ?? 'capa',
    cura: otras.length === 0 ? 'Importe primero una capa.' : `Diga una de estas: ${otras.join(', ')}.`,
  })
}

async function nombresDeCapas(tx: Tx, municipio: Municipio, interno: boolean): Promise<string[]> {
  const { rows } = await sql<{ nombre: string }>`
    select nombre from capa where municipio = ${municipio} and (publica or ${interno}) order by nombre limit 50`.execute(
    tx,
  )
  return rows.map(r => r.nombre)
}
