import { type CalculoListo, listo } from '../calculo.ts'
import { destinacion } from './destinacion.ts'
import { leerDestinacion } from './destinacion-entrada.ts'
import { leerPlusvalia } from './entrada.ts'
import { exclusion, leerExclusion } from './exclusion.ts'
import { exigibilidad, leerExigibilidad } from './exigibilidad.ts'
import { plusvalia } from './plusvalia.ts'

/** The calculations of the participation in the plusvalía that can be asked for by name. */
export const CALCULOS_DE_PLUSVALIA: readonly CalculoListo[] = [
  listo({ nombre: 'plusvalia', articulos: 'arts. 74-79, 83, 84 y 87', leer: leerPlusvalia, calcular: plusvalia }),
  listo({ nombre: 'exigibilidad', articulos: 'art. 83', leer: leerExigibilidad, calcular: exigibilidad }),
  listo({ nombre: 'destinacion', articulos: 'art. 85', leer: leerDestinacion, calcular: destinacion }),
  listo({ nombre: 'exclusion', articulos: 'arts. 86 y 87', leer: leerExclusion, calcular: exclusion }),
]
