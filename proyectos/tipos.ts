import type { Decimal } from '../ley388/decimal.ts'
import type { Fecha } from '../ley388/fecha.ts'

/** The days that count for an activity: business days (holidays apart), or all. */
export const CALENDARIOS = ['habiles', 'corridos'] as const
export type Calendario = (typeof CALENDARIOS)[number]

/** What must happen between two activities; the first word is of the one before, the second of the one after. */
export const TIPOS_DE_DEPENDENCIA = ['fin-inicio', 'inicio-inicio', 'fin-fin', 'inicio-fin'] as const
export type TipoDeDependencia = (typeof TIPOS_DE_DEPENDENCIA)[number]

/** An activity as the schedule takes it. */
export interface Actividad {
  readonly id: string
  /** Id of its project. */
  readonly proyecto: string
  readonly calendario: Calendario
  /** Days of its calendar, 0 or more; 0 is a milestone. The first day counts: one day begins and ends on the same. */
  readonly duracion: number
  /** It may not begin before this day; null: when what it depends on lets it, or with the programme. */
  readonly noAntes: Fecha | null
  readonly inicioReal: Fecha | null
  readonly finReal: Fecha | null
  /** Physical progress, 0 to 100 %. */
  readonly avance: Decimal
}

export interface Dependencia {
  readonly antes: string
  readonly despues: string
  readonly tipo: TipoDeDependencia
  /** Days of the calendar of the one after; negative: they overlap. */
  readonly espera: number
}

/** When an activity happens, both days included, and what it can slip. */
export interface Programada {
  readonly inicio: Fecha
  readonly fin: Fecha
  /**
   * Days of its own calendar that it can slip without moving the end of its project, nor anything of another project.
   * What has ended slips no more: 0.
   */
  readonly holgura: number
  /** It has not ended and has no slack: what it slips, its project (or another one's activity) slips. */
  readonly critica: boolean
}

/** First and last day of what a project has. */
export interface Tramo {
  readonly inicio: Fecha
  readonly fin: Fecha
}

/** What the baseline promised of an activity: its dates, both included, and its pesos. */
export interface ActividadBase extends Tramo {
  readonly id: string
  readonly nombre: string
  readonly calendario: Calendario
  readonly costo: Decimal
}

/** A reading of physical progress: what an activity had reached on a day, accumulated, 0 to 100 %. */
export interface LecturaDeAvance {
  readonly actividad: string
  readonly fecha: Fecha
  readonly fisico: Decimal
}
