import { fechaEnBogota } from '../../ley388/fecha.ts'
import { fechaCorta } from '../partes/formato.ts'

const HORA = new Intl.DateTimeFormat('es-CO', { timeStyle: 'short', timeZone: 'America/Bogota' })

/** An instant as an office reads it, in Colombia's hour: "20 nov 2026, 3:05 p. m.". */
export function momento(iso: string): string {
  const instante = new Date(iso)
  return `${fechaCorta(fechaEnBogota(instante.getTime()))}, ${HORA.format(instante)}`
}

/** The same to the second and as it sorts, for tables that are exported. */
export function momentoExacto(iso: string): string {
  return new Date(new Date(iso).getTime() - 5 * 3600_000).toISOString().slice(0, 19).replace('T', ' ')
}
