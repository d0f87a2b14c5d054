import type { Salida } from '../api.ts'

/** A node of the tree, as the server tells it. */
export type NodoDelPlan = Salida<'plan.objetivos'>[number]
export type ClaseDeNodo = NodoDelPlan['clase']

/** What each class is called, and what hangs from it. */
export const CLASE: Record<ClaseDeNodo, { nombre: string; plural: string; hija?: ClaseDeNodo }> = {
  objetivo: { nombre: 'Objetivo', plural: 'objetivos', hija: 'politica' },
  politica: { nombre: 'Política', plural: 'políticas', hija: 'estrategia' },
  estrategia: { nombre: 'Estrategia', plural: 'estrategias' },
}
