import type { Memoria } from './memoria.ts'
import { leerTipoDePlan, type TipoDePlanEntrada, tipoDePlan } from './plan/tipo-de-plan.ts'
import { leerVigencias, type VigenciasEntrada, vigencias } from './plan/vigencias.ts'
import { memoriaEnJson } from './texto-json.ts'

/**
 * A calculation that can be asked for by name: the command `lindero calcular`, the benchmark and the portal read this
 * one table. `leer` takes what travels in JSON and refuses what it does not know; `calcular` is pure.
 */
export interface Calculo<E = unknown, R extends ConMemoria = ConMemoria> {
  readonly nombre: string
  /** Articles that it applies, for the help. */
  readonly articulos: string
  leer(json: unknown): E
  calcular(entrada: E): R
}

/** Every answer carries the steps that explain it. */
export interface ConMemoria {
  readonly memoria: Memoria
}

/** A calculation once its reader and its rule are joined: JSON in, answer out. */
export interface CalculoListo {
  readonly nombre: string
  readonly articulos: string
  /** Refuses with a Rechazo what cannot be calculated. */
  responder(json: unknown): ConMemoria
}

function listo<E, R extends ConMemoria>(c: Calculo<E, R>): CalculoListo {
  return { nombre: c.nombre, articulos: c.articulos, responder: json => c.calcular(c.leer(json)) }
}

/** The calculations by name, in the order in which the help shows them. */
export const CALCULOS: readonly CalculoListo[] = [
  listo<TipoDePlanEntrada, ReturnType<typeof tipoDePlan>>({
    nombre: 'tipo-de-plan',
    articulos: 'arts. 9 y 17',
    leer: leerTipoDePlan,
    calcular: tipoDePlan,
  }),
  listo<VigenciasEntrada, ReturnType<typeof vigencias>>({
    nombre: 'vigencias',
    articulos: 'arts. 23 y 28',
    leer: leerVigencias,
    calcular: vigencias,
  }),
]

/** The calculation with that name, or undefined. */
export function buscarCalculo(nombre: string): CalculoListo | undefined {
  return CALCULOS.find(c => c.nombre === nombre)
}

/** An answer as JSON text: its own fields, and the memoria at the end written by the fast writer. */
export function respuestaEnJson(respuesta: ConMemoria): string {
  const { memoria, ...resto } = respuesta
  const texto = JSON.stringify(resto)
  return `${texto === '{}' ? '{' : `${texto.slice(0, -1)},`}"memoria":${memoriaEnJson(memoria)}}`
}
