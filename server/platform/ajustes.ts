import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Municipio, Tx } from './database/tenancy.ts'
import { zFecha } from './esquemas.ts'

/** What a municipality decides for itself. Absent settings take the default. */
export const zAjustes = z.object({
  /** Saturdays count as business days. */
  sabados: z.boolean().default(false),
  /** Days that the municipality declared non-working (a local holiday, a strike); national ones are known already. */
  noHabiles: z
    .array(zFecha)
    .max(500)
    .transform(dias => [...new Set(dias)].sort())
    .default([]),
  /** Area of the parcel that a liquidation uses. */
  areaDeLiquidacion: z.enum(['registrada', 'elipsoidal', 'plana']).default('registrada'),
})

export type Ajustes = z.output<typeof zAjustes>

/** The municipality of an installation, as data. */
export interface FichaDeMunicipio {
  codigo: string
  nombre: string
  departamento: string
  /** Inhabitants by the last census or projection; null while nobody has said. */
  poblacion: number | null
  distrito: boolean
  ajustes: Ajustes
  version: number
}

/** Reads the municipality of the transaction; refuses (`municipio-inexistente`) one that is not installed. */
export async function fichaDeMunicipio(
  tx: Tx,
  municipio: Municipio,
  { bloquear = false } = {},
): Promise<FichaDeMunicipio> {
  const { rows } = await sql<Omit<FichaDeMunicipio, 'ajustes'> & { ajustes: unknown }>`
    select municipio as codigo, nombre, departamento, poblacion, distrito, ajustes, version
    from municipio_instalado where municipio = ${municipio} ${bloquear ? sql`for update` : sql``}`.execute(tx)
  const fila = rows[0]
  if (!fila)
    throw new Rechazo({
      codigo: 'municipio-inexistente',
      mensaje: `El municipio ${municipio} no está en esta instalación de Lindero.`,
      campo: 'municipio',
      cura: 'Revise el código, o créelo con «lindero iniciar --municipio».',
    })
  return { ...fila, ajustes: zAjustes.parse(fila.ajustes) }
}

/** The settings of the municipality of the transaction: pass `sabados` and `noHabiles` to every term. */
export async function ajustesDe(tx: Tx, municipio: Municipio): Promise<Ajustes> {
  return (await fichaDeMunicipio(tx, municipio)).ajustes
}
