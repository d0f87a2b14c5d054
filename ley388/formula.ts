import { Decimal } from './decimal.ts'
import { FUNCIONES, type ValorFormula } from './formula-funciones.ts'
import type { Memoria, PasoJson } from './memoria.ts'

export type { ValorFormula } from './formula-funciones.ts'

/**
 * Evaluator of the formulas of a memoria. Only tests and checkers use it: the rules compute with their own functions,
 * and this shows that what they wrote is what they did.
 *
 *     formula     = suma [ ("=" | "≠" | "<" | "≤" | ">" | "≥") suma ]
 *     suma        = producto { ("+" | "−") producto }
 *     producto    = factor { ("×" | "÷") factor }
 *     factor      = "−" factor | número | texto | nombre | función "(" [ formula { "," formula } ] ")" | "(" formula ")"
 *     número      = cifras [ "." cifras ]
 *     texto       = "«" cualquier cosa "»"
 *     nombre      = palabra { " " palabra }      de letras (con acentos), cifras, "_" y "²"; empieza por letra
 *
 * A name is an operand of the step. The functions are those of `formula-funciones.ts`.
 */
export function evaluar(formula: string, operandos: Readonly<Record<string, unknown>>): ValorFormula {
  const fichas = enFichas(formula)
  const lector = new Lector(fichas, operandos, formula)
  return lector.todo()
}

/** A step whose replay does not give its result. */
export interface Discrepancia {
  readonly paso: PasoJson
  readonly repetido: string
}

/** Replays every step of a memoria as it travels (JSON) and returns those that do not give the written result. */
export function repetir(memoria: Memoria | readonly PasoJson[]): Discrepancia[] {
  const pasos: readonly PasoJson[] = JSON.parse(JSON.stringify(memoria))
  const malos: Discrepancia[] = []
  for (const paso of pasos) {
    const repetido = escribir(evaluar(paso.formula, paso.operandos))
    if (repetido !== escribir(leerValor(paso.resultado))) malos.push({ paso, repetido })
  }
  return malos
}

/** Reads a value of JSON: what is written as a number is a decimal. */
export function leerValor(v: unknown): ValorFormula {
  if (typeof v === 'number') return new Decimal(v)
  if (typeof v === 'string') return /^-?\d+(\.\d+)?$/.test(v) ? new Decimal(v) : v
  if (typeof v === 'boolean') return v
  if (Array.isArray(v)) return v.map(leerValor)
  throw new Error(`A formula cannot hold ${JSON.stringify(v)}`)
}

function escribir(v: ValorFormula): string {
  if (typeof v === 'object' && !Decimal.isDecimal(v))
    return `[${(v as readonly ValorFormula[]).map(escribir).join(', ')}]`
  return Decimal.isDecimal(v) ? v.toFixed() : String(v)
}

const FICHA =
  /\s*(?:(\d+(?:\.\d+)?)|«([^»]*)»|(\p{L}[\p{L}\p{N}_²]*(?: +[\p{L}\p{N}][\p{L}\p{N}_²]*)*)|([-+−×÷(),=≠<≤>≥]))\s*/uy

type Ficha = { tipo: 'numero' | 'texto' | 'nombre' | 'signo'; valor: string }

function enFichas(formula: string): Ficha[] {
  const fichas: Ficha[] = []
  FICHA.lastIndex = 0
  while (FICHA.lastIndex < formula.length) {
    const en = FICHA.lastIndex
    const m = FICHA.exec(formula)
    if (!m) throw new Error(`Formula «${formula}»: nothing readable at ${en}`)
    if (m[1] !== undefined) fichas.push({ tipo: 'numero', valor: m[1] })
    else if (m[2] !== undefined) fichas.push({ tipo: 'texto', valor: m[2] })
    else if (m[3] !== undefined) fichas.push({ tipo: 'nombre', valor: m[3] })
    else fichas.push({ tipo: 'signo', valor: m[4] === '-' ? '−' : m[4]! })
  }
  return fichas
}

