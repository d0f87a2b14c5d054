import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Caja, Geometria } from '../../platform/geometria/wkb.ts'
import { cajaEnLonLat, enLonLat } from './geojson.ts'

/** A parcel on the ground, in longitude and latitude. */
export interface TerrenoDePredio {
  numero: string
  direccion: string | null
  geometria: Geometria
  /** West, south, east, north. */
  caja: Caja
}

/** The ground of the parcels with those national numbers on a date; those that there were not are left out. */
export async function terrenosDePredios(
  tx: Tx,
  municipio: Municipio,
  numeros: readonly string[],
  al: Fecha,
): Promise<TerrenoDePredio[]> {
  if (numeros.length === 0) return []
  const { rows } = await sql<{ numero: string; direccion: string | null; geom: Buffer }>`
    select p.numero, p.direccion, t.geom from predio p
    join terreno t on t.municipio = ${municipio} and t.id = p.terreno
    where p.municipio = ${municipio} and p.numero = any(${[...numeros]}::char(30)[])
      and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al}) order by p.numero`.execute(tx)
  return rows.map(({ geom, ...p }) => ({ ...p, geometria: enLonLat(geom), caja: cajaEnLonLat(geom) }))
}
