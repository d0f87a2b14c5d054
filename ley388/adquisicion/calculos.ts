import { type CalculoListo, listo } from '../calculo.ts'
import { compensacionObra } from './compensacion-obra.ts'
import { leerCompensacionObra } from './entrada-compensacion.ts'
import { leerOferta, oferta } from './oferta.ts'
import { leerPagoExpropiacion, pagoExpropiacion } from './pago-expropiacion.ts'

/** The calculations of acquisition and expropriation that can be asked for by name. */
export const CALCULOS_DE_ADQUISICION: readonly CalculoListo[] = [
  listo({ nombre: 'oferta', articulos: 'art. 61', leer: leerOferta, calcular: oferta }),
  listo({
    nombre: 'pago-expropiacion',
    articulos: 'art. 67',
    leer: leerPagoExpropiacion,
    calcular: e => pagoExpropiacion(e),
  }),
  listo({
    nombre: 'compensacion-obra',
    articulos: 'art. 128',
    leer: leerCompensacionObra,
    calcular: e => compensacionObra(e),
  }),
]
