import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Municipio, Tx } from '../database/tenancy.ts'
import { canonico } from './canonico.ts'

/** What one action leaves behind. */
export interface Entrada {
  actor: string
  actorNombre: string
  accion: string
  contenido: unknown
}

export interface Verificacion {
  entradas: number
  integra: boolean
  /** Number of the first entry that does not fit its hash or the one before it; null when the chain is whole. */
  primeraRota: number | null
}

const ORIGEN = '0'.repeat(64)

interface Fila {
  n: string
  cuando: string
  actor: string
  actor_nombre: string
  accion: string
  contenido: string
  previa: string
  huella: string
}

function huella(municipio: string, f: Omit<Fila, 'huella'>): string {
  const partes = [municipio, f.n, f.cuando, f.actor, f.actor_nombre, f.accion, f.contenido, f.previa]
  return createHash('sha256').update(JSON.stringify(partes)).digest('hex')
}

/**
 * Appends one entry to the municipality's chain, in the action's own transaction. It locks the head of the chain, so
 * it must be the last thing that the transaction does: two actions then wait for each other only for an instant.
 */
export async function anotar(tx: Tx, municipio: Municipio, ahora: Date, e: Entrada): Promise<void> {
  await sql`insert into auditoria_cabeza (municipio, n, huella) values (${municipio}, 0, ${ORIGEN})
    on conflict (municipio) do nothing`.execute(tx)
  const cabeza = await sql<{ n: string; huella: string }>`
    select n::text as n, huella from auditoria_cabeza where municipio = ${municipio} for update`.execute(tx)
  const previa = cabeza.rows[0]
  if (!previa) throw new Error('audit head missing')
  const fila = {
    n: String(BigInt(previa.n) + 1n),
    cuando: ahora.toISOString(),
    actor: e.actor,
    actor_nombre: e.actorNombre,
    accion: e.accion,
    contenido: canonico(e.contenido),
    previa: previa.huella,
  }
  const h = huella(municipio, fila)
  await sql`insert into auditoria (municipio, n, cuando, actor, actor_nombre, accion, contenido, previa, huella)
    values (${municipio}, ${fila.n}, ${fila.cuando}, ${fila.actor}, ${fila.actor_nombre}, ${fila.accion},
            ${fila.contenido}, ${fila.previa}, ${h})`.execute(tx)
  await sql`update auditoria_cabeza set n = ${fila.n}, huella = ${h} where municipio = ${municipio}`.execute(tx)
}

const LOTE = 5_000

/** Recomputes the whole chain of a municipality: `lindero verificar`. Reads in batches; memory stays flat. */
export async function verificarCadena(tx: Tx, municipio: Municipio): Promise<Verificacion> {
  let previa = ORIGEN
  let n = 0n
  for (;;) {
    const { rows } = await sql<Fila>`
      select n::text as n, to_char(cuando at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as cuando,
             actor, actor_nombre, accion, contenido, previa, huella
      from auditoria where municipio = ${municipio} and n > ${String(n)} order by auditoria.n limit ${LOTE}`.execute(tx)
    for (const f of rows) {
      n += 1n
      const sana = BigInt(f.n) === n && f.previa === previa && f.huella === huella(municipio, f)
      if (!sana) return { entradas: Number(n), integra: false, primeraRota: Number(n) }
      previa = f.huella
    }
    if (rows.length < LOTE) break
  }
  const { rows } = await sql<{ n: string; huella: string }>`
    select n::text as n, huella from auditoria_cabeza where municipio = ${municipio}`.execute(tx)
  const cabeza = rows[0] ?? { n: '0', huella: ORIGEN }
  // A chain whose last entries were taken away is still consistent in itself; only its head tells.
  const integra = BigInt(cabeza.n) === n && cabeza.huella === previa
  return { entradas: Number(n), integra, primeraRota: integra ? null : Number(n) + 1 }
}
