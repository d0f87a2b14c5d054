import { columnaDePesos, conSuma } from '../partes/tabla/columna-de-pesos.tsx'
import type { Columna } from '../partes/tabla/columnas.ts'
import { CAMBIOS, ETAPAS, type Monto } from './montos.ts'

/** The columns of money of a table: the six stages in sight, the changes of the budget where they are asked for. */
export function columnasDeMontos<F extends { montos: Record<Monto, string> }>(): Columna<F>[] {
  const ocultos = new Set<Monto>(CAMBIOS.map(c => c.monto))
  return [...ETAPAS.slice(0, 1), ...CAMBIOS, ...ETAPAS.slice(1)].map(({ monto, nombre }) =>
    conSuma(columnaDePesos(monto, nombre, (fila: F) => fila.montos[monto], { oculta: ocultos.has(monto) })),
  )
}
