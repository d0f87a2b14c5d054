import { type CalculoListo, listo } from '../calculo.ts'
import { cerramiento, leerCerramiento } from './cerramiento.ts'
import { leerMulta, multa } from './multa.ts'
import { leerCasoDePatrimonio, reconstruccion } from './reconstruccion.ts'
import { leerRestitucion, restitucion } from './restitucion.ts'

/** The calculations of urban control that can be asked for by name. */
export const CALCULOS_DE_CONTROL: readonly CalculoListo[] = [
  listo({ nombre: 'multa', articulos: 'art. 104', leer: leerMulta, calcular: multa }),
  listo({ nombre: 'restitucion', articulos: 'art. 107', leer: leerRestitucion, calcular: restitucion }),
  listo({ nombre: 'reconstruccion', articulos: 'art. 106', leer: leerCasoDePatrimonio, calcular: reconstruccion }),
  listo({ nombre: 'cerramiento', articulos: 'art. 104', leer: leerCerramiento, calcular: cerramiento }),
]
