import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { zRoles } from '../identidad/esquemas.ts'
import { exigirOtroAdministrador, personaDelMunicipio, tocarPersona } from '../identidad/personas.ts'

/** The roles given replace those that there were; none takes the person out of the municipality. */
export const cambiarRoles = defineAction({
  nombre: 'platform.cambiarRoles',
  clase: 'escritura',
  resumen: 'Cambiar los roles de una persona en el municipio.',
  entrada: z.object({ persona: z.string().min(1), roles: zRoles }),
  salida: z.object({ version: z.int() }),
  async ejecutar({ tx, municipio, ahora, version, registrar }, { persona, roles }) {
    const antes = await personaDelMunicipio(tx, municipio, persona, version)
    if (antes.roles.includes('administrador') && !roles.includes('administrador'))
      await exigirOtroAdministrador(tx, municipio, persona)
    await sql`delete from miembro where municipio = ${municipio} and persona = ${persona}
      and rol <> all(${roles}::text[])`.execute(tx)
    for (const rol of roles)
      await sql`insert into miembro (municipio, persona, rol, desde)
        values (${municipio}, ${persona}, ${rol}, ${ahora}) on conflict do nothing`.execute(tx)
    registrar({ objeto: `persona:${persona}`, detalle: { antes: antes.roles, despues: roles } })
    return { version: await tocarPersona(tx, persona, ahora) }
  },
})
