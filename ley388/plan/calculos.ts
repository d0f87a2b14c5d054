import { type CalculoListo, listo } from '../calculo.ts'
import { leerTipoDePlan, tipoDePlan } from './tipo-de-plan.ts'
import { leerVigencias, vigencias } from './vigencias.ts'

/** The calculations of the plan that can be asked for by name. */
export const CALCULOS_DEL_PLAN: readonly CalculoListo[] = [
  listo({ nombre: 'tipo-de-plan', articulos: 'arts. 9 y 17', leer: leerTipoDePlan, calcular: tipoDePlan }),
  listo({ nombre: 'vigencias', articulos: 'arts. 23 y 28', leer: leerVigencias, calcular: vigencias }),
]
