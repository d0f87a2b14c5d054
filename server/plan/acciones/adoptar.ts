import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { tipoDePlan } from '../../../ley388/plan/tipo-de-plan.ts'
import { vigencias } from '../../../ley388/plan/vigencias.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGuardado, zTexto } from '../../platform/esquemas.ts'

/** PL1, PL18: registers the plan that an act adopted; the one before it ends that day. */
export const adoptar = defineAction({
  nombre: 'plan.adoptar',
  clase: 'escritura',
  resumen: 'Registrar el plan de ordenamiento que se adoptó.',
  articulo: 'arts. 9 y 28',
  entrada: z.object({
    tipo: z.enum(['POT', 'PBOT', 'EOT']),
    nombre: zTexto(),
    acto: zTexto(),
    adopcion: zFecha,
    primerPeriodo: z.int().min(1995).max(2100).optional(),
    dinamicaCrecimiento: zTexto(2_000).optional(),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, registrar }, e) {
    const { rows } = await sql<{ poblacion: number | null; distrito: boolean }>`
      select poblacion, distrito from municipio_instalado where municipio = ${municipio}`.execute(tx)
    const m = rows[0]
    if (m?.poblacion != null) revisarTipo(e.tipo, m.poblacion, m.distrito, e.dinamicaCrecimiento)
    // Refuses here, with its article, a first period that does not exist.
    vigencias({
      adopcion: e.adopcion,
      primerPeriodo: e.primerPeriodo === undefined ? undefined : String(e.primerPeriodo),
    })

    const posterior = await sql<{ nombre: string; desde: string }>`
      select nombre, desde from plan where municipio = ${municipio} and desde >= ${e.adopcion} limit 1`.execute(tx)
    const otro = posterior.rows[0]
    if (otro)
      throw new Rechazo({
        codigo: 'plan-posterior',
        mensaje: `«${otro.nombre}» rige desde ${otro.desde}, el mismo día o después de la adopción que usted registra.`,
        campo: 'adopcion',
        cura: 'Registre los planes en el orden en que se adoptaron.',
      })
    await sql`update plan set hasta = ${e.adopcion}, version = version + 1
      where municipio = ${municipio} and hasta is null`.execute(tx)
    const id = uuidv7()
    await sql`insert into plan (municipio, id, tipo, nombre, acto, adopcion, primer_periodo, dinamica_crecimiento, desde)
      values (${municipio}, ${id}, ${e.tipo}, ${e.nombre}, ${e.acto}, ${e.adopcion}, ${e.primerPeriodo ?? null},
              ${e.dinamicaCrecimiento ?? null}, ${e.adopcion})`.execute(tx)
    await sql`insert into plan_acto (municipio, id, plan, clase, nombre, fecha)
      values (${municipio}, ${uuidv7()}, ${id}, 'adopcion', ${e.acto}, ${e.adopcion})`.execute(tx)
    registrar({ objeto: `plan:${id}`, detalle: { ...e } })
    return { id, version: 1 }
  },
})

function revisarTipo(tipo: 'POT' | 'PBOT' | 'EOT', poblacion: number, distrito: boolean, dinamica?: string): void {
  const { tipo: debido, opciones } = tipoDePlan({ poblacion, distrito })
  if (!opciones.includes(tipo))
    throw new Rechazo({
      codigo: 'tipo-de-plan',
      mensaje: `A un municipio de ${new Intl.NumberFormat('es-CO').format(poblacion)} habitantes le corresponde un ${debido}, no un ${tipo}.`,
      campo: 'tipo',
      articulo: 'art. 9',
      cura: 'Revise la población registrada del municipio o el tipo del plan.',
    })
  if (tipo !== debido && !dinamica)
    throw new Rechazo({
      codigo: 'falta-dinamica',
      mensaje:
        'Por su población le corresponde un esquema; para adoptar un plan básico hay que dejar constancia de la dinámica de crecimiento.',
      campo: 'dinamicaCrecimiento',
      articulo: 'art. 17 par.',
      cura: 'Escriba en qué consiste la dinámica de crecimiento urbano.',
    })
}
