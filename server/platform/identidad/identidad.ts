import { fromNodeHeaders } from 'better-auth/node'
import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import { withMunicipio } from '../database/tenancy.ts'
import type { Identidad } from '../http/identidad.ts'
import { type Reloj, relojReal } from '../plataforma.ts'
import { ROLES } from '../rol.ts'
import { crearBiblioteca } from './biblioteca.ts'
import { registrarRutas } from './rutas.ts'

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

  return {
    registrar: app => registrarRutas(app, { biblioteca, db: o.db, baseUrl: o.baseUrl, reloj: o.reloj ?? relojReal }),

    async personaDe(cabeceras) {
      if (!cabeceras.cookie) return null
      const sesion = await biblioteca.api.getSession({ headers: fromNodeHeaders({ cookie: cabeceras.cookie }) })
      if (!sesion || sesion.user.bloqueada) return null
      const { id, name, email, twoFactorEnabled, debeCambiarClave } = sesion.user
      return {
        id,
        nombre: name,
        correo: email,
        segundoFactor: twoFactorEnabled === true,
        debeCambiarClave: debeCambiarClave === true,
      }
    },

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
