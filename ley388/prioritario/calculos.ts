import { type CalculoListo, listo } from '../calculo.ts'
import { convocatoria, leerConvocatoria } from './convocatoria.ts'
import { desarrolloPrioritario } from './desarrollo-prioritario.ts'
import { leerPagoComprador } from './entrada-comprador.ts'
import { leerDesarrolloPrioritario } from './entrada-desarrollo.ts'
import { leerOrdenDeEnajenacion, ordenDeEnajenacion } from './orden-de-enajenacion.ts'
import { pagoComprador } from './pago-comprador.ts'
import { leerSubasta, subasta } from './subasta.ts'

/** The calculations of priority development and forced sale that can be asked for by name. */
export const CALCULOS_DE_PRIORITARIO: readonly CalculoListo[] = [
  listo({
    nombre: 'desarrollo-prioritario',
    articulos: 'arts. 52 a 54',
    leer: leerDesarrolloPrioritario,
    calcular: desarrolloPrioritario,
  }),
  listo({
    nombre: 'orden-de-enajenacion',
    articulos: 'art. 55',
    leer: leerOrdenDeEnajenacion,
    calcular: ordenDeEnajenacion,
  }),
  listo({ nombre: 'convocatoria-de-subasta', articulos: 'art. 56', leer: leerConvocatoria, calcular: convocatoria }),
  listo({ nombre: 'subasta', articulos: 'art. 56', leer: leerSubasta, calcular: e => subasta(e) }),
  listo({
    nombre: 'pago-comprador-incumplido',
    articulos: 'art. 57',
    leer: leerPagoComprador,
    calcular: e => pagoComprador(e),
  }),
]
