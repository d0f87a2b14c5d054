import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { textoM2 } from '../../platform/geometria/area.ts'
import { conDecimales } from '../../platform/geometria/redondeo.ts'
import type { Superposicion } from '../../platform/geometria/superposicion.ts'
import type { Ids } from './paquetes.ts'

/** Crossings of one row of `derivado_cruce_tanda`: some two kilobytes, which PostgreSQL neither compresses nor moves aside. */
const POR_TANDA = 32
/** Handfuls that travel in one statement. */
const TANDAS_POR_ORDEN = 128
/** Decimals of the share of the terreno. */
const DECIMALES = 8

/** From which terreno to which, as hexadecimal digits of their ids; the last excluded, null for all that follow. */
export interface Tramo {
  desde: string
  hasta: string | null
}

export const TODO: Tramo = { desde: '0'.repeat(32), hasta: null }

/** The first and the last of some terrenos, by their ids. */
export interface Extremos {
  primero: string
  ultimo: string
}

/** The whole handfuls that hold, or will hold, the terrenos from the first to the last. */
export async function tramoDeTandas(
  tx: Tx,
  municipio: Municipio,
  version: string,
  { primero, ultimo }: Extremos,
): Promise<Tramo> {
  const { rows } = await sql<{ desde: string | null; hasta: string | null }>`
    select
      (select d.primer_terreno from derivado_cruce_tanda d
        where d.municipio = ${municipio} and d.capa_version = ${version} and d.primer_terreno <= ${primero}::uuid
        order by d.primer_terreno desc limit 1) as desde,
      (select d.primer_terreno from derivado_cruce_tanda d
        where d.municipio = ${municipio} and d.capa_version = ${version} and d.primer_terreno > ${ultimo}::uuid
        order by d.primer_terreno limit 1) as hasta`.execute(tx)
  return { desde: enHex(rows[0]?.desde ?? primero), hasta: rows[0]?.hasta ? enHex(rows[0].hasta) : null }
}

/** The digits of a uuid without its hyphens. */
const enHex = (uuid: string): string => uuid.replaceAll('-', '')

/** Takes away the handfuls of a version that begin within the stretch. */
export async function borrarTandas(tx: Tx, municipio: Municipio, version: string, t: Tramo): Promise<void> {
  await sql`delete from derivado_cruce_tanda d
    where d.municipio = ${municipio} and d.capa_version = ${version} and d.primer_terreno >= ${t.desde}::uuid
      and (${t.hasta}::uuid is null or d.primer_terreno < ${t.hasta}::uuid)`.execute(tx)
}

/** Writes those rows of a crossing, in order, a terreno whole in one handful. */
export async function escribirTandas(
  tx: Tx,
  municipio: Municipio,
  version: string,
  { terrenos, objetos, s, filas }: { terrenos: Ids; objetos: Ids; s: Superposicion; filas: readonly number[] },
): Promise<void> {
  const cortes = cortesDeTandas(filas.map(i => s.a[i]!))
  for (let k = 0; k < cortes.length - 1; k += TANDAS_POR_ORDEN) {
    const hasta = Math.min(cortes.length - 1, k + TANDAS_POR_ORDEN)
    const primera = cortes[k]!
    const deEsta = filas.slice(primera, cortes[hasta])
    // As PostgreSQL counts: from one, both ends in.
    const inicios = cortes.slice(k, hasta).map(c => c - primera + 1)
    const finales = cortes.slice(k + 1, hasta + 1).map(c => c - primera)
    await sql`insert into derivado_cruce_tanda
        (municipio, capa_version, primer_terreno, terreno, objeto, area_m2, fraccion)
      select ${municipio}, ${version}::uuid, c.t[u.i], c.t[u.i:u.f], c.o[u.i:u.f], c.m2[u.i:u.f], c.parte[u.i:u.f]
      from (select ${lista(deEsta.map(i => terrenos.hex(s.a[i]!)))}::uuid[] as t,
                   ${lista(deEsta.map(i => objetos.hex(s.b[i]!)))}::uuid[] as o,
                   ${lista(deEsta.map(i => textoM2(s.areaM2[i]!)))}::numeric[] as m2,
                   ${lista(deEsta.map(i => conDecimales(Math.min(1, s.fraccionA[i]!), DECIMALES)))}::numeric[] as parte) c,
           unnest(${lista(inicios)}::int[], ${lista(finales)}::int[]) as u(i, f)`.execute(tx)
  }
}

/** Where each handful begins, and the end: a new one once the last has enough and the terreno changes. */
function cortesDeTandas(terrenos: readonly number[]): number[] {
  const cortes = [0]
  for (let i = 1; i < terrenos.length; i++)
    if (i - cortes.at(-1)! >= POR_TANDA && terrenos[i] !== terrenos[i - 1]) cortes.push(i)
  if (terrenos.length > 0) cortes.push(terrenos.length)
  return cortes
}

/** An array as PostgreSQL reads it; its items are numbers and ids, which need no quotes. */
const lista = (items: readonly (string | number)[]): string => `{${items.join(',')}}`
