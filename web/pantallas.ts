import type { Pantalla } from './ruteo.ts'

/**
 * Every area's screens: a file `web/<area>/rutas.ts` whose default export is a list of `Pantalla` is found here by
 * itself. The lists are small and load with the frame; each screen's code loads when it is opened.
 */
const modulos = import.meta.glob<{ default: Pantalla[] }>('./*/rutas.ts', { eager: true })

export const PANTALLAS: readonly Pantalla[] = Object.values(modulos).flatMap(m => m.default)

const rutas = new Set(PANTALLAS.map(p => p.ruta))

/** Whether a screen answers at this path (without parameters). */
export function existePantalla(ruta: string): boolean {
  return rutas.has(ruta)
}
