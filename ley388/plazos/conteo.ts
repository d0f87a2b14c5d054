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
    if (tramo.desde > fin) break
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

/** How a term stands today, for the screens. */
export interface Faltante {
  readonly estado: 'corriendo' | 'ultimo-dia' | 'vencido'
  /** Business days that are left after today, or that have passed since the end (0 on the last day). */
  readonly habiles: number
  readonly calendario: number
  /** Short Spanish text: "Faltan 5 días hábiles", "Vence hoy", "Venció hace 1 día hábil". */
  readonly texto: string
}

/** T9: what is left of a term on a given day. */
export function faltan(hoy: Fecha, vence: Fecha, ajustes: AjustesDeTermino = {}): Faltante {
  const entre = diasHabilesEntre(hoy, vence, ajustes)
  const habiles = Math.abs(entre)
  const calendario = Math.abs(numeroDeDia(vence) - numeroDeDia(hoy))
  const dias = habiles === 1 ? '1 día hábil' : `${habiles} días hábiles`
  if (hoy === vence) return { estado: 'ultimo-dia', habiles: 0, calendario: 0, texto: 'Vence hoy' }
  if (hoy < vence) {
    const texto = habiles === 1 ? `Falta ${dias}` : `Faltan ${dias}`
    return { estado: 'corriendo', habiles, calendario, texto }
  }
  return { estado: 'vencido', habiles, calendario, texto: habiles === 0 ? 'Ya venció' : `Venció hace ${dias}` }
}
