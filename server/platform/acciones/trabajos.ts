import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { ESTADOS_DE_TRABAJO, leerTrabajos, zTrabajo } from '../trabajos/consulta.ts'

/** What the system does or did on its own, newest first. */
export const trabajos = defineAction({
  nombre: 'platform.trabajos',
  clase: 'consulta',
  resumen: 'Ver los trabajos en curso y los anteriores.',
  entrada: z.object({
    estado: z.enum(ESTADOS_DE_TRABAJO).optional(),
    limite: z.coerce.number().int().min(1).max(500).default(100),
  }),
  salida: z.array(zTrabajo.omit({ resultado: true })),
  ejecutar: ({ tx, municipio, catalogo }, filtro) => leerTrabajos(tx, municipio, catalogo, filtro),
})
