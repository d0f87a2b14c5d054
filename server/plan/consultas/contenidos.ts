import { sql } from 'kysely'
import type { EstadoDeContenido } from '../../../ley388/plan/contenidos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface ContenidoRegistrado extends EstadoDeContenido {
  archivo: string | null
  version: number
}

/** How each minimum content stands in a plan, by the id that ley388 gives it. */
export async function contenidosRegistrados(
  tx: Tx,
  municipio: Municipio,
  plan: string,
): Promise<Map<string, ContenidoRegistrado>> {
  const { rows } = await sql<{
    numeral: string
    estado: EstadoDeContenido['estado']
    documento: string | null
    archivo: string | null
    mapa: string | null
    justificacion: string | null
    version: number
  }>`
    select numeral, estado, documento, archivo, mapa, justificacion, version from plan_contenido
    where municipio = ${municipio} and plan = ${plan}`.execute(tx)
  return new Map(
    rows.map(r => [
      r.numeral,
      {
        estado: r.estado,
        documento: r.documento ?? undefined,
        mapa: r.mapa ?? undefined,
        justificacion: r.justificacion ?? undefined,
        archivo: r.archivo,
        version: r.version,
      },
    ]),
  )
}
