import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Actor } from '../../platform/rol.ts'
import { capaVigente } from './comparar.ts'
import type { FilaDeImportacion } from './importacion.ts'

/**
 * A new version of the layer from the staged objects. The version in force until then ends on its date; where a later
 * one is loaded already (somebody is filling in the past), the new one ends when that one begins. Returns its id.
 */
export async function confirmarCapa(
  tx: Tx,
  municipio: Municipio,
  i: FilaDeImportacion,
  { actor, ahora }: { actor: Actor; ahora: Date },
): Promise<string> {
  const { acto, desde } = i.opciones
  const vigente = await capaVigente(tx, municipio, i)
  if (vigente.mismaFecha)
    throw new Rechazo({
      codigo: 'version-con-la-misma-fecha',
      mensaje: `La capa «${i.capaNombre}» ya tiene una versión que rige desde el ${desde}.`,
      campo: 'desde',
      cura: 'Dé otra fecha de inicio; si aquella entró por error, deshaga primero su importación.',
    })
  const capa = vigente.capa ?? uuidv7()
  if (!vigente.capa)
    await sql`insert into capa (municipio, id, clase, nombre)
      values (${municipio}, ${capa}, ${i.clase}, ${i.capaNombre})`.execute(tx)
  else await sql`update capa set version = version + 1 where municipio = ${municipio} and id = ${capa}`.execute(tx)
  if (vigente.version)
    await sql`update capa_version set hasta = ${desde}
      where municipio = ${municipio} and id = ${vigente.version}`.execute(tx)
  const version = uuidv7()
  await sql`insert into capa_version
      (municipio, id, capa, acto, desde, hasta, importacion, objetos, area_m2, creada, creada_por)
    select ${municipio}, ${version}::uuid, ${capa}::uuid, ${acto}, ${desde}::date,
      (select min(v.desde) from capa_version v
       where v.municipio = ${municipio} and v.capa = ${capa}::uuid and v.desde > ${desde}::date),
      ${i.id}::uuid, count(*)::int, sum(s.area_elipsoidal_m2), ${ahora}::timestamptz, ${actor.nombre}
    from importacion_objeto s
    where s.municipio = ${municipio} and s.importacion = ${i.id} and s.suerte <> 'rechazado'`.execute(tx)
  await sql`insert into objeto (municipio, id, capa, capa_version, codigo, nombre, valor, valor_original, atributos,
      originales, geom, caja, area_elipsoidal_m2, area_plana_m2)
    select s.municipio, s.id, ${capa}::uuid, ${version}::uuid, s.campos->>'codigo', s.campos->>'nombre', s.campos->>'valor',
      s.campos->>'valorOriginal', s.campos->'atributos', s.originales, s.geom, s.caja, s.area_elipsoidal_m2, s.area_plana_m2
    from importacion_objeto s
    where s.municipio = ${municipio} and s.importacion = ${i.id} and s.suerte <> 'rechazado'`.execute(tx)
  return version
}
