import { type Fecha, numeroDeDia, sumarDias } from '../fecha.ts'
import { bloqueos, habilesDe } from './bloqueos.ts'
import { calendarioNacional } from './calendario.ts'
import type { AjustesDeTermino } from './plazo.ts'

/** Business days after `desde` up to `hasta`, that day included; negative when `hasta` comes first. */
export function diasHabilesEntre(desde: Fecha, hasta: Fecha, ajustes: AjustesDeTermino = {}): number {
  if (hasta < desde) return -diasHabilesEntre(hasta, desde, ajustes)
  const c = calendarioNacional(ajustes.sabados === true)
  const inicio = numeroDeDia(desde)
  const fin = numeroDeDia(hasta)
  let habiles = c.habilesHasta(fin) - c.habilesHasta(inicio)
  for (const tramo of bloqueos(ajustes.suspensiones, ajustes.noHabiles)) {
    habiles -= habilesDe(c, { ...tramo, hasta: Math.min(tramo.hasta, fin) }, inicio + 1)
  }
  return habiles
}

/** T4: true when the municipality works on that day. */
export function esDiaHabil(dia: Fecha, ajustes: AjustesDeTermino = {}): boolean {
  return calendarioNacional(ajustes.sabados === true).esHabil(numeroDeDia(dia)) && !ajustes.noHabiles?.includes(dia)
}

/** T3: that day, or the next one on which the municipality works. */
export function habilOSiguiente(dia: Fecha, ajustes: AjustesDeTermino = {}): Fecha {
  let d = dia
  while (!esDiaHabil(d, ajustes)) d = sumarDias(d, 1)
  return d
}
