import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { TipoDePlan } from '../../../ley388/plan/tipo-de-plan.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export interface FilaPlan {
  id: string
  tipo: TipoDePlan
  nombre: string
  acto: string
  adopcion: Fecha
  primer_periodo: number | null
  dinamica_crecimiento: string | null
  desde: Fecha
  hasta: Fecha | null
  version: number
}

/** The plan in force on that date; null before the first one. A plan past its terms is still in force (art. 28). */
export async function planVigente(tx: Tx, municipio: Municipio, al: Fecha): Promise<FilaPlan | null> {
  const { rows } = await sql<FilaPlan>`/* prepared */
    select id, tipo, nombre, acto, adopcion, primer_periodo, dinamica_crecimiento, desde, hasta, version
    from plan where municipio = ${municipio} and desde <= ${al} and (hasta is null or hasta > ${al})
    order by desde desc limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The same, for whoever cannot go on without a plan. */
export async function exigirPlan(tx: Tx, municipio: Municipio, al: Fecha): Promise<FilaPlan> {
  const plan = await planVigente(tx, municipio, al)
  if (plan) return plan
  throw new Rechazo({
    codigo: 'sin-plan',
    mensaje: 'El municipio todavía no tiene registrado un plan de ordenamiento vigente en esa fecha.',
    articulo: 'art. 9',
    cura: 'Regístrelo en Plan, con su acto de adopción.',
  })
}
