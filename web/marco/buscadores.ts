import type { ReactNode } from 'react'

/** Something found: where it goes, within the municipality. */
export interface Hallazgo {
  id: string
  titulo: string
  detalle?: string
  grupo: string
  ruta: string
  icono?: ReactNode
}

/** Where an area looks for a text; it answers what it found, at most a handful, best first. */
export type BuscaHallazgos = (texto: string, opciones: { al?: string; signal: AbortSignal }) => Promise<Hallazgo[]>

/**
 * The searches that the areas added. Apart from the box that shows them: an area's `rutas.ts` runs while the frame is
 * still loading, and must find the list ready.
 */
export const BUSCADORES: { clave: string; busca: BuscaHallazgos; accion?: string }[] = []

/** An area adds its own search to the one box, once, from its `rutas.ts`. */
export function registrarBuscador(clave: string, busca: BuscaHallazgos, accion?: string): void {
  if (!BUSCADORES.some(b => b.clave === clave)) BUSCADORES.push({ clave, busca, ...(accion ? { accion } : {}) })
}
