import { type CalculoListo, listo } from '../calculo.ts'
import { bonos } from './bonos.ts'
import { leerBonos } from './bonos-entrada.ts'
import { derechosAdicionales, leerDerechos } from './derechos-adicionales.ts'
import { libroDeDerechos } from './libro.ts'
import { leerLibro } from './libro-movimientos.ts'

/** The calculations of rights and titles that can be asked for by name. */
export const CALCULOS_DE_DERECHOS: readonly CalculoListo[] = [
  listo({
    nombre: 'derechos-adicionales',
    articulos: 'arts. 88-90',
    leer: leerDerechos,
    calcular: derechosAdicionales,
  }),
  listo({ nombre: 'libro-de-derechos', articulos: 'arts. 50 y 88-90', leer: leerLibro, calcular: libroDeDerechos }),
  listo({ nombre: 'bonos', articulos: 'arts. 61, 67 y 128', leer: leerBonos, calcular: bonos }),
]
