import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../accion.ts'
import { exigirDeAqui, exigirOtroAdministrador, personaDelMunicipio, tocarPersona } from '../identidad/personas.ts'

/** Closes the door to a person at once, keeping their roles and all that they did; or opens it again. */
export const bloquearPersona = defineAction({
  nombre: 'platform.bloquearPersona',
  clase: 'escritura',
  resumen: 'Bloquear o desbloquear la cuenta de una persona.',
  entrada: z.object({ persona: z.string().min(1), bloqueada: z.boolean() }),
  salida: z.object({ version: z.int() }),
  async ejecutar({ tx, municipio, ahora, actor, version, registrar }, { persona, bloqueada }) {
    const antes = await personaDelMunicipio(tx, municipio, persona, version)
    exigirDeAqui(antes)
    if (bloqueada && persona === actor.id)
      throw new Rechazo({
        codigo: 'bloqueo-propio',
        mensaje: 'No puede bloquear su propia cuenta.',
        cura: 'Pídaselo a otra persona que administre el sistema.',
      })
    if (bloqueada && antes.roles.includes('administrador')) await exigirOtroAdministrador(tx, municipio, persona)
    await sql`update identidad.persona set bloqueada = ${bloqueada} where id = ${persona}`.execute(tx)
    if (bloqueada) await sql`delete from identidad.sesion where persona = ${persona}`.execute(tx)
    registrar({ objeto: `persona:${persona}`, detalle: { bloqueada } })
    return { version: await tocarPersona(tx, persona, ahora) }
  },
})
