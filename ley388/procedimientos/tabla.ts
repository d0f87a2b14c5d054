import { ADOPCION_POT } from './datos/adopcion-pot.ts'
import { DELIMITACION_UAU } from './datos/delimitacion-uau.ts'
import { ENAJENACION_FORZOSA } from './datos/enajenacion-forzosa.ts'
import { EXPROPIACION_ADMINISTRATIVA } from './datos/expropiacion-administrativa.ts'
import { LICENCIA } from './datos/licencia.ts'
import { PLAN_PARCIAL } from './datos/plan-parcial.ts'
import { PLUSVALIA } from './datos/plusvalia.ts'
import { SANCION_URBANISTICA } from './datos/sancion-urbanistica.ts'
import type { Procedimiento } from './tipos.ts'

/** The procedures of the law, in the order of its articles. A new one is a file of `datos/` and its line here. */
export const PROCEDIMIENTOS: readonly Procedimiento[] = [
  ADOPCION_POT,
  PLAN_PARCIAL,
  DELIMITACION_UAU,
  ENAJENACION_FORZOSA,
  EXPROPIACION_ADMINISTRATIVA,
  PLUSVALIA,
  LICENCIA,
  SANCION_URBANISTICA,
]

/** The procedure with that id, or undefined. */
export function buscarProcedimiento(id: string): Procedimiento | undefined {
  return PROCEDIMIENTOS.find(p => p.id === id)
}
