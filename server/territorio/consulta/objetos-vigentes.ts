import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Caja, Geometria } from '../../platform/geometria/wkb.ts'
import { cajaEnLonLat, enLonLat } from './geojson.ts'

/** An object of the layers of a kind, with the layer and the act by which it is there. */
export interface ObjetoVigente {
  id: string
  capa: string
  capaNombre: string
  acto: string
  desde: Fecha
  codigo: string
  nombre: string
  valor: string | null
  /** The fields of its kind, homologated; what the file left empty is not here. */
  atributos: Record<string, string>
  /** In longitude and latitude. */
  geometria: Geometria
  /** West, south, east, north. */
  caja: Caja
}

/** Every object of the layers of a kind that rule on a date, by layer and code; the public's layers only if asked so. */
export async function objetosVigentes(
  tx: Tx,
  municipio: Municipio,
  { clase, al, interno }: { clase: string; al: Fecha; interno: boolean },
): Promise<ObjetoVigente[]> {
  const { rows } = await sql<Omit<ObjetoVigente, 'geometria' | 'caja'> & { geom: Buffer }>`
    select o.id, c.id as capa, c.nombre as "capaNombre", v.acto, v.desde, o.codigo, o.nombre, o.valor, o.atributos, o.geom
    from capa c
    join capa_version v on v.municipio = ${municipio} and v.capa = c.id
      and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})
    join objeto o on o.municipio = ${municipio} and o.capa_version = v.id
    where c.municipio = ${municipio} and c.clase = ${clase} and (c.publica or ${interno})
    order by c.nombre, o.codigo, o.nombre, o.id`.execute(tx)
  return rows.map(({ geom, ...o }) => ({ ...o, geometria: enLonLat(geom), caja: cajaEnLonLat(geom) }))
}
