import { type CalculoListo, listo } from '../calculo.ts'
import { circular, leerCircular } from './circular.ts'
import { curador } from './curador.ts'
import { leerCurador } from './curador-hechos.ts'
import { leerHechosDeLicencia } from './hechos.ts'
import { revisionDeLicencia } from './revision.ts'

/** The checks of licences, curadores and circulars that can be asked for by name. */
export const CALCULOS_DE_LICENCIAS: readonly CalculoListo[] = [
  listo({
    nombre: 'revision-licencia',
    articulos: 'arts. 10, 20, 37, 42, 55, 83, 92, 99, 101 y 106',
    leer: leerHechosDeLicencia,
    calcular: revisionDeLicencia,
  }),
  listo({ nombre: 'curador', articulos: 'art. 101', leer: leerCurador, calcular: curador }),
  listo({ nombre: 'circular', articulos: 'arts. 100 y 102', leer: leerCircular, calcular: circular }),
]
