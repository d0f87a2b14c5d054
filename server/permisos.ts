import type { NombreDeAccion } from './contrato.ts'
import { ROLES, type Rol } from './platform/rol.ts'

const TODOS: readonly Rol[] = ['anonimo']
/** Whoever works for the plan and has entered with a user. */
const INTERNOS: readonly Rol[] = ROLES.filter(rol => rol !== 'anonimo')
const PLANEACION: readonly Rol[] = ['planeacion']
const PLANEACION_Y_HACIENDA: readonly Rol[] = ['planeacion', 'hacienda']
const ADMINISTRACION: readonly Rol[] = ['administrador']

/**
 * Who may do what: the one table that the server obeys and the screens read. A declared action without a row here does
 * not compile. `anonimo` in a row means everyone, signed in or not.
 */
export const PERMISOS = {
  'platform.cargarArchivo': PLANEACION_Y_HACIENDA,
  'platform.descargarArchivo': INTERNOS,
  'platform.municipio': TODOS,
  'platform.instalarMunicipio': ADMINISTRACION,
  'platform.ajustarMunicipio': ['administrador', 'planeacion'],
  'platform.personas': ADMINISTRACION,
  'platform.crearPersona': ADMINISTRACION,
  'platform.cambiarRoles': ADMINISTRACION,
  'platform.bloquearPersona': ADMINISTRACION,
  'platform.restablecerEntrada': ADMINISTRACION,
  'platform.permisos': INTERNOS,
  'platform.auditoria': ['administrador', 'alcalde', 'control'],
  'platform.verificarAuditoria': ['administrador', 'alcalde', 'control'],
  'platform.trabajos': INTERNOS,
  'platform.trabajo': INTERNOS,
  'platform.cancelarTrabajo': ['administrador', 'planeacion'],
  'platform.archivo': INTERNOS,

  'plan.vigente': TODOS,
  'plan.adoptar': PLANEACION,
  'plan.registrarActo': PLANEACION,
  'plan.articulos': TODOS,
  'plan.agregarArticulos': PLANEACION,
  'plan.corregirArticulo': PLANEACION,
  'plan.objetivos': TODOS,
  'plan.agregarObjetivos': PLANEACION,
  'plan.corregirObjetivo': PLANEACION,
  'plan.quitarObjetivo': PLANEACION,
  'plan.contenidos': TODOS,
  'plan.guardarContenido': PLANEACION,
  'plan.normas': TODOS,
  'plan.agregarNormas': PLANEACION,
  'plan.terminarNorma': PLANEACION,
  'plan.conflictos': INTERNOS,
  'plan.usos': TODOS,
  'plan.clasificarUsos': PLANEACION,
  'plan.acciones': TODOS,
  'plan.registrarAccion': PLANEACION,
  'plan.atencion': INTERNOS,

  'territorio.clases': TODOS,
  'territorio.importaciones': INTERNOS,
  'territorio.importacion': ['administrador', 'planeacion'],
  'territorio.vistaDeImportacion': ['administrador', 'planeacion'],
  'territorio.rechazosCsv': ['administrador', 'planeacion'],
  'territorio.abrirImportacion': PLANEACION,
  'territorio.ajustarImportacion': PLANEACION,
  'territorio.analizarImportacion': PLANEACION,
  'territorio.reparar': PLANEACION,
  'territorio.confirmarImportacion': PLANEACION,
  'territorio.descartarImportacion': PLANEACION,
  'territorio.deshacerImportacion': PLANEACION,

  'territorio.predio': TODOS,
  'territorio.buscar': TODOS,
  'territorio.punto': TODOS,
  'territorio.capas': TODOS,
  'territorio.objetos': TODOS,
  'territorio.compararVersiones': TODOS,
  'territorio.precisiones': TODOS,
  'territorio.resumen': INTERNOS,
  'territorio.revisiones': INTERNOS,
  'territorio.revisarMapa': PLANEACION,
  'territorio.hallazgos': INTERNOS,
  'territorio.hallazgosGeojson': INTERNOS,
  'territorio.cruzarCapas': INTERNOS,
  'territorio.propietarios': PLANEACION_Y_HACIENDA,
  'territorio.registrarPrecision': PLANEACION,
  'territorio.renombrarCapa': PLANEACION,
  'territorio.cesiones': TODOS,
  'territorio.registrarEntrega': PLANEACION,
  'territorio.inscribirEntrega': PLANEACION,
  'territorio.anularEntrega': PLANEACION,
  'territorio.anotarVentas': PLANEACION,
  'territorio.exportar': TODOS,

  'programa.revisarEjecucion': PLANEACION_Y_HACIENDA,
  'programa.importarEjecucion': PLANEACION_Y_HACIENDA,
  'programa.ejecucion': INTERNOS,
  'programa.filasDeEjecucion': INTERNOS,
  'programa.compararCortes': INTERNOS,
  'programa.obras': INTERNOS,
} satisfies Record<
  NombreDeAccion | 'platform.cargarArchivo' | 'platform.descargarArchivo' | 'territorio.exportar',
  readonly Rol[]
>
