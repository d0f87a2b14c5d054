import { Decimal } from '../../../ley388/decimal.ts'
import { type Criterio, prioridad } from '../../../proyectos/prioridad.ts'

interface CriterioGuardado {
  id: string
  nombre: string
  peso: string
}

export const comoCriterios = (criterios: readonly CriterioGuardado[]): Criterio[] =>
  criterios.map(c => ({ ...c, peso: new Decimal(c.peso) }))

/** PL8: the priority of a project, 0 to 100 with two decimals; null while nothing gives it one. */
export function prioridadDe(
  criterios: readonly CriterioGuardado[],
  puntajes: Readonly<Record<string, string>>,
): string | null {
  if (!criterios.some(c => puntajes[c.id] !== undefined)) return null
  const suyos = Object.fromEntries(
    criterios.flatMap(c => (puntajes[c.id] === undefined ? [] : [[c.id, new Decimal(puntajes[c.id]!)]])),
  )
  return prioridad(comoCriterios(criterios), suyos).prioridad.toDecimalPlaces(2).toFixed()
}
