import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirPlan } from '../consultas/plan-vigente.ts'

export const CLASES_DE_ACTO = [
  'revision',
  'modificacion-excepcional',
  'precision-cartografica',
  'reglamentacion',
  'otro',
] as const

/** An act after the adoption: a review, an exceptional change, a cartographic precision, a regulation. */
export const registrarActo = defineAction({
  nombre: 'plan.registrarActo',
  clase: 'escritura',
  resumen: 'Registrar un acto que desarrolla o modifica el plan.',
  articulo: 'arts. 12 par. 3, 15 y 28',
  entrada: z.object({
    clase: z.enum(CLASES_DE_ACTO),
    nombre: zTexto(),
    fecha: zFecha,
    resumen: z.string().trim().max(4_000).default(''),
    archivo: zId.optional(),
  }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, registrar }, e) {
    const plan = await exigirPlan(tx, municipio, e.fecha)
    const id = uuidv7()
    await sql`insert into plan_acto (municipio, id, plan, clase, nombre, fecha, resumen, archivo)
      values (${municipio}, ${id}, ${plan.id}, ${e.clase}, ${e.nombre}, ${e.fecha}, ${e.resumen}, ${e.archivo ?? null})`.execute(
      tx,
    )
    registrar({ objeto: `acto:${id}`, detalle: { ...e } })
    return { id }
  },
})
