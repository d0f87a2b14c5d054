import { createHash } from 'node:crypto'
import { sinControles } from '../../platform/formatos/excel/xml.ts'
import type { Columna, Hoja } from './columnas.ts'

/** What a row says, field by field, always written the same way: options and references by their id, decimals plain. */
export type Valores = Readonly<Record<string, string | null>>

/** A row as the programme has it. */
export interface Registro {
  readonly hoja: Hoja
  /** Of a dependency, its two activities; of a budget line, its project, year, source and line. */
  readonly id: string
  /** Of what has no version of its own, null. */
  readonly version: number | null
  readonly valores: Valores
  /** How the row is called in a sentence. */
  readonly nombre: string
}

/** Digest of what a row says: whether somebody changed it since it was given. */
export function huellaDe(columnas: readonly Columna[], valores: Valores): string {
  const texto = JSON.stringify(columnas.map(c => valores[c.campo] ?? null))
  return createHash('sha256').update(texto).digest('hex').slice(0, 16)
}

/** By what a row is recognised that brings no id, and what cannot be twice. */
export function claveDe(hoja: Hoja, v: Valores): string {
  switch (hoja) {
    case 'Programas':
    case 'Proyectos':
      return v.codigo ?? ''
    case 'Actividades':
      return `${v.proyecto} ${v.codigo}`
    case 'Dependencias':
      return idDeDependencia(v.antes ?? '', v.despues ?? '')
    case 'Presupuesto':
      return idDeLinea(v)
  }
}

export const idDeDependencia = (antes: string, despues: string): string => `${antes} ${despues}`
export const idDeLinea = (v: Valores): string => JSON.stringify([v.proyecto, v.vigencia, v.fuente, v.rubro ?? ''])

/** A text as a cell of Excel gives it back: without the ends, and a line break is one whatever the system. */
export function textoLimpio(texto: string): string {
  if (!POR_LIMPIAR.test(texto)) return texto.trim()
  return sinControles(texto.replace(/\r\n?/g, '\n')).trim()
}

/** What hardly any text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const POR_LIMPIAR = /[\u0000-\u001f\ufffe\uffff]/

const SEPARADOR = '; '
/** What a cell can show; beyond it the list is changed on the screen. */
const MAX_LISTA = 30_000
const FIJA = /^\(\d+ códigos: se cambian en la pantalla\)$/

/** Several codes in one cell; where they do not fit, or would be cut wrongly, a sentence that means "as they are". */
export function listaEnCelda(codigos: readonly string[]): string | null {
  if (codigos.length === 0) return null
  const junta = codigos.join(SEPARADOR)
  if (junta.length <= MAX_LISTA && codigos.every(c => !c.includes(';'))) return junta
  return `(${codigos.length} códigos: se cambian en la pantalla)`
}

/** The codes that a cell names; undefined where it says that they stay as they are. */
export function codigosDe(celda: string | null): string[] | undefined {
  if (celda === null) return []
  if (FIJA.test(celda)) return undefined
  return celda
    .split(/[;\n]/)
    .map(c => c.trim())
    .filter(c => c !== '')
}
