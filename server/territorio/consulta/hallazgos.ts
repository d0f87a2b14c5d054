import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Geometria } from '../../platform/geometria/wkb.ts'
import { enLonLat } from './geojson.ts'

/** Which findings: of some checks, of a gravity, that name a parcel or an object. */
export interface FiltroDeHallazgos {
  reglas?: readonly string[] | undefined
  gravedad?: string | undefined
  objeto?: string | undefined
  texto?: string | undefined
}

export interface Hallazgo {
  id: string
  regla: string
  codigo: string
  gravedad: 'error' | 'aviso' | 'astilla'
  mensaje: string
  cura: string
  articulo: string | null
  objetos: string[]
  areaM2: string | null
  lon: number | null
  lat: number | null
  al: Fecha
}

interface Fila extends Hallazgo {
  geom: Buffer | null
}

const condicion = (f: FiltroDeHallazgos) => sql<boolean>`
  (${f.reglas ?? null}::text[] is null or h.regla = any(${f.reglas ?? null}::text[]))
  and (${f.gravedad ?? null}::text is null or h.gravedad = ${f.gravedad ?? null})
  and (${f.objeto ?? null}::text is null or h.objetos @> jsonb_build_array(${f.objeto ?? null}::text))
  and (${f.texto ?? null}::text is null or h.mensaje ilike '%' || ${f.texto?.replace(/[\\%_]/g, '\\$&') ?? null} || '%')`

/** Errors first, then warnings, then slivers; within each the largest first. */
export async function leerHallazgos(
  tx: Tx,
  municipio: Municipio,
  filtro: FiltroDeHallazgos,
  pagina: { desde: number; limite: number },
): Promise<(Hallazgo & { geometria: Geometria | null })[]> {
  const { rows } = await sql<Fila>`
    select h.id, h.regla, h.codigo, h.gravedad, h.mensaje, h.cura, h.articulo, h.objetos, h.area_m2 as "areaM2",
           h.lon, h.lat, h.al, h.geom
    from derivado_hallazgo h where h.municipio = ${municipio} and ${condicion(filtro)}
    order by array_position(array['error', 'aviso', 'astilla'], h.gravedad), h.area_m2 desc nulls last, h.regla, h.id
    limit ${pagina.limite} offset ${pagina.desde}`.execute(tx)
  return rows.map(({ geom, ...h }) => ({ ...h, geometria: geom ? enLonLat(geom) : null }))
}

/** How many there are of each gravity under the same filter. */
export async function contarHallazgos(tx: Tx, municipio: Municipio, filtro: FiltroDeHallazgos) {
  const { rows } = await sql<{ gravedad: string; n: number }>`
    select h.gravedad, count(*)::int as n from derivado_hallazgo h
    where h.municipio = ${municipio} and ${condicion(filtro)} group by h.gravedad`.execute(tx)
  const n = (gravedad: string) => rows.find(f => f.gravedad === gravedad)?.n ?? 0
  return { errores: n('error'), avisos: n('aviso'), astillas: n('astilla') }
}
