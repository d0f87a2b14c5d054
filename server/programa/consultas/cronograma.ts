import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import { programar } from '../../../proyectos/cronograma.ts'
import type { Actividad as ParaCronograma } from '../../../proyectos/tipos.ts'
import type { Arbol } from './arbol.ts'
import type { Periodo } from './periodo.ts'

/** The activities as the schedule takes them. */
export function paraCronograma({ proyectos, actividades }: Pick<Arbol, 'proyectos' | 'actividades'>): ParaCronograma[] {
  const calendarios = new Map(proyectos.map(p => [p.id, p.calendario]))
  return actividades.map(a => ({
    id: a.id,
    proyecto: a.proyecto,
    calendario: calendarios.get(a.proyecto) ?? 'habiles',
    duracion: a.duracion,
    noAntes: a.noAntes,
    inicioReal: a.inicioReal,
    finReal: a.finReal,
    avance: new Decimal(a.avance),
  }))
}

/** When each activity happens: as planned, or, with `estado`, as it goes at that date. */
export function cronogramaDe(arbol: Arbol, periodo: Pick<Periodo, 'desde'>, estado?: Fecha) {
  const nombres = new Map(arbol.actividades.map(a => [a.id, a.nombre]))
  return programar(paraCronograma(arbol), arbol.dependencias, {
    desde: periodo.desde,
    nombrar: id => nombres.get(id) ?? id,
    ...(estado === undefined ? {} : { estado }),
  })
}
