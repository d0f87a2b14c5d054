import { type RawBuilder, sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { FilaDeImportacion } from './importacion.ts'
import { mismaForma, TOLERANCIA_DE_VERTICE_M } from './misma-forma.ts'

/** A staged object and something in force whose box is the same: perhaps the same drawing. */
interface Pareja {
  indice: number
  vigente: string
}

const POR_LOTE = 2_000

/**
 * A drawing that went out of Lindero and came back differs from the stored one by the rounding of the file. What is the
 * same drawing within the tolerance takes the stored geometry, to the last bit: so it is found equal, and the borders of a
 * municipality do not wander with each file that goes and comes.
 *
 * `parejas` selects `indice` and `vigente` (id in `tabla`) of what could be the same, already near (see `cerca`).
 */
export async function adoptarFormas(
  tx: Tx,
  municipio: Municipio,
  i: Pick<FilaDeImportacion, 'id'>,
  tabla: 'objeto' | 'terreno',
  parejas: RawBuilder<Pareja>,
): Promise<void> {
  const { rows } = await parejas.execute(tx)
  const iguales: Pareja[] = []
  for (let k = 0; k < rows.length; k += POR_LOTE) {
    const lote = rows.slice(k, k + POR_LOTE)
    const nuevas = await sql<{ indice: number; geom: Buffer }>`select indice, geom from importacion_objeto
      where municipio = ${municipio} and importacion = ${i.id} and indice = any(${lote.map(p => p.indice)}::int[])`.execute(
      tx,
    )
    const vigentes = await sql<{ id: string; geom: Buffer }>`select id, geom from ${sql.table(tabla)}
      where municipio = ${municipio} and id = any(${lote.map(p => p.vigente)}::uuid[])`.execute(tx)
    const deNueva = new Map(nuevas.rows.map(f => [f.indice, f.geom]))
    const deVigente = new Map(vigentes.rows.map(f => [f.id, f.geom]))
    iguales.push(...lote.filter(p => mismaForma(deNueva.get(p.indice)!, deVigente.get(p.vigente)!)))
  }
  if (iguales.length === 0) return
  await sql`update importacion_objeto s
    set geom = v.geom, caja = v.caja, area_elipsoidal_m2 = v.area_elipsoidal_m2, area_plana_m2 = v.area_plana_m2
    from unnest(${iguales.map(p => p.indice)}::int[], ${iguales.map(p => p.vigente)}::uuid[]) as p(indice, id),
         ${sql.table(tabla)} v
    where s.municipio = ${municipio} and s.importacion = ${i.id} and s.indice = p.indice
      and v.municipio = ${municipio} and v.id = p.id`.execute(tx)
}

/** Boxes whose four sides agree within the tolerance. */
export function cerca(a: RawBuilder<unknown>, b: RawBuilder<unknown>): RawBuilder<boolean> {
  const lados = ([0, 1] as const).flatMap(esquina =>
    ([0, 1] as const).map(
      eje =>
        sql<boolean>`abs((${a}[${sql.lit(esquina)}])[${sql.lit(eje)}] - (${b}[${sql.lit(esquina)}])[${sql.lit(eje)}]) <= ${TOLERANCIA_DE_VERTICE_M}`,
    ),
  )
  return sql<boolean>`${sql.join(lados, sql` and `)}`
}

/**
 * The square metre where a box has its corner, as something that can be joined by hash; with the tolerance added and taken
 * away, so that a corner on the edge of two square metres is looked for in both.
 */
export function metrosDeLaEsquina(caja: RawBuilder<unknown>): RawBuilder<unknown> {
  const [x, y] = [sql`(${caja}[1])[0]`, sql`(${caja}[1])[1]`]
  const t = TOLERANCIA_DE_VERTICE_M
  return sql`lateral (select distinct floor(${x} + dx) as x, floor(${y} + dy) as y
    from (values (-${sql.lit(t)}), (${sql.lit(t)})) as a(dx), (values (-${sql.lit(t)}), (${sql.lit(t)})) as b(dy))`
}
