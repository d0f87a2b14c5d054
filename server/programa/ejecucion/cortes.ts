import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** A cut-off as it is kept. */
export interface Corte {
  id: string
  fecha: Fecha
  version: number
  reemplazado: Date | null
  acto: string
  archivo: string
  archivoNombre: string
  sha256: string
  confirmadoPor: string
  confirmado: Date
}

/** Every cut-off, the latest first; those replaced by a corrected file come too, after the one that replaced them. */
export async function cortesDe(tx: Tx, municipio: Municipio): Promise<Corte[]> {
  const { rows } =
    await sql<Corte>`select id, fecha, version, reemplazado, acto, archivo, archivo_nombre as "archivoNombre",
      sha256, confirmado_por as "confirmadoPor", confirmado
    from programa_corte where municipio = ${municipio} order by fecha desc, version desc`.execute(tx)
  return rows
}

/** One confirmation at a time in a municipality: what is reviewed after this is what will be true when it is written. */
export async function tomarTurno(tx: Tx, municipio: Municipio): Promise<void> {
  await sql`select 1 from municipio_instalado where municipio = ${municipio} for update`.execute(tx)
}

/** The cut-off that a new one of that date is compared with: the one of the same day, or the last one before. */
export function anteriorDe(cortes: readonly Corte[], fecha: Fecha): Corte | undefined {
  return cortes.find(c => c.reemplazado === null && c.fecha <= fecha)
}

/** Key and digest of each row of a cut-off. */
export async function huellasDe(tx: Tx, municipio: Municipio, corte: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ clave: string; huella: string }>`select clave, huella from programa_ejecucion
    where municipio = ${municipio} and corte = ${corte}`.execute(tx)
  return new Map(rows.map(r => [r.clave, r.huella]))
}
