import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Municipio } from '../database/tenancy.ts'
import type { Actor, Rol } from '../rol.ts'

export interface Persona {
  id: string
  nombre: string
  correo: string
  segundoFactor: boolean
  /** Entered with a password that somebody else set: until a new one is chosen there are no roles. */
  debeCambiarClave: boolean
}

/** Who is there. The library behind it is known only to server/platform/identidad. */
export interface Identidad {
  /** Registers the routes of entering, leaving and the second factor, under /api/auth. */
  registrar(app: FastifyInstance): void
  personaDe(cabeceras: IncomingHttpHeaders): Promise<Persona | null>
  /** Roles in that municipality; empty for a person who has none there. */
  rolesEn(municipio: Municipio, persona: string): Promise<readonly Rol[]>
}

/** The actor of a request: the person with their roles there, who is always also the public. */
export async function actorDe(
  identidad: Identidad,
  municipio: Municipio,
  cabeceras: IncomingHttpHeaders,
): Promise<Actor | undefined> {
  const persona = await identidad.personaDe(cabeceras)
  if (!persona) return undefined
  const roles = await identidad.rolesEn(municipio, persona.id)
  return { id: persona.id, nombre: persona.nombre, roles: [...roles, 'anonimo'] }
}
