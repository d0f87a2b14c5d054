import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { zTexto } from '../esquemas.ts'
import { crearPersona as crear } from '../identidad/crear-persona.ts'
import { zClaveTemporal, zRoles } from '../identidad/esquemas.ts'

/**
 * An account with a temporary password, which whoever creates it chooses and tells the person; it is only good for
 * choosing one's own. It comes from outside so that no answer, log or repetition table ever holds it.
 */
export const crearPersona = defineAction({
  nombre: 'platform.crearPersona',
  clase: 'escritura',
  resumen: 'Crear la cuenta de una persona con sus roles.',
  entrada: z.object({
    nombre: zTexto(120),
    correo: z.email('Debe ser un correo, por ejemplo nombre@municipio.gov.co.').trim().toLowerCase().max(200),
    roles: zRoles.min(1, 'Elija por lo menos un rol.'),
    claveTemporal: zClaveTemporal,
  }),
  salida: z.object({ id: z.string(), yaTeniaCuenta: z.boolean() }),
  async ejecutar({ tx, municipio, ahora, registrar }, { nombre, correo, roles, claveTemporal }) {
    const creada = await crear(tx, municipio, ahora, {
      nombre,
      correo,
      roles,
      clave: claveTemporal,
      debeCambiarClave: true,
    })
    registrar({ objeto: `persona:${creada.id}`, detalle: { roles, yaTeniaCuenta: creada.yaTeniaCuenta } })
    return creada
  },
})
