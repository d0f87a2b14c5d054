import { art } from '../articulos/referencia.ts'
import { type Comprobado, comprobar, type ReglaDeComprobacion, reglaDeHecho } from '../comprobacion.ts'
import { leerSiNoOpcional, objeto } from '../lector.ts'

/** What is known of a piece of land that may be of the municipality. */
export interface HechosDeBaldio {
  readonly baldio?: boolean | undefined
  readonly sueloUrbano?: boolean | undefined
  readonly reservaAmbiental?: boolean | undefined
}

/** Reads `{"baldio", "sueloUrbano", "reservaAmbiental"}`. */
export function leerBaldio(json: unknown): HechosDeBaldio {
  const o = objeto(json, '', ['baldio', 'sueloUrbano', 'reservaAmbiental'])
  return {
    baldio: leerSiNoOpcional(o, 'baldio'),
    sueloUrbano: leerSiNoOpcional(o, 'sueloUrbano'),
    reservaAmbiental: leerSiNoOpcional(o, 'reservaAmbiental'),
  }
}

const TABLA: readonly ReglaDeComprobacion<HechosDeBaldio>[] = [
  reglaDeHecho({
    id: 'baldio.baldio',
    articulo: art(123),
    asunto: 'El terreno es baldío',
    hecho: h => h.baldio,
    mal: 'El terreno no es baldío: tiene dueño.',
    cura: 'Para el municipio solo llega por adquisición o expropiación.',
  }),
  reglaDeHecho({
    id: 'baldio.urbano',
    articulo: art(123),
    asunto: 'Está en suelo urbano',
    hecho: h => h.sueloUrbano,
    mal: 'El baldío no está en suelo urbano: es de la Nación.',
    cura: 'Consulte a la autoridad de tierras.',
  }),
  reglaDeHecho({
    id: 'baldio.reserva',
    articulo: art(123),
    asunto: 'No es reserva ambiental',
    hecho: h => (h.reservaAmbiental === undefined ? undefined : !h.reservaAmbiental),
    mal: 'El baldío es reserva ambiental y no pasa al municipio.',
    cura: 'Consulte a la autoridad ambiental.',
  }),
]

/** E10, art. 123: `cumple` where the land belongs to the municipality by law. */
export function baldioUrbano(h: HechosDeBaldio): Comprobado {
  return comprobar(TABLA, h)
}
