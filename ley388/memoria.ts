import type { Articulo } from './articulos/referencia.ts'
import { Decimal } from './decimal.ts'

/** What a step can take or give. A list is written as the values between brackets; undefined never appears. */
export type Valor = Decimal | number | string | boolean | readonly Valor[]
export type Operandos = Readonly<Record<string, Valor>>

/** One step, as it was computed. `formula` is text in the grammar of `formula.ts`, over the names in `operandos`. */
export interface Paso {
  readonly concepto: string
  readonly formula: string
  readonly operandos: Operandos
  readonly resultado: Valor
  readonly articulo: Articulo
}

/** A value as it travels: decimals as text without exponent, so that nobody reads them as a float. */
export type ValorJson = number | string | boolean | readonly ValorJson[]

/** A step as the screen, the PDF and the JSON receive it. */
export interface PasoJson {
  concepto: string
  formula: string
  operandos: Record<string, ValorJson>
  resultado: ValorJson
  articulo: string
}

/**
 * The steps that explain a result. A rule computes with its function and leaves its formula as text; replaying the
 * formulas over the operands (`repetir` in formula.ts) gives the results, and a test proves it for every rule.
 *
 * `paso` only keeps references: nothing is written as text until somebody reads the memoria, because a step stands in
 * the way of every one of the hundred thousand terms that a bulk run computes in a second.
 */
export class Memoria {
  readonly pasos: Paso[] = []

  /** Computes `fn(operandos)`, notes the step and returns the result unrounded. */
  paso<O extends Operandos, T extends Valor>(
    concepto: string,
    articulo: Articulo,
    formula: string,
    operandos: O,
    fn: (operandos: O) => T,
  ): T {
    const resultado = fn(operandos)
    this.pasos.push({ concepto, formula, operandos, resultado, articulo })
    return resultado
  }

  /** Notes a step whose result the caller has already computed, where a closure for each one would cost too much. */
  anotar<T extends Valor>(
    concepto: string,
    articulo: Articulo,
    formula: string,
    operandos: Operandos,
    resultado: T,
  ): T {
    this.pasos.push({ concepto, formula, operandos, resultado, articulo })
    return resultado
  }

  /** Adds the steps of another memoria, in order: a rule that uses another one shows both. */
  sumar(otra: Memoria): void {
    for (const p of otra.pasos) this.pasos.push(p)
  }

  toJSON(): PasoJson[] {
    return this.pasos.map(pasoJson)
  }
}

function pasoJson(p: Paso): PasoJson {
  const operandos: Record<string, ValorJson> = {}
  for (const nombre in p.operandos) operandos[nombre] = valorJson(p.operandos[nombre]!)
  return {
    concepto: p.concepto,
    formula: p.formula,
    operandos,
    resultado: valorJson(p.resultado),
    articulo: p.articulo,
  }
}

/** A value as it travels: a Decimal becomes its exact text, anything else stays. */
export function valorJson(v: Valor): ValorJson {
  if (typeof v !== 'object') return v
  return esDecimal(v) ? v.toFixed() : v.map(valorJson)
}

/** True for a decimal, whichever copy of the class made it. */
function esDecimal(v: Decimal | readonly Valor[]): v is Decimal {
  return Decimal.isDecimal(v)
}
