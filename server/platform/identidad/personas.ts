import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../database/tenancy.ts'
import { ROLES, type Rol } from '../rol.ts'
import { exigirVersion } from '../version.ts'

export interface PersonaDelMunicipio {
  id: string
  nombre: string
  correo: string
  roles: Rol[]
  bloqueada: boolean
  debeCambiarClave: boolean
  segundoFactor: boolean
  ultimoIngreso: Date | null
  deAqui: boolean
  version: number
}

type Cuenta = Omit<PersonaDelMunicipio, 'roles'>

/** Everybody with a role in the municipality, in Spanish order of their names. */
export async function personasDe(tx: Tx, municipio: Municipio): Promise<PersonaDelMunicipio[]> {
  const miembros = await sql<{ persona: string; rol: string }>`
    select persona, rol from miembro where municipio = ${municipio}`.execute(tx)
  const ids = [...new Set(miembros.rows.map(m => m.persona))]
  // Two statements and no join: membership is a municipal table, the accounts a local one.
  const cuentas = await sql<Cuenta>`
    select id, nombre, correo, bloqueada, debe_cambiar_clave as "debeCambiarClave", segundo_factor as "segundoFactor",
      ultimo_ingreso as "ultimoIngreso", coalesce(administra = ${municipio}, false) as "deAqui", version
    from identidad.persona where id = any(${ids}::text[]) order by nombre collate es_co, correo`.execute(tx)
  return cuentas.rows.map(cuenta => ({
    ...cuenta,
    roles: ROLES.filter(rol => miembros.rows.some(m => m.persona === cuenta.id && m.rol === rol)),
  }))
}

/** One of them, locked and with the version that the caller saw; refuses (`no-existe`) whoever is not of the municipality. */
export async function personaDelMunicipio(
  tx: Tx,
  municipio: Municipio,
  persona: string,
  version: number | undefined,
): Promise<PersonaDelMunicipio> {
  await sql`select id from identidad.persona where id = ${persona} for update`.execute(tx)
  const encontrada = (await personasDe(tx, municipio)).find(p => p.id === persona)
  if (!encontrada)
    throw new Rechazo({
      codigo: 'no-existe',
      mensaje: 'Esa persona no tiene roles en este municipio.',
      campo: 'persona',
      cura: 'Vuelva a cargar la lista de personas.',
    })
  exigirVersion(version, encontrada.version, `los datos de ${encontrada.nombre}`)
  return encontrada
}

/** Refuses what would leave a municipality in which nobody can give permissions. */
export async function exigirOtroAdministrador(tx: Tx, municipio: Municipio, persona: string): Promise<void> {
  // Locking them all makes two administrators who take each other out at once wait for one another.
  await sql`select persona from miembro where municipio = ${municipio} and rol = 'administrador'
    order by persona for update`.execute(tx)
  const otras = (await personasDe(tx, municipio)).filter(
    p => p.id !== persona && !p.bloqueada && p.roles.includes('administrador'),
  )
  if (otras.length > 0) return
  throw new Rechazo({
    codigo: 'ultimo-administrador',
    mensaje: 'Es la única persona que administra el sistema en este municipio.',
    cura: 'Dé antes el rol de administración a otra persona.',
  })
}

/** Only the municipality that made an account decides how it enters. */
export function exigirDeAqui(p: PersonaDelMunicipio): void {
  if (p.deAqui) return
  throw new Rechazo({
    codigo: 'cuenta-de-otro-municipio',
    mensaje: `La cuenta de ${p.nombre} se creó en otro municipio, que es el que la administra.`,
    cura: 'Aquí puede cambiar sus roles; sin roles no puede hacer nada en este municipio.',
  })
}

/** Marks the change; returns the new version. */
export async function tocarPersona(tx: Tx, persona: string, ahora: Date): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    update identidad.persona set version = version + 1, actualizada = ${ahora}
    where id = ${persona} returning version`.execute(tx)
  return rows[0]!.version
}
