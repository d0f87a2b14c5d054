import { Rechazo } from './rechazo.ts'

declare const marca: unique symbol

/** A calendar date in America/Bogota, written YYYY-MM-DD. It has no hour and no zone: terms of the law count days. */
export type Fecha = string & { readonly [marca]: 'Fecha' }

const FORMA = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_DIA = 86_400_000

/** Reads a date; refuses what is not a day of the calendar ("2026-02-30"). `campo` names it in the refusal. */
export function fecha(texto: string, campo?: string): Fecha {
  const m = FORMA.exec(texto)
  if (m) {
    const ms = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]))
    if (new Date(ms).toISOString().slice(0, 10) === texto) return texto as Fecha
  }
  throw new Rechazo({
    codigo: 'fecha-invalida',
    mensaje: `«${texto}» no es una fecha del calendario.`,
    campo,
    cura: 'Escríbala como año-mes-día, por ejemplo 2026-11-20.',
  })
}

/** Days since 1970-01-01; the number on which date arithmetic is done. */
export function numeroDeDia(f: Fecha): number {
  return Date.parse(`${f}T00:00:00Z`) / MS_DIA
}

/** The date of a day number. */
export function fechaDeNumero(n: number): Fecha {
  return new Date(n * MS_DIA).toISOString().slice(0, 10) as Fecha
}

/** The date `n` calendar days later (earlier if negative). */
export function sumarDias(f: Fecha, n: number): Fecha {
  return fechaDeNumero(numeroDeDia(f) + n)
}

/** Day of the week, 0 Sunday … 6 Saturday. */
export function diaDeSemana(f: Fecha): number {
  return (((numeroDeDia(f) + 4) % 7) + 7) % 7
}

/** The calendar date in Bogota (UTC-5, without daylight saving since 1993) of an instant given in epoch ms. */
export function fechaEnBogota(epochMs: number): Fecha {
  return new Date(epochMs - 5 * 3_600_000).toISOString().slice(0, 10) as Fecha
}
