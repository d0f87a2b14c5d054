import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { borrarTandas, TODO } from '../consulta/tandas-de-cruce.ts'
import { type Deshecha, hayAlgoEncima } from './deshecha.ts'
import type { FilaDeImportacion } from './importacion.ts'

interface Version {
  id: string
  capa: string
  desde: Fecha
  hasta: Fecha | null
  objetos: number
}

/** Takes out the version that the import made; the one before it rules again until where this one did. */
export async function deshacerCapa(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Deshecha> {
  const v = await versionDe(tx, municipio, i)
  await exigirUltima(tx, municipio, i, v)
  await exigirSinEntregas(tx, municipio, v)
  await borrarTandas(tx, municipio, v.id, TODO)
  await sql`delete from objeto where municipio = ${municipio} and capa_version = ${v.id}`.execute(tx)
  await sql`delete from capa_version where municipio = ${municipio} and id = ${v.id}`.execute(tx)
  const anterior = await sql<{ id: string }>`update capa_version set hasta = ${v.hasta}
    where municipio = ${municipio} and capa = ${v.capa} and hasta = ${v.desde} returning id`.execute(tx)
  const quedan = await sql`select 1 from capa_version
    where municipio = ${municipio} and capa = ${v.capa} limit 1`.execute(tx)
  // A layer that only this import made was not there before it.
  if (quedan.rows.length === 0)
    await sql`delete from capa where municipio = ${municipio} and id = ${v.capa}`.execute(tx)
  else await sql`update capa set version = version + 1 where municipio = ${municipio} and id = ${v.capa}`.execute(tx)
  const rige = anterior.rows[0]?.id ?? null
  return {
    detalle: { capa: v.capa, capaVersion: v.id, objetos: v.objetos, vuelveARegir: rige },
    recruzar: rige ? [rige] : [],
  }
}

async function versionDe(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Version> {
  const { rows } = await sql<Version>`select id, capa, desde, hasta, objetos from capa_version
    where municipio = ${municipio} and importacion = ${i.id} for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'La versión que hizo esa importación ya no está.', campo: 'id' })
}

/** Ids of versions are in the order in which they were made (UUIDv7), whatever dates they rule from. */
async function exigirUltima(tx: Tx, municipio: Municipio, i: FilaDeImportacion, v: Version): Promise<void> {
  const { rows } = await sql<{ acto: string; desde: Fecha }>`
    select o.acto, o.desde from capa_version v
    join capa_version o on o.municipio = ${municipio} and o.capa = v.capa and o.id > v.id
    where v.municipio = ${municipio} and v.id = ${v.id} order by o.id desc limit 1`.execute(tx)
  const otra = rows[0]
  if (!otra) return
  throw hayAlgoEncima(
    `Después de esta versión se registró otra de «${i.capaNombre}»: ${otra.acto}, que rige desde el ${otra.desde}.`,
    'Deshaga primero esa, si también es un error; si no lo es, importe una versión corregida con su acto y su fecha.',
  )
}

/** Deeds are recorded on cessions by their code: those that only this version holds would be left without cession. */
async function exigirSinEntregas(tx: Tx, municipio: Municipio, v: Version): Promise<void> {
  const { rows } = await sql<{ codigo: string }>`
    select e.codigo from (
      select codigo from cesion_entrega where municipio = ${municipio} and capa = ${v.capa}
      union select codigo from cesion_ventas where municipio = ${municipio} and capa = ${v.capa}) e
    where not exists (select 1 from objeto o where o.municipio = ${municipio} and o.capa = ${v.capa}
      and o.capa_version <> ${v.id} and o.codigo = e.codigo)
    order by 1 limit 1`.execute(tx)
  if (!rows[0]) return
  throw hayAlgoEncima(
    `La cesión ${rows[0].codigo} solo está en esta versión y ya tiene entregas o ventas anotadas.`,
    'Importe una versión corregida de la capa, con su acto y su fecha, que conserve esa cesión.',
  )
}
