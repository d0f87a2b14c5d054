import { type Fecha, fechaDeNumero, numeroDeDia, sumarDias } from '../../../ley388/fecha.ts'
import { calendarioNacional } from '../../../ley388/plazos/calendario.ts'
import { diasDe } from '../../../proyectos/calendario.ts'
import type { Calendario, Tramo } from '../../../proyectos/tipos.ts'
import type { Cambio } from '../borrador.ts'
import type { Actividad } from '../modelo.ts'

/** What a drag does with a bar: it moves whole, or its end moves. */
export type Agarre = 'mover' | 'alargar'

export interface Movida {
  readonly actividad: Pick<Actividad, 'duracion' | 'avance' | 'inicioReal'>
  readonly calendario: Calendario
  /** Where the bar lies before it is dragged. */
  readonly tramo: Tramo
  readonly estado: Fecha | undefined
}

/** What a bar dragged by so many days asks for: it may not begin before that day, or it lasts as long as it says. */
export function cambioDe(agarre: Agarre, dias: number, m: Movida): Cambio {
  if (agarre === 'mover') return { noAntes: habilDesde(m.calendario, sumarDias(m.tramo.inicio, dias), Math.sign(dias)) }
  return { duracion: duracionPara(m, sumarDias(m.tramo.fin, dias)) }
}

/** The nearest day of a calendar from a date on, towards one side: by the keyboard a Friday is followed by a Monday. */
function habilDesde(calendario: Calendario, f: Fecha, lado: number): Fecha {
  if (calendario === 'corridos') return f
  const pais = calendarioNacional(false)
  let dia = numeroDeDia(f)
  while (!pais.esHabil(dia)) dia += lado < 0 ? -1 : 1
  return fechaDeNumero(dia)
}

/**
 * The duration with which an activity ends on a day, one at least. What is under way keeps its progress, so the days
 * that remain are a part of it.
 */
export function duracionPara({ actividad, calendario, tramo, estado }: Movida, fin: Fecha): number {
  const enCurso = estado !== undefined && actividad.inicioReal !== null && actividad.inicioReal <= estado
  if (!enCurso) return Math.max(1, diasDe(calendario, tramo.inicio, fin))
  const faltan = Math.max(1, diasDe(calendario, estado, fin))
  const porHacer = 100 - Number(actividad.avance)
  return porHacer <= 0 ? actividad.duracion : Math.max(1, Math.floor((faltan * 100) / porHacer))
}
