import { sql } from 'kysely'
import { type Fecha, sumarDias } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../database/tenancy.ts'

export interface FiltroDeAuditoria {
  accion?: string | undefined
  actor?: string | undefined
  objeto?: string | undefined
  /** Days of America/Bogota, both included. */
  desde?: Fecha | undefined
  hasta?: Fecha | undefined
  antesDe?: number | undefined
  limite: number
}

export interface EntradaDeAuditoria {
  n: number
  cuando: string
  actor: string
  actorNombre: string
  accion: string
  cambios: { objeto: string; detalle: Record<string, unknown> }[]
  huella: string
}

interface Fila {
  n: string
  cuando: Date
  actor: string
  actorNombre: string
  accion: string
  contenido: string
  huella: string
}

/** Colombia has had no summer time since 1993. */
const inicioDelDia = (dia: Fecha): string => `${dia}T00:00:00-05:00`
const patron = (texto: string): string => texto.replace(/[\\%_]/g, '\\$&')

/** A page of the chain, newest first, with how many entries the filter finds in all. */
export async function entradasDeAuditoria(tx: Tx, municipio: Municipio, f: FiltroDeAuditoria) {
  const condiciones = [sql`true`]
  if (f.accion) condiciones.push(sql`accion = ${f.accion}`)
  if (f.actor) condiciones.push(sql`actor_nombre collate es_co ilike ${`%${patron(f.actor)}%`}`)
  // The content is canonical JSON: an object's name always stands like this in its characters.
  if (f.objeto) condiciones.push(sql`contenido like ${`%"objeto":"${patron(f.objeto)}%`}`)
  if (f.desde) condiciones.push(sql`cuando >= ${inicioDelDia(f.desde)}::timestamptz`)
  if (f.hasta) condiciones.push(sql`cuando < ${inicioDelDia(sumarDias(f.hasta, 1))}::timestamptz`)
  const filtro = sql.join(condiciones, sql` and `)

  const pagina = await sql<Fila>`
    select n::text as n, cuando, actor, actor_nombre as "actorNombre", accion, contenido, huella from auditoria
    where municipio = ${municipio} and ${filtro} and (${f.antesDe ?? null}::bigint is null or n < ${f.antesDe ?? null})
    order by auditoria.n desc limit ${f.limite}`.execute(tx)
  const cuenta = await sql<{ total: number }>`select count(*)::int as total from auditoria
    where municipio = ${municipio} and ${filtro}`.execute(tx)
  const acciones = await sql<{ accion: string }>`
    select distinct accion from auditoria where municipio = ${municipio} order by accion`.execute(tx)
  return {
    entradas: pagina.rows.map(leer),
    total: cuenta.rows[0]?.total ?? 0,
    acciones: acciones.rows.map(fila => fila.accion),
  }
}

function leer({ contenido, cuando, n, ...resto }: Fila): EntradaDeAuditoria {
  const { cambios } = JSON.parse(contenido) as { cambios?: EntradaDeAuditoria['cambios'] }
  return { ...resto, n: Number(n), cuando: cuando.toISOString(), cambios: cambios ?? [] }
}
