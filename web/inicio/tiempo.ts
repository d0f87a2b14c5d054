import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { numeroDeDia, partes } from '../../ley388/fecha.ts'

/** How much of a stretch of days has run: a fraction from 0 to 1 with four decimals, as text. */
export function transcurrido(desde: Fecha, hasta: Fecha, hoy: Fecha): string {
  const [a, b, h] = [numeroDeDia(desde), numeroDeDia(hasta), numeroDeDia(hoy)]
  return Math.min(1, Math.max(0, (h - a + 1) / (b - a + 1))).toFixed(4)
}

/** Whole years and months from one day to another, in words: "1 año y 1 mes". */
export function enAniosYMeses(desde: Fecha, hasta: Fecha): string {
  const [d, h] = [partes(desde), partes(hasta)]
  const meses = Math.max(0, (h.anio - d.anio) * 12 + h.mes - d.mes - (h.dia < d.dia ? 1 : 0))
  const [anios, resto] = [Math.floor(meses / 12), meses % 12]
  const texto = [
    anios > 0 && `${anios} ${anios === 1 ? 'año' : 'años'}`,
    resto > 0 && `${resto} ${resto === 1 ? 'mes' : 'meses'}`,
  ].filter(Boolean)
  return texto.length ? texto.join(' y ') : 'menos de un mes'
}

/** A part over its whole, as a fraction with four decimals; null where the whole is nothing. */
export function fraccion(parte: string, todo: string): string | null {
  return new Decimal(todo).isZero() ? null : new Decimal(parte).dividedBy(todo).toDecimalPlaces(4).toFixed()
}
