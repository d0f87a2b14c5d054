import { art } from '../articulos/referencia.ts'
import { Decimal } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'

/**
 * How grave the infraction is and how much recidivism weighs, each as a fraction of the range (0 the least, 1 the whole of
 * it). The law names the two criteria and no figure: the authority sets both and gives its reasons.
 */
export interface Graduacion {
  readonly gravedad: Decimal
  readonly reincidencia: Decimal
}

/** Art. 104: an aid to graduate a fine inside its range, in pesos. Together the two criteria never pass the maximum. */
export function graduar(minimo: Decimal, maximo: Decimal, g: Graduacion, memoria: Memoria): Decimal {
  return memoria.paso(
    'Multa graduada por la gravedad y la reincidencia que señaló la autoridad',
    art(104),
    'mínimo + (máximo − mínimo) × min(1, gravedad + reincidencia)',
    { mínimo: minimo, máximo: maximo, gravedad: g.gravedad, reincidencia: g.reincidencia },
    o => o.mínimo.plus(o.máximo.minus(o.mínimo).times(Decimal.min(1, o.gravedad.plus(o.reincidencia)))),
  )
}
