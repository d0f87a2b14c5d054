import { Rechazo } from './rechazo.ts'

declare const marca: unique symbol

/** A calendar date in America/Bogota, written YYYY-MM-DD. It has no hour and no zone: terms of the law count days. */
export type Fecha = string & { readonly [marca]: 'Fecha' }

/** The months as they are written in Spanish, January first. */
export const MESES: readonly string[] =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

const DIAS_DEL_MES = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Reads a date; refuses what is not a day of the calendar ("2026-02-30"). `campo` names it in the refusal. */
export function fecha(texto: string, campo?: string): Fecha {
  if (esFecha(texto)) return texto
  throw new Rechazo({
    codigo: 'fecha-invalida',
    mensaje: `«${texto}» no es una fecha del calendario.`,
    campo,
    cura: 'Escríbala como año-mes-día, por ejemplo 2026-11-20.',
  })
}

/** True for a day of the calendar written YYYY-MM-DD, from the year 0100 on. */
export function esFecha(texto: string): texto is Fecha {
  if (texto.length !== 10 || texto.charCodeAt(4) !== 45 || texto.charCodeAt(7) !== 45) return false
  for (let i = 0; i < 10; i++) {
    const c = texto.charCodeAt(i)
    if (i !== 4 && i !== 7 && (c < 48 || c > 57)) return false
  }
  const mes = cifras(texto, 5, 7)
  const dia = cifras(texto, 8, 10)
  const anio = cifras(texto, 0, 4)
  return anio >= 100 && mes >= 1 && mes <= 12 && dia >= 1 && dia <= diasDelMes(anio, mes)
}

/** Number of days of a month (1-12), leap years included. */
export function diasDelMes(anio: number, mes: number): number {
  if (mes === 2 && ((anio % 4 === 0 && anio % 100 !== 0) || anio % 400 === 0)) return 29
  return DIAS_DEL_MES[mes - 1]!
}

/** Year, month (1-12) and day of a date. */
export function partes(f: Fecha): { anio: number; mes: number; dia: number } {
  return { anio: cifras(f, 0, 4), mes: cifras(f, 5, 7), dia: cifras(f, 8, 10) }
}

/** The date with that year, month (1-12) and day, which must exist. */
export function fechaDe(anio: number, mes: number, dia: number): Fecha {
  return fechaDeNumero(numeroDe(anio, mes, dia))
}

/** Days since 1970-01-01; the number on which date arithmetic is done. */
export function numeroDeDia(f: Fecha): number {
  return numeroDe(cifras(f, 0, 4), cifras(f, 5, 7), cifras(f, 8, 10))
}

/** Day number of a year, month and day: integer arithmetic, because terms are computed by the hundred thousand. */
export function numeroDe(anio: number, mes: number, dia: number): number {
  const a = mes <= 2 ? anio - 1 : anio
  const era = Math.floor(a / 400)
  const anioDeEra = a - era * 400
  const diaDeAnio = Math.floor((153 * (mes > 2 ? mes - 3 : mes + 9) + 2) / 5) + dia - 1
  const diaDeEra = anioDeEra * 365 + Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100) + diaDeAnio
  return era * 146_097 + diaDeEra - 719_468
}

const escritas = new Map<number, Fecha>()

/** The date of a day number. The texts are kept: a calendar has few days and they are asked for again and again. */
export function fechaDeNumero(n: number): Fecha {
  const conocida = escritas.get(n)
  if (conocida !== undefined) return conocida
  const texto = escribir(n)
  if (escritas.size < 200_000) escritas.set(n, texto)
  return texto
}

/** The inverse of `numeroDe`: without `Date`, because a calendar of two centuries is written before the first term. */
function escribir(n: number): Fecha {
  const dia = n + 719_468
  const era = Math.floor(dia / 146_097)
  const diaDeEra = dia - era * 146_097
  const anioDeEra = Math.floor(
    (diaDeEra - Math.floor(diaDeEra / 1_460) + Math.floor(diaDeEra / 36_524) - Math.floor(diaDeEra / 146_096)) / 365,
  )
  const diaDeAnio = diaDeEra - (365 * anioDeEra + Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100))
  const mesDesdeMarzo = Math.floor((5 * diaDeAnio + 2) / 153)
  const mes = mesDesdeMarzo < 10 ? mesDesdeMarzo + 3 : mesDesdeMarzo - 9
  const anio = era * 400 + anioDeEra + (mes <= 2 ? 1 : 0)
  return `${cuatro(anio)}-${dos(mes)}-${dos(diaDeAnio - Math.floor((153 * mesDesdeMarzo + 2) / 5) + 1)}` as Fecha
}

const dos = (n: number): string => (n < 10 ? `0${n}` : String(n))
const cuatro = (n: number): string => String(n).padStart(4, '0')

/** The date `n` calendar days later (earlier if negative). */
export function sumarDias(f: Fecha, n: number): Fecha {
  return fechaDeNumero(numeroDeDia(f) + n)
}

/** Ley 4 de 1913, art. 59 (T3): the same day number `n` months later, or the last day of a month that lacks it. */
export function sumarMeses(f: Fecha, n: number): Fecha {
  const { anio, mes, dia } = partes(f)
  const total = anio * 12 + (mes - 1) + n
  const a = Math.floor(total / 12)
  const m = total - a * 12 + 1
  return fechaDe(a, m, Math.min(dia, diasDelMes(a, m)))
}

/** Whole months that have passed between two dates, by the calendar; 0 if `hasta` comes before `desde`. */
export function mesesCompletos(desde: Fecha, hasta: Fecha): number {
  const a = partes(desde)
  const b = partes(hasta)
  const meses = (b.anio - a.anio) * 12 + b.mes - a.mes
  return Math.max(0, sumarMeses(desde, meses) <= hasta ? meses : meses - 1)
}

/** Day of the week, 0 Sunday … 6 Saturday. */
export function diaDeSemana(f: Fecha): number {
  return diaDeSemanaDe(numeroDeDia(f))
}

/** Day of the week of a day number, 0 Sunday … 6 Saturday. */
export function diaDeSemanaDe(n: number): number {
  return (((n + 4) % 7) + 7) % 7
}

/** The calendar date in Bogota (UTC-5, without daylight saving since 1993) of an instant given in epoch ms. */
export function fechaEnBogota(epochMs: number): Fecha {
  return new Date(epochMs - 5 * 3_600_000).toISOString().slice(0, 10) as Fecha
}

function cifras(texto: string, desde: number, hasta: number): number {
  let n = 0
  for (let i = desde; i < hasta; i++) n = n * 10 + texto.charCodeAt(i) - 48
  return n
}
