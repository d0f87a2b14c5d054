import type { ReactNode } from 'react'
import { llano } from '../formato.ts'

export type ValorCelda = string | number | boolean | null | undefined

export interface Columna<F> {
  clave: string
  titulo: string
  /** What is sorted, filtered and exported. A decimal travels as text and stays exact. */
  valor: (fila: F) => ValorCelda
  /** How it is shown; default: the value. */
  celda?: (fila: F) => ReactNode
  tipo?: 'texto' | 'numero' | 'fecha' | 'opcion'
  /** Decimals of a number, always shown; default: up to two, only those that it has. */
  decimales?: number
  /** Width in px; the first column without one takes what is left. */
  ancho?: number
  opciones?: { valor: string; nombre: string }[]
  /** The totals row: `suma` adds the shown rows exactly, or a function of them. */
  total?: 'suma' | ((filas: readonly F[]) => ReactNode)
  /** How a sum is written. */
  escribirTotal?: (suma: string) => ReactNode
  /** Not shown until the person picks it. */
  oculta?: boolean
}

/** What a person did to a table; all of it fits in the address. */
export interface EstadoTabla {
  buscar: string
  orden: { clave: string; baja: boolean } | null
  filtros: Record<string, string>
  ocultas: string[]
}

const ordenador = new Intl.Collator('es', { numeric: true, sensitivity: 'base' })
const NUMERO = /^-?\d+(\.\d+)?$/

/** Order of two cells: numbers by size, text as a Spanish dictionary, and what is missing at the end. */
export function compararCeldas(a: ValorCelda, b: ValorCelda, tipo?: Columna<never>['tipo']): number {
  const vacioA = a === null || a === undefined || a === ''
  const vacioB = b === null || b === undefined || b === ''
  if (vacioA || vacioB) return vacioA === vacioB ? 0 : vacioA ? 1 : -1
  if (tipo === 'numero') return Number(a) - Number(b)
  if (tipo === 'fecha') return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
  return ordenador.compare(String(a), String(b))
}

/** A column filter: text is contained; numbers take ">100", "<=50", "10..20" or a value; options are equal. */
export function cumpleFiltro(valor: ValorCelda, filtro: string, tipo?: Columna<never>['tipo']): boolean {
  if (filtro === '') return true
  if (tipo === 'opcion') return String(valor ?? '') === filtro
  if (tipo !== 'numero') return llano(String(valor ?? '')).includes(llano(filtro))
  const limpio = filtro
    .replaceAll(' ', '')
    .replace(/(\d)\.(?=\d{3}(\D|$))/g, '$1')
    .replaceAll(',', '.')
  if (valor === null || valor === undefined || valor === '') return false
  const n = Number(valor)
  const rango = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(limpio)
  if (rango) return n >= Number(rango[1]) && n <= Number(rango[2])
  const signo = /^(>=|<=|>|<|=)?(-?\d+(?:\.\d+)?)$/.exec(limpio)
  if (!signo) return true
  const m = Number(signo[2])
  return { '>': n > m, '<': n < m, '>=': n >= m, '<=': n <= m, '=': n === m }[signo[1] ?? '='] ?? true
}

/** The rows to show, in their order. */
export function aplicar<F>(filas: readonly F[], columnas: readonly Columna<F>[], estado: EstadoTabla): readonly F[] {
  const filtros = columnas.filter(c => estado.filtros[c.clave])
  const palabras = llano(estado.buscar).split(/\s+/).filter(Boolean)
  let salida = filas
  if (filtros.length || palabras.length)
    salida = filas.filter(fila => {
      if (!filtros.every(c => cumpleFiltro(c.valor(fila), estado.filtros[c.clave]!, c.tipo))) return false
      if (palabras.length === 0) return true
      const texto = llano(columnas.map(c => c.valor(fila) ?? '').join(' '))
      return palabras.every(p => texto.includes(p))
    })
  const orden = estado.orden
  const columna = orden && columnas.find(c => c.clave === orden.clave)
  if (!columna) return salida
  const signo = orden.baja ? -1 : 1
  return salida
    .map(fila => ({ fila, v: columna.valor(fila) }))
    .sort((a, b) => {
      const vacios = Number(a.v === null || a.v === undefined) - Number(b.v === null || b.v === undefined)
      return vacios || signo * compararCeldas(a.v, b.v, columna.tipo)
    })
    .map(x => x.fila)
}

/** Exact sum of decimals written as text; what is not a number does not count. */
export function sumarExacto(valores: readonly ValorCelda[]): string {
  const textos = valores.map(v => String(v ?? '')).filter(t => NUMERO.test(t))
  const lugares = Math.max(0, ...textos.map(t => t.split('.')[1]?.length ?? 0))
  let suma = 0n
  for (const t of textos) {
    const [entero = '0', decimales = ''] = t.split('.')
    suma += BigInt(entero + decimales.padEnd(lugares, '0'))
  }
  if (lugares === 0) return suma.toString()
  const texto = (suma < 0n ? -suma : suma).toString().padStart(lugares + 1, '0')
  return `${suma < 0n ? '-' : ''}${texto.slice(0, -lugares)}.${texto.slice(-lugares)}`
}

/**
 * The rows as CSV that a Colombian Excel opens well: UTF-8 with BOM, semicolons, decimal comma. Long codes keep all
 * their digits, and a text that begins like a formula does not become one.
 */
export function csv<F>(filas: readonly F[], columnas: readonly Columna<F>[]): string {
  const campo = (texto: string) => (/[";\n\r]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto)
  const celda = (c: Columna<F>, fila: F) => {
    const v = c.valor(fila)
    if (v === null || v === undefined) return ''
    if (typeof v === 'boolean') return v ? 'Sí' : 'No'
    const texto = String(v)
    if (c.tipo === 'numero' && NUMERO.test(texto)) return texto.replace('.', ',')
    if (/^\d{12,}$/.test(texto)) return `"=""${texto}"""`
    return campo(/^[=+\-@\t]/.test(texto) ? `'${texto}` : texto)
  }
  const lineas = filas.map(fila => columnas.map(c => celda(c, fila)).join(';'))
  return `\ufeff${[columnas.map(c => campo(c.titulo)).join(';'), ...lineas].join('\r\n')}\r\n`
}
