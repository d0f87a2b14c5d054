import { z } from 'zod'
import { zFecha } from './esquemas.ts'

/** What needs somebody, of whatever area: what, why with its article, who, until when, and the screen where one acts. */
export const zAsunto = z.object({
  id: z.string(),
  que: z.string(),
  porque: z.string(),
  articulo: z.string().optional(),
  quien: z.string().optional(),
  vence: zFecha.optional(),
  /** Business days until then; negative: since then. */
  dias: z.number().optional(),
  estado: z.enum(['vencido', 'atencion', 'informativo']),
  /** Path within the municipality, with its parameters. */
  ruta: z.string(),
})
export type Asunto = z.output<typeof zAsunto>
