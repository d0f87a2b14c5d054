import type { Catalogo } from '../accion.ts'

/** What is audited without being an action with a declaration: files do not travel as JSON. */
const OTRAS: Record<string, string> = {
  'platform.cargarArchivo': 'Cargar un archivo.',
  'platform.descargarArchivo': 'Descargar un archivo.',
}

/** How an action is told to a person: its own sentence; its name, for one that this version no longer has. */
export function tituloDeAccion(catalogo: Catalogo, accion: string): string {
  return catalogo.acciones.get(accion)?.resumen ?? OTRAS[accion] ?? accion
}
