import { Decimal } from '../../ley388/decimal.ts'
import type { Categoria, LimitePropio } from '../../ley388/recursos/funcionamiento.ts'
import type { ClaseDeRenglon } from './renglones.ts'

/** Which co-financing a scenario counts on: each option holds what the ones before it hold. */
export const COFINANCIACIONES = ['ninguna', 'aprobada', 'presentada', 'en-preparacion'] as const
export type Cofinanciacion = (typeof COFINANCIACIONES)[number]

/** A line as it was assumed: so much in the first year, growing so much a year, and the years that say otherwise. */
export interface Renglon {
  readonly id: string
  readonly clase: ClaseDeRenglon
  readonly nombre: string
  /** Pesos of the first year. */
  readonly base: Decimal
  /** Fraction by which each year exceeds the one before: 0.05 is 5 %. */
  readonly crecimiento: Decimal
  /** Pesos of the years that do not follow the growth; the next ones grow from there. */
  readonly fijados: ReadonlyMap<number, Decimal>
}

/** All that a financial scenario assumes (P3). Nothing else enters its result. */
export interface Supuestos {
  readonly desde: number
  readonly hasta: number
  readonly categoria: Categoria
  /** Takes the place of the limit of Ley 617. */
  readonly limitePropio: LimitePropio | undefined
  /** Running costs that exceed the limit are cut down to it. */
  readonly ajustarFuncionamiento: boolean
  readonly cofinanciacion: Cofinanciacion
  /** What a year leaves over is there in the next one. */
  readonly arrastrarSobrantes: boolean
  /** What is being executed is postponed only after all that has not begun. */
  readonly protegerEnEjecucion: boolean
  readonly renglones: readonly Renglon[]
}

/** The same as it is stored and travels: decimals are text. */
export interface SupuestosJson {
  desde: number
  hasta: number
  categoria: Categoria
  limitePropio: { fraccion: string; motivo: string } | null
  ajustarFuncionamiento: boolean
  cofinanciacion: Cofinanciacion
  arrastrarSobrantes: boolean
  protegerEnEjecucion: boolean
  renglones: {
    id: string
    clase: ClaseDeRenglon
    nombre: string
    base: string
    crecimiento: string
    fijados: Record<string, string>
  }[]
}

/** Reads assumptions that were already checked. */
export function leerSupuestos(s: SupuestosJson): Supuestos {
  return {
    ...s,
    limitePropio: s.limitePropio
      ? { fraccion: new Decimal(s.limitePropio.fraccion), motivo: s.limitePropio.motivo }
      : undefined,
    renglones: s.renglones.map(r => ({
      ...r,
      base: new Decimal(r.base),
      crecimiento: new Decimal(r.crecimiento),
      fijados: new Map(Object.entries(r.fijados).map(([anio, valor]) => [Number(anio), new Decimal(valor)])),
    })),
  }
}

/** The years of a scenario, in order. */
export function aniosDe(s: Pick<Supuestos, 'desde' | 'hasta'>): number[] {
  return Array.from({ length: Math.max(0, s.hasta - s.desde + 1) }, (_, i) => s.desde + i)
}
