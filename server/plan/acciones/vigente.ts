import { sql } from 'kysely'
import { z } from 'zod'
import { exigeConsejoConsultivo, tipoDePlan } from '../../../ley388/plan/tipo-de-plan.ts'
import { vigencias } from '../../../ley388/plan/vigencias.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha } from '../../platform/esquemas.ts'
import { planVigente } from '../consultas/plan-vigente.ts'

const zVigencia = z.object({ desde: zFecha, hasta: zFecha, inicioTramite: zFecha })
const zMemoria = z.array(z.record(z.string(), z.unknown()))

/** PL1, PL13, PL18: which plan rules, until when each of its contents does, and from which day the review must start. */
export const vigente = defineAction({
  nombre: 'plan.vigente',
  clase: 'consulta',
  resumen: 'Ver el plan que rige, sus actos y sus vigencias.',
  articulo: 'arts. 9, 23 y 28',
  entrada: zAl,
  salida: z.object({
    al: zFecha,
    municipio: z.object({ nombre: z.string(), poblacion: z.number().nullable(), distrito: z.boolean() }).nullable(),
    plan: z
      .object({
        id: z.string(),
        tipo: z.enum(['POT', 'PBOT', 'EOT']),
        nombre: z.string(),
        acto: z.string(),
        adopcion: zFecha,
        primerPeriodo: z.number().nullable(),
        dinamicaCrecimiento: z.string().nullable(),
        version: z.number(),
      })
      .nullable(),
    vigencias: z.object({ corto: zVigencia, mediano: zVigencia, largo: zVigencia }).nullable(),
    memoriaVigencias: zMemoria,
    tipoQueCorresponde: z.object({ tipo: z.string(), opciones: z.array(z.string()), memoria: zMemoria }).nullable(),
    consejoConsultivoObligatorio: z.boolean().nullable(),
    actos: z.array(
      z.object({ id: z.string(), clase: z.string(), nombre: z.string(), fecha: zFecha, resumen: z.string() }),
    ),
    planes: z.array(z.object({ id: z.string(), nombre: z.string(), desde: zFecha, hasta: zFecha.nullable() })),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const datos = await sql<{ nombre: string; poblacion: number | null; distrito: boolean }>`
      select nombre, poblacion, distrito from municipio_instalado where municipio = ${municipio}`.execute(tx)
    const m = datos.rows[0] ?? null
    const plan = await planVigente(tx, municipio, al)
    const planes = await sql<{ id: string; nombre: string; desde: string; hasta: string | null }>`
      select id, nombre, desde, hasta from plan where municipio = ${municipio} order by desde`.execute(tx)
    const actos = await sql<{ id: string; clase: string; nombre: string; fecha: string; resumen: string }>`
      select id, clase, nombre, fecha, resumen from plan_acto
      where municipio = ${municipio} and plan = ${plan?.id ?? null} and fecha <= ${al} order by fecha`.execute(tx)
    const v = plan ? vigencias({ adopcion: plan.adopcion, primerPeriodo: plan.primer_periodo?.toString() }) : null
    const t = m?.poblacion == null ? null : tipoDePlan({ poblacion: m.poblacion, distrito: m.distrito })
    return {
      al,
      municipio: m,
      plan: plan && {
        id: plan.id,
        tipo: plan.tipo,
        nombre: plan.nombre,
        acto: plan.acto,
        adopcion: plan.adopcion,
        primerPeriodo: plan.primer_periodo,
        dinamicaCrecimiento: plan.dinamica_crecimiento,
        version: plan.version,
      },
      vigencias: v && { corto: v.corto, mediano: v.mediano, largo: v.largo },
      memoriaVigencias: pasos(v?.memoria),
      tipoQueCorresponde: t && { tipo: t.tipo, opciones: [...t.opciones], memoria: pasos(t.memoria) },
      consejoConsultivoObligatorio: m?.poblacion == null ? null : exigeConsejoConsultivo(m.poblacion),
      actos: actos.rows,
      planes: planes.rows,
    }
  },
})

function pasos(memoria: { toJSON(): object[] } | undefined): Record<string, unknown>[] {
  return (memoria?.toJSON() ?? []).map(p => ({ ...p }))
}
