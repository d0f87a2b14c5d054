import { type CalculoListo, listo } from '../calculo.ts'
import { bancoInmobiliario, leerBancoInmobiliario } from './banco-inmobiliario.ts'
import { cesiones, leerCesiones } from './cesiones.ts'
import { clasificacion, leerAreaPorClasificar } from './clasificacion.ts'

/** The calculations about land that can be asked for by name. */
export const CALCULOS_DE_SUELO: readonly CalculoListo[] = [
  listo({
    nombre: 'clasificacion',
    articulos: 'arts. 12, 31, 32 y 34',
    leer: leerAreaPorClasificar,
    calcular: clasificacion,
  }),
  listo({ nombre: 'cesiones', articulos: 'arts. 37 y 117', leer: leerCesiones, calcular: cesiones }),
  listo({
    nombre: 'banco-inmobiliario',
    articulos: 'art. 118',
    leer: leerBancoInmobiliario,
    calcular: bancoInmobiliario,
  }),
]
