import { ACCION_DE_CUMPLIMIENTO } from './datos/accion-de-cumplimiento.ts'
import { ADOPCION_POT } from './datos/adopcion-pot.ts'
import { COMPENSACION_OBRA } from './datos/compensacion-obra.ts'
import { CONCURRENCIA_DE_TERCEROS } from './datos/concurrencia-de-terceros.ts'
import { DECLARATORIA_PRIORITARIA } from './datos/declaratoria-prioritaria.ts'
import { DELIMITACION_UAU } from './datos/delimitacion-uau.ts'
import { ENAJENACION_FORZOSA } from './datos/enajenacion-forzosa.ts'
import { ENAJENACION_VOLUNTARIA } from './datos/enajenacion-voluntaria.ts'
import { EXPROPIACION_ADMINISTRATIVA } from './datos/expropiacion-administrativa.ts'
import { LICENCIA } from './datos/licencia.ts'
import { PLAN_PARCIAL } from './datos/plan-parcial.ts'
import { PLUSVALIA } from './datos/plusvalia.ts'
import { PRECISION_CARTOGRAFICA } from './datos/precision-cartografica.ts'
import { REAJUSTE_DE_TIERRAS } from './datos/reajuste-de-tierras.ts'
import { REGLAMENTACION_RESIDENCIAL } from './datos/reglamentacion-residencial.ts'
import { REVISION_DEL_PLAN } from './datos/revision-del-plan.ts'
import { SANCION_URBANISTICA } from './datos/sancion-urbanistica.ts'
import { VALORIZACION_LOCAL } from './datos/valorizacion-local.ts'
import type { Procedimiento } from './tipos.ts'

/** The procedures of the law, in the order of its articles. A new one is a file of `datos/` and its line here. */
export const PROCEDIMIENTOS: readonly Procedimiento[] = [
  PRECISION_CARTOGRAFICA,
  ADOPCION_POT,
  PLAN_PARCIAL,
  REVISION_DEL_PLAN,
  DELIMITACION_UAU,
  REGLAMENTACION_RESIDENCIAL,
  REAJUSTE_DE_TIERRAS,
  DECLARATORIA_PRIORITARIA,
  ENAJENACION_FORZOSA,
  ENAJENACION_VOLUNTARIA,
  CONCURRENCIA_DE_TERCEROS,
  EXPROPIACION_ADMINISTRATIVA,
  PLUSVALIA,
  LICENCIA,
  SANCION_URBANISTICA,
  ACCION_DE_CUMPLIMIENTO,
  VALORIZACION_LOCAL,
  COMPENSACION_OBRA,
]

/** The procedure with that id, or undefined. */
export function buscarProcedimiento(id: string): Procedimiento | undefined {
  return PROCEDIMIENTOS.find(p => p.id === id)
}
