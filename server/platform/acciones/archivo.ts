import { z } from 'zod'
import { defineAction } from '../accion.ts'
import { zId } from '../esquemas.ts'

/** What is known of a stored file; its bytes go by `GET …/platform/archivos/{id}`. */
export const archivo = defineAction({
  nombre: 'platform.archivo',
  clase: 'consulta',
  resumen: 'Ver los datos de un archivo guardado.',
  entrada: z.object({ id: zId }),
  salida: z.object({
    id: z.string(),
    nombre: z.string(),
    tipo: z.string(),
    tamano: z.int(),
    sha256: z.string(),
  }),
  ejecutar: ({ archivos }, { id }) => archivos.ficha(id),
})
