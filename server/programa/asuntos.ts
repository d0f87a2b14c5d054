import type { Fecha } from '../../ley388/fecha.ts'
import { diasHabilesEntre } from '../../ley388/plazos/conteo.ts'
import type { Vigilancia } from '../../proyectos/alertas/hechos.ts'
import { alertas } from '../../proyectos/alertas.ts'
import type { Asunto } from '../platform/asunto.ts'

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
