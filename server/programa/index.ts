import { compararCortes } from './acciones/comparar-cortes.ts'
import { ejecucion } from './acciones/ejecucion.ts'
import { filasDeEjecucion } from './acciones/filas-de-ejecucion.ts'
import { importarEjecucion, revisarEjecucion } from './acciones/importar-ejecucion.ts'

/** The door of the area: what others may use of the execution programme. */
export const accionesDePrograma = [
  revisarEjecucion,
  importarEjecucion,
  ejecucion,
  filasDeEjecucion,
  compararCortes,
] as const

export { type NecesidadDelPrograma, type NecesidadDeProyecto, necesidadDelPrograma } from './consultas/necesidad.ts'
export { nombresDeProyectos } from './consultas/nombres-de-proyectos.ts'
export { importarEjecucionDeUnaVez } from './ejecucion/de-una-vez.ts'
