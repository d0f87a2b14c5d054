import { type Fecha, fechaDeNumero, numeroDe, numeroDeDia } from '../../../../ley388/fecha.ts'

/** Name of a column of a sheet, from 0: A, B … Z, AA. */
export function letraDe(columna: number): string {
  let letras = ''
  for (let n = columna + 1; n > 0; n = Math.floor((n - 1) / 26))
    letras = String.fromCharCode(65 + ((n - 1) % 26)) + letras
  return letras
}

const CELDA = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/

/** Row (from 1) and column (from 0) of "C12"; undefined where it is no cell of a sheet. */
export function celdaDe(referencia: string): { fila: number; columna: number } | undefined {
  const partes = CELDA.exec(referencia)
  if (!partes) return undefined
  const letras = partes[1]!
  let columna = 0
  for (let i = 0; i < letras.length; i++) columna = columna * 26 + letras.charCodeAt(i) - 64
  return { fila: Number(partes[2]), columna: columna - 1 }
}

/** Day 0 of the two calendars of workbooks; the first one counts a 29 February 1900 that did not exist. */
const DIA_CERO = numeroDe(1899, 12, 30)
const DIA_CERO_1904 = numeroDe(1904, 1, 1)
/** 1 March 1900: from here on the phantom day no longer disturbs. */
const PRIMERO_CIERTO = 61
const ULTIMO = 2_958_465

/** The date of a day number of a workbook, its hour left out; undefined where it has none that is certain. */
export function fechaDeSerie(serie: number, desde1904: boolean): Fecha | undefined {
  const dia = Math.floor(serie)
  if (!Number.isFinite(dia) || dia > ULTIMO || dia < (desde1904 ? 0 : PRIMERO_CIERTO)) return undefined
  return fechaDeNumero((desde1904 ? DIA_CERO_1904 : DIA_CERO) + dia)
}

/** The day number that a workbook of the common calendar keeps of a date. */
export function serieDeFecha(f: Fecha): number {
  return numeroDeDia(f) - DIA_CERO
}
