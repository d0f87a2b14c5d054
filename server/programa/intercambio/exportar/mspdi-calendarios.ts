import { type Fecha, partes } from '../../../../ley388/fecha.ts'
import { festivosDe, ULTIMO_ANIO } from '../../../../ley388/parametros/festivos.ts'
import type { Calendario } from '../../../../proyectos/tipos.ts'
import { nodo } from './nodo.ts'

/** Number by which the tasks name each calendar. */
export const UID_DE_CALENDARIO: Readonly<Record<Calendario, number>> = { habiles: 1, corridos: 2 }

/** A day of work as Project counts it: two halves, eight hours. */
export const COMIENZA = '08:00:00'
export const TERMINA = '17:00:00'
export const HORAS_DEL_DIA = 8
const JORNADA = [
  [COMIENZA, '12:00:00'],
  ['13:00:00', TERMINA],
] as const

/** Sunday and Saturday, in the numbers of Project, where Sunday is 1. */
const FIN_DE_SEMANA = [1, 7]

/** Both calendars; that of business days, with the holidays of Colombia of those years as exceptions. */
export function calendarios(desde: Fecha, hasta: Fecha): string {
  const primero = partes(desde).anio
  const ultimo = Math.min(partes(hasta).anio, ULTIMO_ANIO)
  const festivos = Array.from({ length: ultimo - primero + 1 }, (_, i) => festivosDe(primero + i)).flat()
  const todos = [1, 2, 3, 4, 5, 6, 7]
  return nodo('Calendars', [
    calendario(
      UID_DE_CALENDARIO.habiles,
      'Días hábiles (Colombia)',
      todos.filter(d => !FIN_DE_SEMANA.includes(d)),
      festivos,
    ),
    calendario(UID_DE_CALENDARIO.corridos, 'Días corridos', todos, []),
  ])
}

function calendario(
  uid: number,
  nombre: string,
  laborables: readonly number[],
  festivos: readonly { fecha: Fecha; nombre: string }[],
): string {
  const horas = nodo(
    'WorkingTimes',
    JORNADA.map(([de, a]) => nodo('WorkingTime', [nodo('FromTime', de), nodo('ToTime', a)])),
  )
  const dias = [1, 2, 3, 4, 5, 6, 7].map(d => {
    const trabaja = laborables.includes(d)
    return nodo('WeekDay', [nodo('DayType', d), nodo('DayWorking', trabaja ? 1 : 0), trabaja ? horas : ''])
  })
  const tramo = (f: Fecha) => nodo('TimePeriod', [nodo('FromDate', `${f}T00:00:00`), nodo('ToDate', `${f}T23:59:00`)])
  // Older readers look for holidays among the days; newer ones, among the exceptions. Project itself writes both.
  const comoDias = festivos.map(f => nodo('WeekDay', [nodo('DayType', 0), nodo('DayWorking', 0), tramo(f.fecha)]))
  const excepciones = festivos.map(f =>
    nodo('Exception', [
      nodo('EnteredByOccurrences', 0),
      tramo(f.fecha),
      nodo('Occurrences', 1),
      nodo('Name', f.nombre),
      nodo('Type', 1),
      nodo('DayWorking', 0),
    ]),
  )
  return nodo('Calendar', [
    nodo('UID', uid),
    nodo('Name', nombre),
    nodo('IsBaseCalendar', 1),
    nodo('BaseCalendarUID', -1),
    nodo('WeekDays', [...dias, ...comoDias]),
    excepciones.length > 0 ? nodo('Exceptions', excepciones) : '',
  ])
}
