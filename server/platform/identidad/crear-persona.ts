import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { anotar } from '../auditoria/cadena.ts'
import type { Database } from '../database/connect.ts'
import { type Municipio, type Tx, withMunicipio } from '../database/tenancy.ts'
import type { Actor, Rol } from '../rol.ts'
import { LARGO_MINIMO_DE_CLAVE } from './clave.ts'

/** Roles that a person can have; the public is nobody's role. */
export type RolDePersona = Exclude<Rol, 'anonimo'>

export interface PersonaNueva {
  nombre: string
  correo: string
  roles: readonly RolDePersona[]
  clave: string
  /** True where somebody else chose the password. */
  debeCambiarClave: boolean
}

export interface PersonaCreada {
  id: string
  /** The account was already there (another municipality made it): it got the roles and kept its password. */
  yaTeniaCuenta: boolean
}

/**
 * An account with its roles in the municipality of the transaction. Refuses a short password (`clave-corta`) and a
 * person who is already there (`persona-existente`).
 */
export async function crearPersona(
  tx: Tx,
  municipio: Municipio,
  ahora: Date,
  nueva: PersonaNueva,
): Promise<PersonaCreada> {
  if (nueva.clave.length < LARGO_MINIMO_DE_CLAVE)
    throw new Rechazo({
      codigo: 'clave-corta',
      mensaje: `La contraseña debe tener por lo menos ${LARGO_MINIMO_DE_CLAVE} caracteres.`,
      campo: 'clave',
      cura: 'Escriba una más larga; sirve una frase de cuatro o cinco palabras.',
    })
  const correo = nueva.correo.trim().toLowerCase()
  const id = uuidv7()
  const puesta = await sql`
    insert into identidad.persona (id, nombre, correo, debe_cambiar_clave, administra, creada, actualizada)
    values (${id}, ${nueva.nombre.trim()}, ${correo}, ${nueva.debeCambiarClave}, ${municipio}, ${ahora}, ${ahora})
    on conflict (correo) do nothing returning id`.execute(tx)
  const persona = puesta.rows.length > 0 ? id : await cuentaDe(tx, municipio, correo)
  if (persona === id)
    await sql`insert into identidad.cuenta (id, persona, cuenta_externa, proveedor, clave, creada, actualizada)
      values (${uuidv7()}, ${id}, ${id}, 'credential', ${await hashPassword(nueva.clave)}, ${ahora}, ${ahora})`.execute(
      tx,
    )
  for (const rol of new Set(nueva.roles))
    await sql`insert into miembro (municipio, persona, rol, desde)
      values (${municipio}, ${persona}, ${rol}, ${ahora}) on conflict do nothing`.execute(tx)
  return { id: persona, yaTeniaCuenta: persona !== id }
}

/** The account of that address, where it is not yet of this municipality. */
async function cuentaDe(tx: Tx, municipio: Municipio, correo: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from identidad.persona where correo = ${correo}`.execute(tx)
  const persona = rows[0]?.id
  if (persona === undefined) throw new Error('the account went away while it was being read')
  const aqui =
    await sql`select rol from miembro where municipio = ${municipio} and persona = ${persona} limit 1`.execute(tx)
  if (aqui.rows.length === 0) return persona
  throw new Rechazo({
    codigo: 'persona-existente',
    mensaje: `Ya hay una persona con el correo ${correo} en este municipio.`,
    campo: 'correo',
    cura: 'Búsquela en la lista y cambie sus roles allí.',
  })
}

/** For `iniciar` and the demo: the same outside of an action, with its audit entry. */
export async function crearPersonaEn(
  db: Database,
  municipio: Municipio,
  ahora: Date,
  actor: Actor,
  nueva: PersonaNueva,
): Promise<PersonaCreada> {
  return withMunicipio(db, municipio, async tx => {
    const creada = await crearPersona(tx, municipio, ahora, nueva)
    const cambios = [{ objeto: `persona:${creada.id}`, detalle: { roles: [...nueva.roles] } }]
    await anotar(tx, municipio, ahora, {
      actor: actor.id,
      actorNombre: actor.nombre,
      accion: 'platform.crearPersona',
      contenido: { cambios },
    })
    return creada
  })
}
