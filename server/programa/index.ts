import { guardarActividades, quitarActividad } from './acciones/actividades.ts'
import { atencionDelPrograma } from './acciones/atencion.ts'
import { registrarAvance, registrarLogro } from './acciones/avances.ts'
import { compararCortes } from './acciones/comparar-cortes.ts'
import { abrirDesviacion, desviaciones, seguirDesviacion } from './acciones/desviaciones.ts'
import { anularMovimiento, guardarGiro, guardarPresupuesto, registrarMovimiento } from './acciones/dinero.ts'
import { agregarDocumento, retirarDocumento } from './acciones/documentos.ts'
import { ejecucion } from './acciones/ejecucion.ts'
import { filasDeEjecucion } from './acciones/filas-de-ejecucion.ts'
import { importarEjecucion, revisarEjecucion } from './acciones/importar-ejecucion.ts'
import { importarPlantilla, revisarPlantilla } from './acciones/importar-plantilla.ts'
import { lineasBase } from './acciones/lineas-base.ts'
import { obras } from './acciones/obras.ts'
import { obrasDelProyecto } from './acciones/obras-de-proyecto.ts'
import { ajustarPeriodo, aprobarPeriodo, crearPeriodo, nuevaLineaBase, revision } from './acciones/periodos.ts'
import { curva, dinero, programa } from './acciones/programa.ts'
import { proyecto } from './acciones/proyecto.ts'
import {
  cambiarEstado,
  guardarPrograma,
  guardarProyecto,
  quitarPrograma,
  quitarProyecto,
} from './acciones/proyectos.ts'
import { reprogramar } from './acciones/reprogramar.ts'
import { resumen } from './acciones/resumen.ts'

/** The door of the area: what others may use of the execution programme. */
export const accionesDePrograma = [
  revisarEjecucion,
  importarEjecucion,
  ejecucion,
  filasDeEjecucion,
  compararCortes,
  programa,
  dinero,
  curva,
  proyecto,
  revision,
  lineasBase,
  resumen,
  atencionDelPrograma,
  crearPeriodo,
  ajustarPeriodo,
  aprobarPeriodo,
  nuevaLineaBase,
  guardarPrograma,
  quitarPrograma,
  guardarProyecto,
  cambiarEstado,
  quitarProyecto,
  guardarActividades,
  quitarActividad,
  reprogramar,
  registrarAvance,
  registrarLogro,
  agregarDocumento,
  retirarDocumento,
  guardarPresupuesto,
  registrarMovimiento,
  anularMovimiento,
  guardarGiro,
  desviaciones,
  abrirDesviacion,
  seguirDesviacion,
  revisarPlantilla,
  importarPlantilla,
  obras,
  obrasDelProyecto,
] as const

export { type NecesidadDelPrograma, type NecesidadDeProyecto, necesidadDelPrograma } from './consultas/necesidad.ts'
export { nombresDeProyectos } from './consultas/nombres-de-proyectos.ts'
export { importarEjecucionDeUnaVez } from './ejecucion/de-una-vez.ts'
export { importarPlantillaDeUnaVez } from './intercambio/de-una-vez.ts'
export { exportarPrograma, formatoDePrograma, tablaDeCsv } from './intercambio/exportar/exportar.ts'
export { type CruceDeObras, importarObrasDeUnaVez } from './obras/de-una-vez.ts'
export { rutasDePrograma } from './rutas.ts'
