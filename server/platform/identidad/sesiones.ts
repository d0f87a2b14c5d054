import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import type { Persona } from '../http/identidad.ts'
import type { Biblioteca } from './biblioteca.ts'

const GALLETA = /(?:^|;\s*)lindero\.session_token=([^;]+)/
/** Cookies remembered at most; the oldest goes first. */
const RECORDADAS = 10_000

/**
 * Reads who a cookie is. The library checks its signature the first time that it comes, which takes it milliseconds;
 * from then on only the database is asked, at every request, so that leaving, expiring and blocking hold at once.
 */
export function lectorDeSesiones(db: Database, biblioteca: Biblioteca): (cookie: string) => Promise<Persona | null> {
  const fichas = new Map<string, string>()

  async function fichaDe(galleta: string): Promise<string | undefined> {
    const conocida = fichas.get(galleta)
    if (conocida !== undefined) return conocida
    const sesion = await biblioteca.api.getSession({
      headers: new Headers({ cookie: `lindero.session_token=${galleta}` }),
    })
    if (!sesion) return undefined
    for (const vieja of fichas.keys()) {
      if (fichas.size < RECORDADAS) break
      fichas.delete(vieja)
    }
    fichas.set(galleta, sesion.session.token)
    return sesion.session.token
  }

  return async cookie => {
    const galleta = GALLETA.exec(cookie)?.[1]
    const ficha = galleta === undefined ? undefined : await fichaDe(galleta)
    if (galleta === undefined || ficha === undefined) return null
    const { rows } = await sql<Persona>`
      select p.id, p.nombre, p.correo, p.segundo_factor as "segundoFactor", p.debe_cambiar_clave as "debeCambiarClave"
      from identidad.sesion s join identidad.persona p on p.id = s.persona
      where s.ficha = ${ficha} and s.vence > now() and not p.bloqueada`.execute(db.global)
    if (!rows[0]) fichas.delete(galleta)
    return rows[0] ?? null
  }
}
