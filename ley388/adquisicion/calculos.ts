import { type CalculoListo, listo } from '../calculo.ts'
import { actoDeExpropiacion, leerActoDeExpropiacion } from './acto-de-expropiacion.ts'
import { afectacion, leerAfectacion } from './afectacion.ts'
import { areaDesalojada, leerAreaDeRiesgo } from './areas-desalojadas.ts'
import { baldioUrbano, leerBaldio } from './baldios.ts'
import { compensacionObra } from './compensacion-obra.ts'
import { concurrenciaDeTerceros } from './concurrencia.ts'
import { contratoDeObra, leerContratoDeObra } from './contrato-de-obra.ts'
import { leerCompensacionObra } from './entrada-compensacion.ts'
import { leerConcurrencia } from './entrada-concurrencia.ts'
import { leerMotivos } from './entrada-motivos.ts'
import { formasDePago, leerFormasDePago } from './formas-de-pago.ts'
import { motivos } from './motivos.ts'
import { leerOferta, oferta } from './oferta.ts'
import { leerPagoExpropiacion, pagoExpropiacion } from './pago-expropiacion.ts'
import { leerRenovacion, renovacionUrbana } from './renovacion.ts'
import { leerUsoDelInmueble, usoDelInmueble } from './uso-del-inmueble.ts'

/** The calculations of acquisition and expropriation that can be asked for by name. */
export const CALCULOS_DE_ADQUISICION: readonly CalculoListo[] = [
  listo({ nombre: 'motivos', articulos: 'arts. 58 a 60 y 63 a 65', leer: leerMotivos, calcular: motivos }),
  listo({ nombre: 'oferta', articulos: 'art. 61', leer: leerOferta, calcular: oferta }),
  listo({
    nombre: 'concurrencia-de-terceros',
    articulos: 'art. 61-A',
    leer: leerConcurrencia,
    calcular: concurrenciaDeTerceros,
  }),
  listo({ nombre: 'formas-de-pago', articulos: 'arts. 61, 67 y 128', leer: leerFormasDePago, calcular: formasDePago }),
  listo({
    nombre: 'pago-expropiacion',
    articulos: 'art. 67',
    leer: leerPagoExpropiacion,
    calcular: e => pagoExpropiacion(e),
  }),
  listo({
    nombre: 'acto-de-expropiacion',
    articulos: 'art. 68',
    leer: leerActoDeExpropiacion,
    calcular: actoDeExpropiacion,
  }),
  listo({
    nombre: 'uso-del-inmueble',
    articulos: 'art. 70',
    leer: leerUsoDelInmueble,
    calcular: usoDelInmueble,
  }),
  listo({ nombre: 'renovacion-urbana', articulos: 'art. 119', leer: leerRenovacion, calcular: renovacionUrbana }),
  listo({ nombre: 'area-desalojada', articulos: 'art. 121', leer: leerAreaDeRiesgo, calcular: areaDesalojada }),
  listo({ nombre: 'afectacion', articulos: 'art. 122', leer: leerAfectacion, calcular: afectacion }),
  listo({ nombre: 'baldio-urbano', articulos: 'art. 123', leer: leerBaldio, calcular: baldioUrbano }),
  listo({
    nombre: 'contrato-de-obra',
    articulos: 'arts. 127 y 128',
    leer: leerContratoDeObra,
    calcular: contratoDeObra,
  }),
  listo({
    nombre: 'compensacion-obra',
    articulos: 'art. 128',
    leer: leerCompensacionObra,
    calcular: e => compensacionObra(e),
  }),
]