const COMPARAR: Record<string, (a: ValorFormula, b: ValorFormula) => boolean> = {
  '=': (a, b) => escribir(a) === escribir(b),
  '≠': (a, b) => escribir(a) !== escribir(b),
  '<': (a, b) => comparar(a, b) < 0,
  '≤': (a, b) => comparar(a, b) <= 0,
  '>': (a, b) => comparar(a, b) > 0,
  '≥': (a, b) => comparar(a, b) >= 0,
}

/** Dates are compared as text, which is their order; anything else must be a number. */
function comparar(a: ValorFormula, b: ValorFormula): number {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  return numero(a).cmp(numero(b))
}

function numero(v: ValorFormula): Decimal {
  if (Decimal.isDecimal(v)) return v
  throw new Error(`${escribir(v)} is not a number`)
}

class Lector {
  private i = 0
  private readonly fichas: readonly Ficha[]
  private readonly operandos: Readonly<Record<string, unknown>>
  private readonly formula: string

  constructor(fichas: readonly Ficha[], operandos: Readonly<Record<string, unknown>>, formula: string) {
    this.fichas = fichas
    this.operandos = operandos
    this.formula = formula
  }

  todo(): ValorFormula {
    const v = this.comparacion()
    if (this.i < this.fichas.length) throw this.error()
    return v
  }

  private comparacion(): ValorFormula {
    const izquierda = this.suma()
    const op = COMPARAR[this.signo() ?? '']
    if (!op) return izquierda
    this.i++
    return op(izquierda, this.suma())
  }

  private suma(): ValorFormula {
    let v = this.producto()
    for (let s = this.signo(); s === '+' || s === '−'; s = this.signo()) {
      this.i++
      const otro = numero(this.producto())
      v = s === '+' ? numero(v).plus(otro) : numero(v).minus(otro)
    }
    return v
  }

  private producto(): ValorFormula {
    let v = this.factor()
    for (let s = this.signo(); s === '×' || s === '÷'; s = this.signo()) {
      this.i++
      const otro = numero(this.factor())
      v = s === '×' ? numero(v).times(otro) : numero(v).div(otro)
    }
    return v
  }

  private factor(): ValorFormula {
    const ficha = this.fichas[this.i++]
    if (!ficha) throw this.error()
    if (ficha.tipo === 'numero') return new Decimal(ficha.valor)
    if (ficha.tipo === 'texto') return ficha.valor
    if (ficha.tipo === 'nombre') return this.signo() === '(' ? this.funcion(ficha.valor) : this.operando(ficha.valor)
    if (ficha.valor === '−') return numero(this.factor()).neg()
    if (ficha.valor !== '(') throw this.error()
    const v = this.comparacion()
    this.exigir(')')
    return v
  }

  private funcion(nombre: string): ValorFormula {
    const f = FUNCIONES[nombre]
    if (!f) throw new Error(`Formula «${this.formula}»: no function ${nombre}`)
    this.exigir('(')
    const argumentos: ValorFormula[] = []
    while (this.signo() !== ')') {
      if (argumentos.length > 0) this.exigir(',')
      argumentos.push(this.comparacion())
    }
    this.exigir(')')
    return f(argumentos)
  }

  private operando(nombre: string): ValorFormula {
    if (!(nombre in this.operandos)) throw new Error(`Formula «${this.formula}»: no operand ${nombre}`)
    return leerValor(this.operandos[nombre])
  }

  private signo(): string | undefined {
    const f = this.fichas[this.i]
    return f?.tipo === 'signo' ? f.valor : undefined
  }

  private exigir(signo: string): void {
    if (this.signo() !== signo) throw this.error()
    this.i++
  }

  private error(): Error {
    return new Error(`Formula «${this.formula}»: cannot be read at piece ${this.i}`)
  }
}
