import { type CalculoListo, listo } from '../calculo.ts'
import { distribucionValorizacion } from './distribucion.ts'
import { leerDistribucion } from './distribucion-entrada.ts'
import { leerValorizacionLocal, valorizacionLocal } from './valorizacion-local.ts'

/** The calculations of valorización that can be asked for by name. */
export const CALCULOS_DE_VALORIZACION: readonly CalculoListo[] = [
  listo({
    nombre: 'valorizacion-local',
    articulos: 'art. 126',
    leer: leerValorizacionLocal,
    calcular: valorizacionLocal,
  }),
  listo({
    nombre: 'distribucion-valorizacion',
    articulos: 'arts. 39 y 86',
    leer: leerDistribucion,
    calcular: distribucionValorizacion,
  }),
]
