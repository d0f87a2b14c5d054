import { art } from '../../articulos/referencia.ts'
import type { Decimal } from '../../decimal.ts'
import { Rechazo } from '../../rechazo.ts'

/**
 * Whole lots to parcels, so that Σ|entitlement − received| is the least. Amounts are whole pesos, and here (only here)
 * they are JavaScript numbers: integers up to 2^53 are exact, and a search makes hundreds of millions of sums. What comes
 * out is checked again with decimals (`certificado.ts`).
 */
export interface ProblemaDeLotes {
  /** Entitlement of each parcel; they add up to the value of the lots. */
  readonly derechos: readonly number[]
  readonly valores: readonly number[]
  /** Greatest common divisor of the values: whatever a parcel receives is a multiple of it. */
  readonly unidad: number
}

/** The place of the parcel that receives each lot. */
export type Duenos = readonly number[]

/** The bounds multiply by 16, and must stay exact: 562 million million pesos. A technical limit. */
const MAXIMO_TOTAL = 2 ** 49

/** Builds the problem; refuses amounts beyond the exact integers. */
export function problemaDeLotes(derechos: readonly Decimal[], valores: readonly Decimal[]): ProblemaDeLotes {
  const total = valores.reduce((a, v) => a.plus(v))
  if (total.gt(MAXIMO_TOTAL)) {
    throw new Rechazo({
      codigo: 'asignacion-demasiado-grande',
      mensaje: `Los lotes valen más de ${MAXIMO_TOTAL} pesos: no se pueden asignar con cuentas exactas.`,
      campo: 'lotes',
      articulo: art(45),
      cura: 'Revise los valores, o asigne usted los lotes.',
    })
  }
  const enteros = valores.map(v => v.toNumber())
  return { derechos: derechos.map(d => d.toNumber()), valores: enteros, unidad: enteros.reduce(mcd) }
}

/** Σ|entitlement − received| of an assignment, in pesos. */
export function dineroQueCambia(p: ProblemaDeLotes, duenos: Duenos): number {
  return faltas(p, duenos).reduce((a, f) => a + Math.abs(f), 0)
}

/** Entitlement less received, of each parcel. */
export function faltas(p: ProblemaDeLotes, duenos: Duenos): number[] {
  const falta = [...p.derechos]
  for (const [lote, dueno] of duenos.entries()) falta[dueno]! -= p.valores[lote]!
  return falta
}

function mcd(a: number, b: number): number {
  return b === 0 ? a : mcd(b, a % b)
}
