import { type Fecha, fechaDe } from '../fecha.ts'

/** A constitutional period of a mayor; both ends included. */
export interface Periodo {
  readonly desde: Fecha
  readonly hasta: Fecha
}

/** Length in years of the periods that follow the first ones (Acto Legislativo 2 de 2002). */
const ANIOS_DEL_PERIODO = 4
const PRIMERO_DE_CUATRO = 2004

const periodo = (desde: number, hasta: number): Periodo => ({
  desde: fechaDe(desde, 1, 1),
  hasta: fechaDe(hasta, 12, 31),
})

/**
 * T8: the periods by default, of three years until 2003 and of four from 2004 on. A municipality that had atypical
 * periods before 2008 gives its own list instead.
 */
export const PERIODOS: readonly Periodo[] = [
  periodo(1995, 1997),
  periodo(1998, 2000),
  periodo(2001, 2003),
  ...Array.from({ length: 40 }, (_, i) => {
    const inicio = PRIMERO_DE_CUATRO + i * ANIOS_DEL_PERIODO
    return periodo(inicio, inicio + ANIOS_DEL_PERIODO - 1)
  }),
]

/** The period in which a day falls, or undefined outside the list. */
export function periodoDe(al: Fecha, periodos: readonly Periodo[] = PERIODOS): Periodo | undefined {
  return periodos.find(p => p.desde <= al && al <= p.hasta)
}
