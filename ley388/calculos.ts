import { CALCULOS_DE_ADQUISICION } from './adquisicion/calculos.ts'
import type { CalculoListo, ConMemoria } from './calculo.ts'
import { CALCULOS_DE_CONTROL } from './control/calculos.ts'
import { CALCULOS_DE_DERECHOS } from './derechos/calculos.ts'
import { CALCULOS_DE_LICENCIAS } from './licencias/calculos.ts'
import { CALCULOS_DEL_PLAN } from './plan/calculos.ts'
import { CALCULOS_DE_PLUSVALIA } from './plusvalia/calculos.ts'
import { CALCULOS_DE_PRIORITARIO } from './prioritario/calculos.ts'
import { CALCULOS_DE_REPARTO } from './reparto/calculos.ts'
import { CALCULOS_DE_SUELO } from './suelo/calculos.ts'
import { memoriaEnJson } from './texto-json.ts'
import { CALCULOS_DE_VALORIZACION } from './valorizacion/calculos.ts'

/** The calculations by name, in the order in which the help shows them; each area keeps its own list. */
export const CALCULOS: readonly CalculoListo[] = [
  ...CALCULOS_DEL_PLAN,
  ...CALCULOS_DE_REPARTO,
  ...CALCULOS_DE_LICENCIAS,
  ...CALCULOS_DE_CONTROL,
  ...CALCULOS_DE_PLUSVALIA,
  ...CALCULOS_DE_PRIORITARIO,
  ...CALCULOS_DE_ADQUISICION,
  ...CALCULOS_DE_SUELO,
  ...CALCULOS_DE_DERECHOS,
  ...CALCULOS_DE_VALORIZACION,
]

/** The calculation with that name, or undefined. */
export function buscarCalculo(nombre: string): CalculoListo | undefined {
  return CALCULOS.find(c => c.nombre === nombre)
}

/** An answer as JSON text: its own fields, and the memoria at the end written by the fast writer. */
export function respuestaEnJson(respuesta: ConMemoria): string {
  const texto = JSON.stringify({ ...respuesta, memoria: undefined })
  return `${texto === '{}' ? '{' : `${texto.slice(0, -1)},`}"memoria":${memoriaEnJson(respuesta.memoria)}}`
}
