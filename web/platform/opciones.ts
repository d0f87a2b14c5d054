import { NOMBRE_DE_ROL, ROLES } from '../../server/platform/rol.ts'

/** The roles that a person can have, as options of a form. */
export const OPCIONES_DE_ROL = ROLES.filter(rol => rol !== 'anonimo').map(rol => ({
  valor: rol,
  nombre: NOMBRE_DE_ROL[rol],
}))
