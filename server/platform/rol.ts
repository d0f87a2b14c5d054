/** Who may act. The names are those that the office uses; `anonimo` is anyone on the network, signed in or not. */
export const ROLES = [
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
  'anonimo',
] as const

export type Rol = (typeof ROLES)[number]

/** How a role is called on the screen. */
export const NOMBRE_DE_ROL: Record<Rol, string> = {
  administrador: 'Administración del sistema',
  planeacion: 'Oficina de planeación',
  alcalde: 'Alcaldía',
  hacienda: 'Hacienda',
  ejecutora: 'Entidad ejecutora',
  curador: 'Curaduría urbana',
  ambiental: 'Autoridad ambiental',
  concejo: 'Concejo',
  consultivo: 'Consejo consultivo de ordenamiento',
  control: 'Control urbano',
  anonimo: 'Público',
}

/** Who performs an action. `consola:<OS user>` is the command line, which acts with every office role. */
export interface Actor {
  id: string
  nombre: string
  roles: readonly Rol[]
}

/** Anyone who has not signed in. */
export const ANONIMO: Actor = { id: 'anonimo', nombre: 'Público', roles: ['anonimo'] }

/** The command line, run by somebody with access to the data folder. */
export function actorDeConsola(usuarioDelSistema: string): Actor {
  return {
    id: `consola:${usuarioDelSistema}`,
    nombre: `Consola (${usuarioDelSistema})`,
    roles: ['administrador', 'planeacion', 'anonimo'],
  }
}
