import { type Fecha, fechaEnBogota } from '../ley388/fecha.ts'

/** Today's date in Colombia, whatever the zone of the computer. */
export function hoy(): Fecha {
  return fechaEnBogota(Date.now())
}

/** The date that an address asks for; undefined where it is today's, or no date. */
export function fechaDeCorte(valor: string | undefined): Fecha | undefined {
  return valor && FORMA.test(valor) && valor !== hoy() ? (valor as Fecha) : undefined
}

const FORMA = /^\d{4}-\d{2}-\d{2}$/
