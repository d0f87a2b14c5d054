import { z } from 'zod'
import type { Fecha } from '../../ley388/fecha.ts'
import { diasHabilesEntre } from '../../ley388/plazos/conteo.ts'
import type { Vigilancia } from '../../proyectos/alertas/hechos.ts'
import { alertas } from '../../proyectos/alertas.ts'
import { zFecha } from '../platform/esquemas.ts'

/** What needs somebody: what, why with its article, who, until when, and where one acts. */
export const zAsunto = z.object({
  id: z.string(),
  que: z.string(),
  porque: z.string(),
  articulo: z.string().optional(),
  quien: z.string().optional(),
  vence: zFecha.optional(),
  dias: z.number().optional(),
  estado: z.enum(['vencido', 'atencion', 'informativo']),
  ruta: z.string(),
})
export type Asunto = z.output<typeof zAsunto>

/** P2, P4: the early warnings of what is watched, as the home page and the page of a project show them. */
export function asuntosDe(v: Vigilancia, al: Fecha): Asunto[] {
  return alertas(v).map(a => ({
    id: a.id,
    que: a.que,
    porque: a.porque,
    ...(a.articulo === undefined ? {} : { articulo: a.articulo }),
    quien: a.quien,
    ...(a.vence === undefined ? {} : { vence: a.vence, dias: diasHabilesEntre(al, a.vence) }),
    estado: a.gravedad,
    ruta: `programa/proyecto/${a.proyecto}`,
  }))
}
