import type { Articulo } from '../articulos/referencia.ts'

/**
 * ▲ A point on which the text of the law is silent or admits two readings. The office sees the question, its answers and
 * the one that holds by default, and may choose another; the memoria of a result says which one was used.
 */
export interface Ajuste<V extends string = string> {
  readonly id: string
  /** What has to be decided, as a question in Spanish. */
  readonly pregunta: string
  /** Each answer with the sentence that explains it. */
  readonly opciones: Readonly<Record<V, string>>
  readonly porOmision: NoInfer<V>
  readonly articulo: Articulo
}

/** Declares a setting; the answers that are named are the only ones that can be chosen. */
export function ajuste<V extends string>(a: Ajuste<V>): Ajuste<V> {
  return a
}
