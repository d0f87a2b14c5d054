import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { quitarDeTandas } from '../consulta/quitar-de-tandas.ts'
import { type Deshecha, hayAlgoEncima } from './deshecha.ts'
import type { FilaDeImportacion } from './importacion.ts'

/** Takes out the parcels that the import brought and reopens exactly those that it closed. */
export async function deshacerPredios(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Deshecha> {
  await exigirNadaEncima(tx, municipio, i)
  await sql`delete from predio_propietario where municipio = ${municipio} and predio in (
    select id from predio where municipio = ${municipio} and importacion = ${i.id})`.execute(tx)
  await quitarDeTandas(tx, municipio, i.id)
  const fuera = await sql`delete from predio where municipio = ${municipio} and importacion = ${i.id}`.execute(tx)
  await sql`delete from terreno where municipio = ${municipio} and importacion = ${i.id}`.execute(tx)
  const vuelven = await sql`update predio set hasta = null, cerrado_por = null
    where municipio = ${municipio} and cerrado_por = ${i.id}`.execute(tx)
  await sql`update terreno set hasta = null, cerrado_por = null
    where municipio = ${municipio} and cerrado_por = ${i.id}`.execute(tx)
  const reabiertos = Number(vuelven.numAffectedRows ?? 0)
  exigirLoMismo(reabiertos, i.informe?.confirmacion?.cerrados)
  return {
    detalle: { predios: Number(fuera.numAffectedRows ?? 0), vuelvenARegir: reabiertos },
    recruzar: reabiertos > 0 ? await versionesDesde(tx, municipio, i) : [],
  }
}

/** Any parcel that this import brought or closed and that a later one touched. */
async function exigirNadaEncima(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<void> {
  const { rows } = await sql<{ numero: string; acto: string | null }>`
    select p.numero, (select s.acto from predio s
        where s.municipio = ${municipio} and s.numero = p.numero and s.importacion is distinct from ${i.id}::uuid
          and s.desde >= ${i.opciones.desde}::date order by s.desde desc limit 1) as acto
    from predio p
    where p.municipio = ${municipio} and (
      (p.importacion = ${i.id} and p.hasta is not null)
      or (p.importacion is distinct from ${i.id}::uuid and p.terreno in (
        select t.id from terreno t where t.municipio = ${municipio} and t.importacion = ${i.id}))
      or (p.cerrado_por = ${i.id} and exists (select 1 from predio s
        where s.municipio = ${municipio} and s.numero = p.numero and s.importacion is distinct from ${i.id}::uuid
          and s.desde >= ${i.opciones.desde}::date)))
    order by p.numero limit 1`.execute(tx)
  const otro = rows[0]
  if (!otro) return
  throw hayAlgoEncima(
    `Otra importación posterior cambió predios de esta, por ejemplo el ${otro.numero}${otro.acto ? ` (${otro.acto})` : ''}.`,
    'Deshaga primero la posterior, si también es un error; si no lo es, importe los predios corregidos con su fecha.',
  )
}

/** What reopens is what was closed, or nothing is touched: a number that does not square would hide a loss. */
function exigirLoMismo(reabiertos: number, cerrados: number | undefined): void {
  if (reabiertos === cerrados) return
  throw new Rechazo({
    codigo: 'no-cuadra',
    mensaje: `La importación cerró ${cerrados ?? 'un número no anotado de'} predios y se pueden reabrir ${reabiertos}: no se deshizo nada.`,
    cura: 'Importe los predios corregidos, con la fecha desde la que rigen.',
  })
}

/** Versions that began while the reopened parcels were closed: they have not been crossed with them. */
async function versionesDesde(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from capa_version
    where municipio = ${municipio} and desde >= ${i.opciones.desde}::date order by id`.execute(tx)
  return rows.map(v => v.id)
}
