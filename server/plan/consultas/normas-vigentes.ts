import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { DatosDeNorma } from '../norma.ts'

export interface NormaVigente extends DatosDeNorma {
  id: string
  hasta: Fecha | null
  version: number
}

interface Filtro {
  plan: string
  al: Fecha
  /** Only the norms of these zones; undefined for all. */
  zonas?: readonly string[] | undefined
}

/** The norms of the plan in force on a date, from the highest level down. */
export async function normasVigentes(tx: Tx, municipio: Municipio, f: Filtro): Promise<NormaVigente[]> {
  const zonas = f.zonas ? [...f.zonas] : null
  const { rows } = await sql<NormaVigente>`
    select id, capa_clase as "capaClase", zona, nivel, articulo, acto, desde, hasta, usos, indices,
           altura_pisos as "alturaPisos", aislamientos, cesiones, version
    from plan_norma
    where municipio = ${municipio} and plan = ${f.plan} and desde <= ${f.al} and (hasta is null or hasta > ${f.al})
      and (${zonas}::text[] is null or zona = any(${zonas}::text[]))
    order by capa_clase, zona, array_position(array['estructural', 'general', 'complementaria'], nivel), articulo`.execute(
    tx,
  )
  return rows
}
