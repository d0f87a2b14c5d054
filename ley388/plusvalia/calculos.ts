import { type CalculoListo, listo } from '../calculo.ts'
import { leerPlusvalia } from './entrada.ts'
import { plusvalia } from './plusvalia.ts'

/** The calculations of the participation in the plusvalía that can be asked for by name. */
export const CALCULOS_DE_PLUSVALIA: readonly CalculoListo[] = [
  listo({ nombre: 'plusvalia', articulos: 'arts. 74-79, 83, 84 y 87', leer: leerPlusvalia, calcular: plusvalia }),
]
