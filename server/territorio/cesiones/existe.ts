import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** Refuses what is not a planned cession of any version of that layer; holds the layer, so that who writes next waits. */
export async function exigirCesion(tx: Tx, municipio: Municipio, capa: string, codigo: string): Promise<void> {
  const { rows } = await sql`select 1 from capa c
    join objeto o on o.municipio = ${municipio} and o.capa = c.id and o.codigo = ${codigo}
    where c.municipio = ${municipio} and c.id = ${capa} and c.clase = 'cesion' limit 1 for update of c`.execute(tx)
  if (rows.length > 0) return
  throw new Rechazo({
    codigo: 'no-existe',
    mensaje: `No hay una cesión prevista con el código «${codigo}» en esa capa.`,
    campo: 'codigo',
    articulo: 'art. 37',
    cura: 'Importe primero la capa de cesiones del plan, con un código para cada una.',
  })
}
