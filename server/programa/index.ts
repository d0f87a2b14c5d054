import { compararCortes } from './acciones/comparar-cortes.ts'
import { ejecucion } from './acciones/ejecucion.ts'
import { filasDeEjecucion } from './acciones/filas-de-ejecucion.ts'
import { importarEjecucion, revisarEjecucion } from './acciones/importar-ejecucion.ts'
import { obras } from './acciones/obras.ts'

/** The door of the area: what others may use of the execution programme. */
export const accionesDePrograma = [
  revisarEjecucion,
  importarEjecucion,
  ejecucion,
  filasDeEjecucion,
  compararCortes,
  obras,
] as const

export { obrasDeProyecto } from './consultas/obras.ts'
export { importarEjecucionDeUnaVez } from './ejecucion/de-una-vez.ts'
export { type CruceDeObras, importarObrasDeUnaVez } from './obras/de-una-vez.ts'
