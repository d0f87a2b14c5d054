import { type Fecha, numeroDe, numeroDeDia } from '../ley388/fecha.ts'
import { ULTIMO_ANIO } from '../ley388/parametros/festivos.ts'
import { calendarioNacional, fueraDelCalendario, PRIMER_DIA } from '../ley388/plazos/calendario.ts'
import type { Calendario } from './tipos.ts'

/**
 * A moment is an integer: twice a day number, and one more for the end of that day. So "begins after the day on which
 * the other ends" and "on the same day" are one comparison, and a milestone can stand at either end of a day.
 */
export const alComenzar = (dia: number): number => dia * 2
export const alTerminar = (dia: number): number => dia * 2 + 1
export const diaDe = (momento: number): number => momento >> 1

/** The moments of one calendar, numbered without the days that it skips: on it, durations and lags are additions. */
export interface Eje {
  /** The first of its moments that is not before a moment of the country. */
  desde(momento: number): number
  /** The last of its moments that is not after a moment of the country. */
  hasta(momento: number): number
  /** The moment of the country of one of its own; refuses what lies outside the calendar. */
  momento(enEje: number): number
}

const ULTIMO_DIA = numeroDe(ULTIMO_ANIO, 12, 31)
/** Days of the whole calendar: no duration or lag can be longer. */
export const DIAS_DEL_CALENDARIO = ULTIMO_DIA - PRIMER_DIA + 1

const CORRIDOS: Eje = {
  desde: momento => momento,
  hasta: momento => momento,
  momento(enEje) {
    const dia = diaDe(enEje)
    if (dia < PRIMER_DIA || dia > ULTIMO_DIA) throw fueraDelCalendario()
    return enEje
  },
}

function habiles(): Eje {
  const pais = calendarioNacional(false)
  return {
    desde(momento) {
      const dia = diaDe(momento)
      const k = pais.habilesHasta(dia)
      return pais.esHabil(dia) ? k * 2 + (momento & 1) : alComenzar(k + 1)
    },
    hasta(momento) {
      const dia = diaDe(momento)
      const k = pais.habilesHasta(dia)
      return pais.esHabil(dia) ? k * 2 + (momento & 1) : alTerminar(k)
    },
    momento: enEje => pais.diaDelHabil(diaDe(enEje)) * 2 + (enEje & 1),
  }
}

let deHabiles: Eje | undefined

/** The axis of a calendar; that of the business days (T4, Saturdays apart) is made on first use. */
export function ejeDe(calendario: Calendario): Eje {
  if (calendario === 'corridos') return CORRIDOS
  deHabiles ??= habiles()
  return deHabiles
}

/** Days of a calendar from one date to another, both included; 0 where the second comes first. */
export function diasDe(calendario: Calendario, desde: Fecha, hasta: Fecha): number {
  return diasEntre(calendario, numeroDeDia(desde), numeroDeDia(hasta))
}

/** The same between day numbers. */
export function diasEntre(calendario: Calendario, desde: number, hasta: number): number {
  if (hasta < desde) return 0
  if (calendario === 'corridos') return hasta - desde + 1
  const pais = calendarioNacional(false)
  return pais.habilesHasta(hasta) - pais.habilesHasta(desde) + (pais.esHabil(desde) ? 1 : 0)
}
