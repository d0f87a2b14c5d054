import { Decimal } from '../../decimal.ts'

/** How it is known that no assignment moves less money. */
export type Prueba = 'cota' | 'busqueda-exacta' | 'ninguna'

/** What is claimed of an assignment: who receives each lot, the money that changes hands and the least possible. */
export interface Certificado {
  readonly duenos: readonly number[]
  readonly dinero: Decimal
  readonly cota: Decimal
  readonly optima: boolean
}

/**
 * Checks a claim with decimals, trusting nobody: every lot goes whole to one parcel of the list, the money is what it
 * says, the bound is not above it, and `optima` is said only where both are equal. Returns what is wrong; none: it holds.
 * (That the bound is a bound rests on `cota.ts` or on the exact search, not on the solver.)
 */
export function verificarCertificado(
  derechos: readonly Decimal[],
  valores: readonly Decimal[],
  c: Certificado,
): string[] {
  if (c.duenos.length !== valores.length) return [`Hay ${valores.length} lotes y ${c.duenos.length} asignados`]
  const malo = c.duenos.findIndex(d => !Number.isInteger(d) || d < 0 || d >= derechos.length)
  if (malo >= 0) return [`El lote ${malo + 1} no va entero a un predio`]
  const recibido = derechos.map(() => new Decimal(0))
  c.duenos.forEach((d, l) => {
    recibido[d] = recibido[d]!.plus(valores[l]!)
  })
  const dinero = derechos.reduce((a, d, i) => a.plus(d.minus(recibido[i]!).abs()), new Decimal(0))
  const faltas: string[] = []
  if (!dinero.eq(c.dinero)) faltas.push(`Cambian de manos ${dinero.toFixed()} pesos, no ${c.dinero.toFixed()}`)
  if (c.cota.gt(dinero)) faltas.push(`La cota ${c.cota.toFixed()} está por encima de ${dinero.toFixed()}`)
  if (c.optima !== c.cota.eq(dinero)) faltas.push('Se dice óptima sin que la cota la alcance, o al revés')
  return faltas
}
