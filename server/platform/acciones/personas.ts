import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { personasDe } from '../identidad/personas.ts'
import { ROLES } from '../rol.ts'

/** Who may enter in the municipality, with which roles. */
export const personas = defineAction({
  nombre: 'platform.personas',
  clase: 'consulta',
  resumen: 'Ver las personas del municipio y sus roles.',
  entrada: z.object({}),
  salida: z.array(
    z.object({
      id: z.string(),
      nombre: z.string(),
      correo: z.string(),
      roles: z.array(z.enum(ROLES)),
      bloqueada: z.boolean(),
      debeCambiarClave: z.boolean(),
      segundoFactor: z.boolean(),
      ultimoIngreso: z.iso.datetime().nullable(),
      /** The account was made here: here it can be blocked or its entry reset. */
      deAqui: z.boolean(),
      version: z.int(),
    }),
  ),
  async ejecutar({ tx, municipio }) {
    const lista = await personasDe(tx, municipio)
    return lista.map(p => ({ ...p, ultimoIngreso: p.ultimoIngreso?.toISOString() ?? null }))
  },
})
