import { Decimal } from '../ley388/decimal.ts'

/** What gives a project its priority, and how much it weighs; the weights of a programme add up to 100. */
export interface Criterio {
  readonly id: string
  readonly nombre: string
  readonly peso: string
}

/** Priority from 0 to 100: scores weighted; a criterion without score counts 0. Null without criteria or any score. */
export function prioridadDe(criterios: readonly Criterio[], puntajes: Readonly<Record<string, string>>): string | null {
  if (criterios.length === 0 || !criterios.some(c => puntajes[c.id] !== undefined)) return null
  const pesos = criterios.reduce((suma, c) => suma.plus(c.peso), new Decimal(0))
  if (pesos.isZero()) return null
  const suma = criterios.reduce((s, c) => s.plus(new Decimal(puntajes[c.id] ?? 0).times(c.peso)), new Decimal(0))
  return suma.dividedBy(pesos).toDecimalPlaces(2).toFixed()
}
