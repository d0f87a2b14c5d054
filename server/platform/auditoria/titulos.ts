import type { Catalogo } from '../accion.ts'

/**
 * What is permitted or audited without a declaration: files do not travel as JSON; an import is confirmed
 * by its job.
 */
const OTRAS: Record<string, string> = {
  'platform.cargarArchivo': 'Cargar un archivo.',
  'platform.descargarArchivo': 'Descargar un archivo.',
  'territorio.exportar': 'Exportar una capa.',
  'programa.exportar': 'Exportar el programa de ejecución.',
  'territorio.importar': 'Llevar al plan una importación revisada.',
}

/** How an action is told to a person: its own sentence; its name, for one that this version no longer has. */
export function tituloDeAccion(catalogo: Catalogo, accion: string): string {
  return catalogo.acciones.get(accion)?.resumen ?? OTRAS[accion] ?? accion
}
