import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../accion.ts'
import { zClaveTemporal } from '../identidad/esquemas.ts'
import { exigirDeAqui, personaDelMunicipio, tocarPersona } from '../identidad/personas.ts'

/** For who forgot the password or lost the phone: a temporary password, or no second factor, or both. All sessions end. */
export const restablecerEntrada = defineAction({
  nombre: 'platform.restablecerEntrada',
  clase: 'escritura',
  resumen: 'Dar a una persona una contraseña temporal o quitarle el segundo factor.',
  entrada: z.object({
    persona: z.string().min(1),
    claveTemporal: zClaveTemporal.optional(),
    quitarSegundoFactor: z.boolean().default(false),
  }),
  salida: z.object({ version: z.int() }),
  async ejecutar({ tx, municipio, ahora, version, registrar }, { persona, claveTemporal, quitarSegundoFactor }) {
    if (claveTemporal === undefined && !quitarSegundoFactor)
      throw new Rechazo({
        codigo: 'entrada-invalida',
        mensaje: 'No se pidió ningún cambio.',
        cura: 'Dé una contraseña temporal, quite el segundo factor, o ambas cosas.',
      })
    exigirDeAqui(await personaDelMunicipio(tx, municipio, persona, version))
    if (claveTemporal !== undefined) {
      await sql`update identidad.cuenta set clave = ${await hashPassword(claveTemporal)}, actualizada = ${ahora}
        where persona = ${persona} and proveedor = 'credential'`.execute(tx)
      await sql`update identidad.persona set debe_cambiar_clave = true where id = ${persona}`.execute(tx)
    }
    if (quitarSegundoFactor) {
      await sql`delete from identidad.segundo_factor where persona = ${persona}`.execute(tx)
      await sql`update identidad.persona set segundo_factor = false where id = ${persona}`.execute(tx)
    }
    await sql`delete from identidad.sesion where persona = ${persona}`.execute(tx)
    registrar({
      objeto: `persona:${persona}`,
      detalle: { claveTemporal: claveTemporal !== undefined, quitarSegundoFactor },
    })
    return { version: await tocarPersona(tx, persona, ahora) }
  },
})
