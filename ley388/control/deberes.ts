import type { Articulo } from '../articulos/referencia.ts'
import type { Constante } from '../parametros/limite.ts'
import { DIAS_PARA_ADECUARSE, MESES_PARA_RESTITUIR } from './parametros.ts'
import type { Deber } from './regimen.ts'

/** C2, C3: within how long, from the act that sanctions, the offender must do what the conduct brings. */
export const TERMINO_DEL_DEBER: Readonly<
  Record<Deber, { readonly unidad: 'dias' | 'meses'; readonly cuanto: Constante }>
> = {
  'obtener-licencia': { unidad: 'dias', cuanto: DIAS_PARA_ADECUARSE },
  'adecuar-o-renovar': { unidad: 'dias', cuanto: DIAS_PARA_ADECUARSE },
  'restituir-espacio-publico': { unidad: 'meses', cuanto: MESES_PARA_RESTITUIR },
}

/** The same as it travels: `{"accion": "obtener-licencia", "dias": 60, "articulo": "art. 105"}`. */
export interface DeberEnSalida {
  readonly accion: Deber
  readonly dias?: number
  readonly meses?: number
  readonly articulo: Articulo
}

export function deberEnSalida(accion: Deber): DeberEnSalida {
  const { unidad, cuanto } = TERMINO_DEL_DEBER[accion]
  return { accion, [unidad]: cuanto.valor.toNumber(), articulo: cuanto.articulo }
}
