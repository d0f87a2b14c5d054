import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { FilaDeImportacion } from './importacion.ts'

/**
 * Brings the staged parcels in force from the date of the import. What changes is closed on that date, never
 * overwritten; with a complete file, what it does not hold is closed too. A polygon without parcels ends with them. Gives
 * back how many parcels it closed; each keeps which import did it.
 */
export async function confirmarPredios(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<number> {
  const { acto, desde, completo } = i.opciones
  const deEsta = sql`p.importacion = ${i.id}`

  await sql`insert into terreno
      (municipio, id, clave, desde, importacion, acto, geom, caja, area_elipsoidal_m2, area_plana_m2)
    select o.municipio, o.id, o.clave, ${desde}::date, o.importacion, ${acto}, o.geom, o.caja,
           o.area_elipsoidal_m2, o.area_plana_m2
    from importacion_objeto o
    where o.municipio = ${municipio} and o.importacion = ${i.id} and o.suerte in ('nuevo', 'cambiado')`.execute(tx)

  const cambiados = await sql`update predio e set hasta = ${desde}, cerrado_por = ${i.id}
    from importacion_predio p
    where p.municipio = ${municipio} and ${deEsta} and p.suerte = 'cambiado' and e.municipio = ${municipio} and e.numero = p.numero and e.hasta is null`.execute(
    tx,
  )
  const ausentes = completo
    ? await sql`update predio e set hasta = ${desde}, cerrado_por = ${i.id}
      where e.municipio = ${municipio} and e.hasta is null and e.desde < ${desde}::date and not exists (
        select 1 from importacion_predio p where p.municipio = ${municipio} and ${deEsta} and p.numero = e.numero)`.execute(
        tx,
      )
    : undefined

  // A field that this file does not bring keeps what was known of it.
  const campo = (nuestro: string, columna: string) =>
    i.mapeo[nuestro] ? sql`p.${sql.ref(columna)}` : sql`e.${sql.ref(columna)}`
  await sql`insert into predio (municipio, id, numero, numero_anterior, folio, direccion, direccion_busqueda,
      area_registrada_m2, destino, terreno, desde, importacion, acto, originales)
    select p.municipio, p.id, p.numero, ${campo('numeroAnterior', 'numero_anterior')}, ${campo('folio', 'folio')},
      ${campo('direccion', 'direccion')}, ${campo('direccion', 'direccion_busqueda')},
      ${campo('areaRegistradaM2', 'area_registrada_m2')}, ${campo('destino', 'destino')},
      o.id, ${desde}::date, p.importacion, ${acto}, o.originales
    from importacion_predio p
    join importacion_objeto o on o.municipio = ${municipio} and o.importacion = ${i.id} and o.indice = p.indice
    left join predio e on e.municipio = ${municipio} and e.numero = p.numero and e.hasta = ${desde}::date
    where p.municipio = ${municipio} and ${deEsta} and p.suerte in ('nuevo', 'cambiado')`.execute(tx)

  await traerPropietarios(tx, municipio, i)

  await sql`update terreno t set hasta = ${desde}, cerrado_por = ${i.id}
    where t.municipio = ${municipio} and t.hasta is null and t.desde < ${desde}::date
      and exists (select 1 from predio e
        where e.municipio = ${municipio} and e.terreno = t.id and e.hasta = ${desde}::date)
      and not exists (select 1 from predio e
        where e.municipio = ${municipio} and e.terreno = t.id and e.hasta is null)`.execute(tx)
  return Number(cambiados.numAffectedRows ?? 0) + Number(ausentes?.numAffectedRows ?? 0)
}

/** Owners of what is new, or those that the parcel had when the file says nothing of them. */
async function traerPropietarios(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<void> {
  if (i.mapeo.propietario) {
    await sql`insert into predio_propietario (municipio, id, predio, tipo_documento, documento, nombre, participacion)
      select p.municipio, d.id, p.id, d."tipoDocumento", d.documento, d.nombre, d.participacion
      from importacion_predio p
      cross join jsonb_to_recordset(coalesce(p.propietarios, '[]'))
        as d (id uuid, "tipoDocumento" text, documento text, nombre text, participacion numeric(9,8))
      where p.municipio = ${municipio} and p.importacion = ${i.id} and p.suerte in ('nuevo', 'cambiado')`.execute(tx)
    return
  }
  await sql`insert into predio_propietario (municipio, id, predio, tipo_documento, documento, nombre, participacion)
    select p.municipio, gen_random_uuid(), p.id, d.tipo_documento, d.documento, d.nombre, d.participacion
    from importacion_predio p
    join predio e on e.municipio = ${municipio} and e.numero = p.numero and e.hasta = ${i.opciones.desde}::date
    join predio_propietario d on d.municipio = ${municipio} and d.predio = e.id
    where p.municipio = ${municipio} and p.importacion = ${i.id} and p.suerte = 'cambiado'`.execute(tx)
}
