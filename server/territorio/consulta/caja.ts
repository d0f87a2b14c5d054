import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { aLonLat } from '../../platform/geometria/proyeccion.ts'

/** West, south, east, north. */
export type CajaLonLat = [number, number, number, number]

/** Where the map opens: around all parcels and layers; null while there are none. */
export async function cajaDeTodo(tx: Tx, municipio: Municipio): Promise<CajaLonLat | null> {
  const { rows } = await sql<{ x0: number | null; y0: number; x1: number; y1: number }>`
    select min((caja[1])[0]) as x0, min((caja[1])[1]) as y0, max((caja[0])[0]) as x1, max((caja[0])[1]) as y1
    from (select caja from terreno where municipio = ${municipio} and hasta is null
          union all
          select o.caja from objeto o join capa_version v on v.municipio = ${municipio} and v.id = o.capa_version
          where o.municipio = ${municipio} and v.hasta is null) t`.execute(tx)
  const c = rows[0]
  if (!c || c.x0 === null) return null
  const [oeste, sur] = aLonLat(c.x0, c.y0)
  const [este, norte] = aLonLat(c.x1, c.y1)
  return [oeste, sur, este, norte]
}
