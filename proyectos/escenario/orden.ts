import type { Decimal } from '../../ley388/decimal.ts'

interface ConOrden {
  readonly id: string
  readonly codigo: string
  readonly prioridad: Decimal
  readonly enEjecucion: boolean
}

/**
 * The order in which money reaches projects: the higher priority first and, between equals, by code. With
 * `protegerEnEjecucion`, what is being executed comes before all that has not begun. What is last is postponed first.
 */
export function ordenDePago<P extends ConOrden>(proyectos: readonly P[], protegerEnEjecucion: boolean): P[] {
  const primero = (p: P) => (protegerEnEjecucion && p.enEjecucion ? 0 : 1)
  const texto = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...proyectos].sort(
    (a, b) => primero(a) - primero(b) || b.prioridad.cmp(a.prioridad) || texto(a.codigo, b.codigo) || texto(a.id, b.id),
  )
}
