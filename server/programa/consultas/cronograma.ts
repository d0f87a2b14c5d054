import type { Fecha } from '../../../ley388/fecha.ts'
import { programar } from '../../../proyectos/cronograma.ts'
import { programables } from '../../../proyectos/programables.ts'
import type { Arbol } from './arbol.ts'
import type { Periodo } from './periodo.ts'

/** When each activity happens: as planned, or, with `estado`, as it goes at that date. */
export function cronogramaDe(arbol: Arbol, periodo: Pick<Periodo, 'desde'>, estado?: Fecha) {
  const nombres = new Map(arbol.actividades.map(a => [a.id, a.nombre]))
  return programar(programables(arbol.actividades, arbol.proyectos), arbol.dependencias, {
    desde: periodo.desde,
    nombrar: id => nombres.get(id) ?? id,
    ...(estado === undefined ? {} : { estado }),
  })
}
