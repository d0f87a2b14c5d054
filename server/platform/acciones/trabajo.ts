import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { zId } from '../esquemas.ts'
import { leerTrabajo, zTrabajo } from '../trabajos/consulta.ts'

/** One job with its result or its refusal. */
export const trabajo = defineAction({
  nombre: 'platform.trabajo',
  clase: 'consulta',
  resumen: 'Ver un trabajo, su avance y su resultado.',
  entrada: z.object({ id: zId }),
  salida: zTrabajo,
  ejecutar: ({ tx, municipio, catalogo }, { id }) => leerTrabajo(tx, municipio, catalogo, id),
})
