import { LICENCIA } from './datos/licencia.ts'
import { PLAN_PARCIAL } from './datos/plan-parcial.ts'
import type { Procedimiento } from './tipos.ts'

/** The procedures of the law, in the order of its articles. A new one is a file of `datos/` and its line here. */
export const PROCEDIMIENTOS: readonly Procedimiento[] = [PLAN_PARCIAL, LICENCIA]

/** The procedure with that id, or undefined. */
export function buscarProcedimiento(id: string): Procedimiento | undefined {
  return PROCEDIMIENTOS.find(p => p.id === id)
}
