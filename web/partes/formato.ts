import type { Fecha } from '../../ley388/fecha.ts'
import { diaDeSemana, MESES, numeroDeDia } from '../../ley388/fecha.ts'

/**
 * How figures are written everywhere: es-CO, tabular, never a float where the law counts pesos or m². They travel as text
 * and are written from it, so that no page waits for the library of decimals; the sentences of `proyectos/`, which reckon
 * with decimals, have their own in palabras.ts, and a test holds the two alike.
 */

const NB = '\u00a0'
const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']

/** A decimal as it travels ("1234.50") or a count. */
export type Cifra = string | number

type Exacta = `${number}`
const formatos = new Map<string, Intl.NumberFormat>()

/** Number in es-CO with `minimo` to `maximo` decimals. Strings are formatted exactly, without passing through a float. */
export function numero(valor: Cifra, maximo = 0, minimo = 0): string {
  const clave = `${maximo}/${minimo}`
  let f = formatos.get(clave)
  if (!f) {
    f = new Intl.NumberFormat('es-CO', {
      maximumFractionDigits: maximo,
      minimumFractionDigits: minimo,
      useGrouping: 'always',
      roundingMode: 'halfExpand',
      // Nothing is not less than nothing: «0», never «−0».
      signDisplay: 'negative',
    })
    formatos.set(clave, f)
  }
  return f.format(typeof valor === 'string' ? (valor as Exacta) : valor).replace('-', '−')
}

/** Moves the decimal point of a decimal string `n` places to the left, without floats. */
function dividirPorDiez(valor: string, n: number): string {
  const negativo = valor.startsWith('-')
  const [entero = '0', decimales = ''] = valor.replace('-', '').split('.')
  const relleno = entero.padStart(n + 1, '0')
  const corte = relleno.length - n
  return `${negativo ? '-' : ''}${relleno.slice(0, corte)}.${relleno.slice(corte)}${decimales}`
}

const cifrasEnteras = (valor: string) => valor.replace('-', '').split('.')[0]!.replace(/^0+/, '').length

/** Pesos in full, without decimals: "$ 627.420.000.000". */
export function pesos(valor: Cifra): string {
  const texto = numero(String(valor))
  return texto.startsWith('−') ? `−$${NB}${texto.slice(1)}` : `$${NB}${texto}`
}

/** Whole pesos as they travel: what rounds up to a million is a million. */
const ENTEROS = new Intl.NumberFormat('en', {
  maximumFractionDigits: 0,
  useGrouping: false,
  roundingMode: 'halfExpand',
  signDisplay: 'negative',
})

/** Pesos for reading: "$ 4,63 billones" (10¹²), "$ 627.420 millones", "$ 12,4 millones"; under a million, in full. */
export function pesosCortos(valor: Cifra): string {
  const texto = ENTEROS.format(String(valor) as Exacta)
  const cifras = cifrasEnteras(texto)
  if (cifras < 7) return pesos(texto)
  const [mueve, palabra, decimales] =
    cifras >= 13 ? [12, 'billones', 2] : cifras >= 9 ? [6, 'millones', 0] : [6, 'millones', 1]
  const escrito = numero(dividirPorDiez(texto, mueve as number), decimales as number)
  const signo = escrito.startsWith('−') ? '−' : ''
  const sin = escrito.replace('−', '')
  const singular = sin === '1' ? (palabra === 'billones' ? 'billón' : 'millón') : palabra
  return `${signo}$${NB}${sin}${NB}${singular}`
}

/** Area: m² up to a hectare, then hectares with two decimals, unless the unit is given. */
export function area(m2: Cifra, unidad?: 'm2' | 'ha'): string {
  const texto = String(m2)
  const enHa = unidad === 'ha' || (unidad === undefined && cifrasEnteras(texto) >= 5)
  return enHa ? `${numero(dividirPorDiez(texto, 4), 2, 2)}${NB}ha` : `${numero(texto, 2)}${NB}m²`
}

/** A fraction ("0.385") as a percentage: "38,5 %". */
export function porcentaje(fraccion: Cifra, decimales = 1): string {
  return `${numero(porCien(String(fraccion)), decimales)}${NB}%`
}

function porCien(valor: string): string {
  const negativo = valor.startsWith('-')
  const [entero = '0', decimales = ''] = valor.replace('-', '').split('.')
  const d = decimales.padEnd(2, '0')
  return `${negativo ? '-' : ''}${entero}${d.slice(0, 2)}.${d.slice(2) || '0'}`
}

/** "27 de noviembre de 2026"; with `dia`, "viernes 27 de noviembre de 2026"; without the year if it is `anioActual`. */
export function fechaLarga(f: Fecha, opciones: { dia?: boolean; anioActual?: string } = {}): string {
  const [anio, mes, dia] = f.split('-') as [string, string, string]
  const cuerpo = `${Number(dia) === 1 ? '1.º' : Number(dia)} de ${MESES[Number(mes) - 1]}`
  const conDia = opciones.dia ? `${DIAS[diaDeSemana(f)]} ${cuerpo}` : cuerpo
  return opciones.anioActual === anio ? conDia : `${conDia} de ${anio}`
}

/** "27 nov 2026", for tables. */
export function fechaCorta(f: Fecha): string {
  const [anio, mes, dia] = f.split('-') as [string, string, string]
  return `${Number(dia)}${NB}${MESES[Number(mes) - 1]!.slice(0, 3)}${NB}${anio}`
}

/**
 * A term told to a person: "faltan 3 días hábiles (vence el viernes 27 de noviembre)".
 * `dias`: days left in the term's own calendar, negative when it is over; without it, calendar days are counted.
 */
export function faltan(vence: Fecha, hoy: Fecha, dias?: number, habiles = dias !== undefined): string {
  const n = dias ?? numeroDeDia(vence) - numeroDeDia(hoy)
  const clase = habiles ? (Math.abs(n) === 1 ? ' hábil' : ' hábiles') : ''
  const cuando = fechaLarga(vence, { dia: true, anioActual: hoy.slice(0, 4) })
  if (n === 0) return `vence hoy, ${cuando}`
  if (n < 0) return `venció hace ${numero(-n)} ${n === -1 ? 'día' : 'días'}${clase} (el ${cuando})`
  return `${n === 1 ? 'falta' : 'faltan'} ${numero(n)} ${n === 1 ? 'día' : 'días'}${clase} (vence el ${cuando})`
}

/**
 * The 30-digit national parcel number in its parts: department, municipality, zone, sector, comuna, barrio, manzana,
 * terreno, condition, building, floor, unit. Anything else (the old 20-digit number) in groups of five.
 */
export function partesPredial(valor: string): string[] {
  const medidas = valor.length === 30 ? [2, 3, 2, 2, 2, 2, 4, 4, 1, 2, 2, 4] : []
  if (medidas.length === 0) return valor.match(/.{1,5}/g) ?? [valor]
  const partes: string[] = []
  let i = 0
  for (const m of medidas) {
    partes.push(valor.slice(i, i + m))
    i += m
  }
  return partes
}

/** Text without accents or case, for searching. */
export function llano(texto: string): string {
  return texto
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
