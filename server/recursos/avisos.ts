import type { Fecha } from '../../ley388/fecha.ts'
import { diasHabilesEntre } from '../../ley388/plazos/conteo.ts'
import type { AjustesDeTermino } from '../../ley388/plazos/plazo.ts'
import type { Postulacion } from './consultas/leer-postulaciones.ts'

/** What somebody must know of an application today. */
export interface Aviso {
  readonly estado: 'vencido' | 'atencion' | 'informativo'
  readonly texto: string
  readonly vence?: Fecha
  /** Business days that are left; negative, that have passed. */
  readonly dias?: number
}

/** Business days before a closing, or before the date of a requirement, from which people are told. */
export const DIAS_DE_AVISO = { cierre: 30, cierreCercano: 10, requisito: 10 } as const

/** P3: closings that come near, requirements that are missing and answers that are awaited, the gravest first. */
export function avisosDe(p: Postulacion, al: Fecha, ajustes: AjustesDeTermino): Aviso[] {
  const dias = (vence: Fecha) => diasHabilesEntre(al, vence, ajustes)
  const avisos = [...delCierre(p, dias), ...deRequisitos(p, dias)]
  if (p.etapa === 'subsanacion') {
    const pedido = p.historia.findLast(e => e.anulada === null)
    avisos.push({ estado: 'atencion', texto: `La entidad pide subsanar: ${pedido?.respuesta ?? ''}` })
  }
  if (p.etapa === 'aprobada') avisos.push({ estado: 'informativo', texto: 'Está aprobada y falta firmar el convenio.' })
  const gravedad = { vencido: 0, atencion: 1, informativo: 2 }
  return avisos.sort((a, b) => gravedad[a.estado] - gravedad[b.estado] || (a.dias ?? 0) - (b.dias ?? 0))
}

/** The requirements that still have to be met. */
export function pendientes(p: Postulacion): Postulacion['requisitos'] {
  return p.requisitos.filter(r => r.estado === 'pendiente' || r.estado === 'en-tramite')
}

function delCierre(p: Postulacion, diasHasta: (f: Fecha) => number): Aviso[] {
  if (p.etapa !== 'en-preparacion' || p.cierra === null) return []
  const vence = p.cierra
  const dias = diasHasta(vence)
  const faltan = pendientes(p).length
  const requisitos =
    faltan === 0 ? 'No le faltan requisitos.' : faltan === 1 ? 'Falta un requisito.' : `Faltan ${faltan} requisitos.`
  if (dias < 0)
    return [{ estado: 'vencido', texto: 'La convocatoria cerró y la postulación no se presentó.', vence, dias }]
  if (dias > DIAS_DE_AVISO.cierre) return []
  const cerca = dias <= DIAS_DE_AVISO.cierreCercano
  return [
    { estado: cerca ? 'atencion' : 'informativo', texto: `La convocatoria se cierra. ${requisitos}`, vence, dias },
  ]
}

function deRequisitos(p: Postulacion, diasHasta: (f: Fecha) => number): Aviso[] {
  if (p.etapa !== 'en-preparacion' && p.etapa !== 'subsanacion') return []
  return pendientes(p).flatMap((r): Aviso[] => {
    if (r.vence === null) return []
    const dias = diasHasta(r.vence)
    if (dias > DIAS_DE_AVISO.requisito) return []
    const quien = r.responsable && ` (${r.responsable})`
    return dias < 0
      ? [{ estado: 'vencido', texto: `Se pasó la fecha de «${r.nombre}»${quien}.`, vence: r.vence, dias }]
      : [{ estado: 'atencion', texto: `Falta «${r.nombre}»${quien}.`, vence: r.vence, dias }]
  })
}
