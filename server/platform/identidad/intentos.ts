import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Database } from '../database/connect.ts'

/** Wrong passwords in a row for one account from one address before it must wait. */
export const INTENTOS = 5
/** How long it waits, and after how long without trying the count begins again. */
export const ESPERA_MIN = 10

const llave = (correo: string, ip: string): string =>
  createHash('sha256').update(`${correo.trim().toLowerCase()}\n${ip}`).digest('hex')

/**
 * Counts a try before the password is looked at, so that many at once cannot slip through; refuses
 * (`demasiadas-peticiones`) once there were too many. By account and address: nobody can lock another person out from
 * elsewhere.
 */
export async function contarIntento(db: Database, correo: string, ip: string, ahora: Date): Promise<void> {
  const limite = new Date(ahora.getTime() - ESPERA_MIN * 60_000)
  const { rows } = await sql<{ fallos: number; ultimo: Date }>`
    insert into identidad.intento as i (clave, fallos, ultimo) values (${llave(correo, ip)}, 1, ${ahora})
    on conflict (clave) do update set
      fallos = case when i.ultimo < ${limite} then 1 else least(i.fallos, ${INTENTOS}) + 1 end,
      ultimo = case when i.fallos >= ${INTENTOS} and i.ultimo >= ${limite} then i.ultimo else excluded.ultimo end
    returning fallos, ultimo`.execute(db.global)
  const fila = rows[0]
  if (!fila || fila.fallos <= INTENTOS) return
  const faltan = Math.max(1, Math.ceil((fila.ultimo.getTime() - limite.getTime()) / 60_000))
  throw new Rechazo({
    codigo: 'demasiadas-peticiones',
    mensaje: `La contraseña se escribió mal ${INTENTOS} veces seguidas.`,
    cura: `Espere ${faltan === 1 ? 'un minuto' : `${faltan} minutos`} e inténtelo de nuevo, o pida una contraseña temporal a quien administra Lindero.`,
  })
}

/** The right password forgives the wrong ones; what is a day old goes too. */
export async function olvidarIntentos(db: Database, correo: string, ip: string, ahora: Date): Promise<void> {
  const viejos = new Date(ahora.getTime() - 24 * 3600_000)
  await sql`delete from identidad.intento where clave = ${llave(correo, ip)} or ultimo < ${viejos}`.execute(db.global)
}
