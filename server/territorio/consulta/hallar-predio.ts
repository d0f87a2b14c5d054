import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface FilaPredio {
  id: string
  numero: string
  numeroAnterior: string | null
  folio: string | null
  direccion: string | null
  areaRegistradaM2: string | null
  destino: string | null
  terreno: string
  desde: Fecha
  hasta: Fecha | null
  acto: string
}

export const COLUMNAS_DE_PREDIO = sql`
  p.id, p.numero, p.numero_anterior as "numeroAnterior", p.folio, p.direccion,
  p.area_registrada_m2 as "areaRegistradaM2", p.destino, p.terreno, p.desde, p.hasta, p.acto`

/** The parcel with that number, national or former, spaces and hyphens aside, as it was on a date. */
export async function hallarPredio(tx: Tx, municipio: Municipio, escrito: string, al: Fecha): Promise<FilaPredio> {
  const numero = escrito.replace(/[\s.-]/g, '')
  // Two searches, each with its index; one with «or» may read everything.
  const { rows } = await sql<FilaPredio & { orden: number }>`/* prepared */
    select ${COLUMNAS_DE_PREDIO}, 1 as orden from predio p
    where p.municipio = ${municipio} and p.numero = ${numero}
      and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
    union all
    select ${COLUMNAS_DE_PREDIO}, 2 from predio p
    where p.municipio = ${municipio} and p.numero_anterior = ${numero}
      and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
    order by orden, numero limit 1`.execute(tx)
  if (rows[0]) {
    const { orden: _, ...fila } = rows[0]
    return fila
  }
  throw new Rechazo({
    codigo: 'no-existe',
    mensaje: `No hay un predio con el número ${escrito} en esa fecha.`,
    campo: 'numero',
    cura: 'Revise las treinta cifras, o búsquelo por la dirección o el folio.',
  })
}
