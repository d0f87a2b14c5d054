import { type CalculoListo, listo } from '../calculo.ts'
import { leerReparto, pideAsignar } from './entrada.ts'
import { reparto } from './reparto.ts'

/** The calculations of the sharing of burdens and benefits that can be asked for by name. */
export const CALCULOS_DE_REPARTO: readonly CalculoListo[] = [
  listo({
    nombre: 'reparto',
    articulos: 'arts. 38 a 47',
    leer: leerReparto,
    calcular: reparto,
    pideSolver: pideAsignar,
  }),
]
