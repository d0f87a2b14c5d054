import { sql } from 'kysely'
import type { ClaseDeUso } from '../../../ley388/plan/usos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

/** The class of the law of each use that the plan names. */
export async function usosDelPlan(tx: Tx, municipio: Municipio, plan: string): Promise<Map<string, ClaseDeUso>> {
  const { rows } = await sql<{ nombre: string; clase: ClaseDeUso }>`
    select nombre, clase from plan_uso where municipio = ${municipio} and plan = ${plan}`.execute(tx)
  return new Map(rows.map(u => [u.nombre, u.clase]))
}
