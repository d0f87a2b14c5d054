import type { DatosDeExportar } from './datos.ts'
import { COMIENZA, calendarios, HORAS_DEL_DIA, TERMINA, UID_DE_CALENDARIO } from './mspdi-calendarios.ts'
import { tareas } from './mspdi-tareas.ts'
import { nodo } from './nodo.ts'

/** Version of the format whose elements, and their order, are followed: Project 2007, which all later ones read. */
const VERSION = 12
const LUNES = 1

/**
 * The programme as Microsoft Project and ProjectLibre take it (Project XML Data Interchange): outline, links with their
 * lag, calendars with the holidays of Colombia, progress and the baseline that was approved. Dates are those of our
 * schedule at that date; opened there, the other program may compute its own.
 */
export function escribirMspdi(d: DatosDeExportar): string {
  const { periodo, pronostico, al } = d
  const fin = pronostico.fin ?? periodo.hasta
  const proyecto = [
    nodo('SaveVersion', VERSION),
    nodo('Name', `${periodo.nombre}.xml`),
    nodo('Title', periodo.nombre),
    nodo('CreationDate', d.ahora.toISOString().slice(0, 19)),
    nodo('ScheduleFromStart', 1),
    nodo('StartDate', `${periodo.desde}T${COMIENZA}`),
    nodo('FinishDate', `${fin}T${TERMINA}`),
    nodo('CurrencyDigits', 2),
    nodo('CurrencySymbol', '$'),
    nodo('CurrencyCode', 'COP'),
    nodo('CurrencySymbolPosition', 2),
    nodo('CalendarUID', UID_DE_CALENDARIO.habiles),
    nodo('DefaultStartTime', COMIENZA),
    nodo('DefaultFinishTime', TERMINA),
    nodo('MinutesPerDay', HORAS_DEL_DIA * 60),
    nodo('MinutesPerWeek', HORAS_DEL_DIA * 60 * 5),
    nodo('DaysPerMonth', 20),
    nodo('DurationFormat', 7),
    nodo('HonorConstraints', 0),
    nodo('NewTasksEstimated', 0),
    nodo('WeekStartDay', LUNES),
    nodo('StatusDate', `${al}T${TERMINA}`),
    nodo('CurrentDate', `${al}T${COMIENZA}`),
    calendarios(periodo.desde, [fin, periodo.hasta].sort().at(-1)!),
    tareas(d),
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Project xmlns="http://schemas.microsoft.com/project">${proyecto.join('')}</Project>\n`
}
