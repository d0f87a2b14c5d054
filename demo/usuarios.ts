/** One person for each role; addresses under .invalid reach nobody. */
import type { RolDemo, UsuarioDemo } from './tipos.ts'

const GENTE: readonly (readonly [RolDemo, string])[] = [
  ['administrador', 'Amparo Leal Tovar'],
  ['planeacion', 'Néstor Cifuentes Varón'],
  ['alcalde', 'Esperanza Barragán Peña'],
  ['hacienda', 'Gustavo Urueña Molina'],
  ['ejecutora', 'Diana Céspedes Ospina'],
  ['curador', 'Rubén Montealegre Triana'],
  ['ambiental', 'Yolanda Guarnizo Arango'],
  ['concejo', 'Fabio Lozano Ñustes'],
  ['consultivo', 'Claudia Rengifo Bonilla'],
  ['control', 'Óscar Pinzón Buitrago'],
]

export function usuarios(): UsuarioDemo[] {
  return GENTE.map(([rol, nombre]) => ({ usuario: rol, nombre, correo: `${rol}@ejemplo.invalid`, rol }))
}
