import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { EstadoDeContenido } from '../../../ley388/plan/contenidos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface ContenidoRegistrado extends EstadoDeContenido {
  archivo: string | null
  desde: Fecha
  version: number
}

/** How each minimum content stood in a plan on a date, by the id that ley388 gives it. */
export async function contenidosRegistrados(
  tx: Tx,
  municipio: Municipio,
  plan: string,
  al: Fecha,
): Promise<Map<string, ContenidoRegistrado>> {
  const { rows } = await sql<{
    numeral: string
    estado: EstadoDeContenido['estado']
    documento: string | null
    archivo: string | null
    mapa: string | null
    justificacion: string | null
    desde: Fecha
    version: number
  }>`
    select numeral, estado, documento, archivo, mapa, justificacion, desde, version from plan_contenido
    where municipio = ${municipio} and plan = ${plan} and desde <= ${al} and (hasta is null or hasta > ${al})`.execute(
    tx,
  )
  return new Map(
    rows.map(r => [
      r.numeral,
      {
        estado: r.estado,
        documento: r.documento ?? undefined,
        mapa: r.mapa ?? undefined,
        justificacion: r.justificacion ?? undefined,
        archivo: r.archivo,
        desde: r.desde,
        version: r.version,
      },
    ]),
  )
}
