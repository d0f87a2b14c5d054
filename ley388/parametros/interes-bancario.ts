import type { Decimal } from '../decimal.ts'
import type { Parametro } from './fechado.ts'

/**
 * Bank interest in force (interés bancario corriente), a yearly fraction ("0.1838"), as the Superintendencia Financiera
 * certifies it month by month. Empty: the municipality loads each value with its resolution, and what needs one that
 * is not loaded is refused.
 */
export const INTERES_BANCARIO: Parametro<Decimal> = {
  id: 'interes.bancario',
  nombre: 'Interés bancario corriente',
  unidad: 'fracción anual efectiva',
  valores: [],
  huecos: [{ razon: 'la Superintendencia Financiera lo certifica cada mes y el municipio lo carga' }],
}
