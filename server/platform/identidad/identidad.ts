import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import { withMunicipio } from '../database/tenancy.ts'
import type { Identidad } from '../http/identidad.ts'
import { type Reloj, relojReal } from '../plataforma.ts'
import { ROLES } from '../rol.ts'
import { crearBiblioteca } from './biblioteca.ts'
import { registrarRutas } from './rutas.ts'
import { lectorDeSesiones } from './sesiones.ts'

export interface OpcionesDeIdentidad {
  db: Database
  /** Signs the cookies and encrypts the second factors: see server/platform/secretos.ts. */
  secreto: string
  /** Address under which a proxy publishes Lindero, where it does not pass on the Host header. */
  baseUrl?: string
  reloj?: Reloj
  /** Tries to enter from one address in a minute. */
  entradasPorMinuto?: number
}

/** Who is there, and with which roles. A blocked person is nobody; one with a temporary password has no roles yet. */
export function crearIdentidad(o: OpcionesDeIdentidad): Identidad {
  const biblioteca = crearBiblioteca({
    db: o.db,
    secreto: o.secreto,
    baseUrl: o.baseUrl,
    entradasPorMinuto: o.entradasPorMinuto ?? 30,
  })
  const leerSesion = lectorDeSesiones(o.db, biblioteca)

  return {
    registrar: app => registrarRutas(app, { biblioteca, db: o.db, baseUrl: o.baseUrl, reloj: o.reloj ?? relojReal }),

    personaDe: async ({ cookie }) => (cookie ? leerSesion(cookie) : null),

    rolesEn: (municipio, persona) =>
      withMunicipio(
        o.db,
        municipio,
        async tx => {
          const cuenta = await sql`select id from identidad.persona
            where id = ${persona} and not bloqueada and not debe_cambiar_clave`.execute(tx)
          if (cuenta.rows.length === 0) return []
          const { rows } = await sql<{ rol: string }>`
            select rol from miembro where municipio = ${municipio} and persona = ${persona}`.execute(tx)
          return ROLES.filter(rol => rows.some(fila => fila.rol === rol))
        },
        { readOnly: true },
      ),
  }
}
