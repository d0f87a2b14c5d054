import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { cajaWkb } from '../../platform/geometria/wkb.ts'
import type { FilaPredio } from './hallar-predio.ts'
import type { RegistroDePredio } from './historia.ts'

// The lists of the page travel as JSON, several in one answer: with fifty people at once each trip to the database and
// back costs more than what it asks. Decimals are text in them, as everywhere.

export interface TerrenoDelPredio {
  clave: string
  geom: Buffer
  elipsoidal: string
  plana: string
}

export interface NumeroYDireccion {
  numero: string
  direccion: string | null
}

export interface HallazgoDelPredio {
  regla: string
  mensaje: string
  cura: string
  areaM2: string | null
}

/** The ground that a parcel stands on, the other numbers on it and the records of the parcel until a date. */
export async function loDelPredio(tx: Tx, municipio: Municipio, p: FilaPredio, al: Fecha) {
  const { rows } = await sql<
    TerrenoDelPredio & { registros: RegistroDePredio[] | null; otros: NumeroYDireccion[] | null }
  >`/* prepared */
    select t.geom, t.clave, t.area_elipsoidal_m2 as elipsoidal, t.area_plana_m2 as plana,
      (select json_agg(json_build_object('terreno', r.terreno, 'desde', r.desde, 'acto', r.acto,
           'direccion', r.direccion, 'area', m.area_elipsoidal_m2::text, 'registrada', r.area_registrada_m2::text)
           order by r.desde)
        from predio r join terreno m on m.municipio = ${municipio} and m.id = r.terreno
        where r.municipio = ${municipio} and r.numero = ${p.numero} and r.desde <= ${al}) as registros,
      (select json_agg(json_build_object('numero', n.numero, 'direccion', n.direccion) order by n.numero)
        from (select o.numero, o.direccion from predio o
          where o.municipio = ${municipio} and o.terreno = ${p.terreno} and o.id <> ${p.id}
            and o.desde <= ${al} and (o.hasta is null or o.hasta > ${al})
          order by o.numero limit 500) n) as otros
    from terreno t where t.municipio = ${municipio} and t.id = ${p.terreno}`.execute(tx)
  const { registros, otros, ...terreno } = rows[0]!
  return { terreno, registros: registros ?? [], otrosNumeros: otros ?? [] }
}

/** Nearer than this a parcel is a neighbour, m. */
const VECINDAD_M = 1

/**
 * The parcels whose box meets this one's, and what the checks say of it: they name a ground by its key, the smallest
 * number on it.
 *
 * The box travels as a value, so that the index answers: joined from the other row, row-level security would have the
 * whole municipality read. And it is asked first and by itself: PostgreSQL believes that any box meets half a percent of
 * the municipality, and would rather walk all of it in the order wanted.
 */
export async function loDeAlrededor(
  tx: Tx,
  municipio: Municipio,
  p: FilaPredio,
  { geom, clave }: TerrenoDelPredio,
  al: Fecha,
) {
  const [x0, y0, x1, y1] = cajaWkb(geom)
  const caja = sql`box(point(${x0 - VECINDAD_M}, ${y0 - VECINDAD_M}), point(${x1 + VECINDAD_M}, ${y1 + VECINDAD_M}))`
  const { rows } = await sql<{
    vecinos: NumeroYDireccion[] | null
    hallazgos: HallazgoDelPredio[] | null
  }>`/* prepared */
    with cerca as materialized (
      select v.id from terreno v
      where v.municipio = ${municipio} and v.caja && ${caja} and v.id <> ${p.terreno}
        and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al}))
    select
      (select json_agg(json_build_object('numero', n.numero, 'direccion', n.direccion) order by n.id)
        from (select cerca.id, u.numero, u.direccion from cerca
          cross join lateral (
            select q.numero, q.direccion from predio q
            where q.municipio = ${municipio} and q.terreno = cerca.id
              and q.desde <= ${al} and (q.hasta is null or q.hasta > ${al})
            order by q.numero limit 1) u
          order by cerca.id limit 24) n) as vecinos,
      (select json_agg(json_build_object('regla', h.regla, 'mensaje', h.mensaje, 'cura', h.cura, 'areaM2', h."areaM2"))
        from (select h.regla, h.mensaje, h.cura, h.area_m2::text as "areaM2"
          from (select distinct n.hallazgo from derivado_hallazgo_objeto n
            where n.municipio = ${municipio} and n.objeto = any(${[p.numero, clave]}::text[])) n
          join derivado_hallazgo h on h.municipio = ${municipio} and h.id = n.hallazgo
          order by h.gravedad, h.area_m2 desc limit 20) h) as hallazgos`.execute(tx)
  return { vecinos: rows[0]?.vecinos ?? [], hallazgos: rows[0]?.hallazgos ?? [] }
}
