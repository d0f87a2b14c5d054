import { Decimal } from '../decimal.ts'
import { DIAS_PARA_DECIDIR, FRACCION_DE_PRORROGA, PRORROGAS } from './parametros.ts'

/** How often an article lets a term be extended, and by how many business days at most. */
export interface Prorroga {
  readonly veces: number
  readonly dias: number
  readonly articulo: string
}

/** L1, art. 99 num. 3: by how many business days, and how often, the term of a licence can be extended (▲ half days). */
export function prorrogaDeLicencia(redondeo: 'hacia-abajo' | 'hacia-arriba'): Prorroga {
  const modo = redondeo === 'hacia-abajo' ? Decimal.ROUND_DOWN : Decimal.ROUND_UP
  const dias = DIAS_PARA_DECIDIR.valor.times(FRACCION_DE_PRORROGA.valor).toDecimalPlaces(0, modo)
  return {
    veces: PRORROGAS.valor.toNumber(),
    dias: dias.toNumber(),
    articulo: FRACCION_DE_PRORROGA.articulo,
  }
}
