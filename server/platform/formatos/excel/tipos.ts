import type { Fecha } from '../../../../ley388/fecha.ts'

/** What a cell holds. A number keeps the digits of the file: it becomes a decimal, never a float. */
export type Valor =
  | { readonly tipo: 'texto'; readonly texto: string }
  | { readonly tipo: 'numero'; readonly numero: string }
  | { readonly tipo: 'fecha'; readonly fecha: Fecha }
  | { readonly tipo: 'logico'; readonly valor: boolean }
  | { readonly tipo: 'error'; readonly error: string }
  /** A formula of which the file does not keep the result. */
  | { readonly tipo: 'sin-calcular' }

/** A sheet as it was read: rows from 1, columns from 0, only what is not empty. */
export interface HojaLeida {
  readonly nombre: string
  readonly oculta: boolean
  readonly filas: ReadonlyMap<number, ReadonlyMap<number, Valor>>
}

/** How a cell looks and how its value is written. */
export type Estilo =
  | 'normal'
  | 'titulo'
  | 'encabezado'
  | 'encabezado-obligatorio'
  | 'texto'
  | 'entero'
  | 'dinero'
  | 'centavos'
  | 'cantidad'
  | 'fecha'
  | 'calculado'
  | 'calculado-fecha'
  | 'error'
  | 'error-fecha'

export interface CeldaEscrita {
  readonly valor: Valor
  readonly estilo?: Estilo
}

/** What may be written in some cells: one of a list, or a number or date within limits. */
export interface Validacion {
  readonly columna: number
  readonly desdeFila: number
  readonly hastaFila: number
  readonly regla:
    | { readonly tipo: 'lista'; readonly rango: string }
    | { readonly tipo: 'entero' | 'decimal' | 'fecha'; readonly minimo: string; readonly maximo: string }
  readonly titulo: string
  readonly mensaje: string
  /** Whether Excel refuses what does not fit, or only warns. */
  readonly obliga: boolean
}

export interface HojaEscrita {
  readonly nombre: string
  readonly oculta?: boolean
  /** Nobody writes in it by mistake; there is no password. */
  readonly protegida?: boolean
  /** In order: width in characters, and how what is written anew in the column looks. */
  readonly columnas: readonly { readonly ancho: number; readonly oculta?: boolean; readonly estilo?: Estilo }[]
  /** Rows that stay in sight, counted from the first. */
  readonly fijas?: number
  /** Filters over the first row. */
  readonly filtro?: boolean
  /** In order from row 1; an undefined cell is empty. */
  readonly filas: readonly (readonly (CeldaEscrita | undefined)[])[]
  readonly validaciones?: readonly Validacion[]
  /** Comments, by cell. */
  readonly notas?: readonly { readonly fila: number; readonly columna: number; readonly texto: string }[]
}
