import type { Rol } from './platform/rol.ts'
import type { NombreDeAccion } from './contrato.ts'

const TODOS: readonly Rol[] = ['anonimo']
/** Whoever works for the plan and has entered with a user. */
const INTERNOS: readonly Rol[] = [
  'administrador',
  'planeacion',
  'alcalde',
  'hacienda',
  'ejecutora',
  'curador',
  'ambiental',
  'concejo',
  'consultivo',
  'control',
]
const PLANEACION: readonly Rol[] = ['planeacion']
const ADMINISTRACION: readonly Rol[] = ['administrador']

/**
 * Who may do what: the one table that the server obeys and the screens read. A declared action without a row here does
 * not compile. `anonimo` in a row means everyone, signed in or not.
 */
export const PERMISOS = {
  'platform.cargarArchivo': PLANEACION,
  'platform.descargarArchivo': INTERNOS,
} satisfies Record<NombreDeAccion | 'platform.cargarArchivo' | 'platform.descargarArchivo', readonly Rol[]>
