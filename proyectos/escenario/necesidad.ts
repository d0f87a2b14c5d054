import { Decimal, noNegativo } from '../../ley388/decimal.ts'
import { sumar } from './escenario.ts'

export interface Presupuestado {
  readonly vigencia: number
  readonly valor: Decimal
}

/**
 * P3: what a project needs each year, in pesos: what its budget says and, in the last year that has any (or the last of
 * the period), what its activities cost beyond its budget. A budget larger than the cost is left as it is.
 */
export function necesidadPorAnio(
  presupuesto: readonly Presupuestado[],
  costoDeActividades: Decimal,
  ultimoDelPeriodo: number,
): Map<number, Decimal> {
  const porAnio = new Map<number, Decimal>()
  const agregar = (anio: number, valor: Decimal) => {
    if (valor.gt(0)) porAnio.set(anio, (porAnio.get(anio) ?? new Decimal(0)).plus(valor))
  }
  for (const p of presupuesto) agregar(p.vigencia, p.valor)
  const conPresupuesto = [...porAnio.keys()]
  const ultimo = conPresupuesto.length > 0 ? Math.max(...conPresupuesto) : ultimoDelPeriodo
  agregar(ultimo, sinPresupuesto(presupuesto, costoDeActividades))
  return porAnio
}

/** What the activities cost beyond the budget: nobody has said yet with what it will be paid. */
export function sinPresupuesto(presupuesto: readonly Presupuestado[], costoDeActividades: Decimal): Decimal {
  return noNegativo(costoDeActividades.minus(sumar(presupuesto.map(p => p.valor))))
}
