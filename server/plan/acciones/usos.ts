import { sql } from 'kysely'
import { z } from 'zod'
import { revisarMatriz } from '../../../ley388/plan/usos.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zTexto } from '../../platform/esquemas.ts'
import { normasVigentes } from '../consultas/normas-vigentes.ts'
import { exigirPlan, planVigente } from '../consultas/plan-vigente.ts'
import { usosDelPlan } from '../consultas/usos.ts'
import { exigirUsosCompatibles } from '../usos-compatibles.ts'

const CLASES = ['vivienda', 'dotacional-educativo', 'alto-impacto-prostitucion', 'otro'] as const
const zUso = z.object({ nombre: zTexto(120), clase: z.enum(CLASES) })

/** The uses of the plan, each with its class, and which of them the law keeps apart. */
export const usos = defineAction({
  nombre: 'plan.usos',
  clase: 'consulta',
  resumen: 'Ver los usos del suelo del plan y cuáles no pueden ser compatibles.',
  articulo: 'art. 15 par. 2',
  entrada: zAl,
  salida: z.object({
    usos: z.array(zUso),
    incompatibles: z.array(z.object({ uso: z.string(), con: z.string(), mensaje: z.string(), articulo: z.string() })),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return { usos: [], incompatibles: [] }
    const lista = [...(await usosDelPlan(tx, municipio, plan.id))]
      .map(([nombre, clase]) => ({ nombre, clase }))
      .sort((a, b) => a.nombre.localeCompare(b.nombre, 'es'))
    const matriz = lista.flatMap((uso, i) => lista.slice(i + 1).map(con => ({ uso, con, compatible: true })))
    return { usos: lista, incompatibles: revisarMatriz(matriz) }
  },
})

/** Says to which class of the law each use belongs; refused if a zone already admits what would then be forbidden. */
export const clasificarUsos = defineAction({
  nombre: 'plan.clasificarUsos',
  clase: 'escritura',
  resumen: 'Decir a qué clase de la ley pertenece cada uso del plan.',
  articulo: 'art. 15 par. 2',
  entrada: z.object({ usos: z.array(zUso).min(1).max(1_000) }),
  salida: z.object({ clasificados: z.number() }),
  async ejecutar({ tx, municipio, hoy, registrar }, e) {
    const plan = await exigirPlan(tx, municipio, hoy)
    const repetido = e.usos.find((u, i) => e.usos.findIndex(v => v.nombre === u.nombre) !== i)
    if (repetido)
      throw new Rechazo({ codigo: 'uso-repetido', mensaje: `«${repetido.nombre}» viene dos veces.`, campo: 'usos' })
    for (const u of e.usos)
      await sql`insert into plan_uso (municipio, plan, nombre, clase)
        values (${municipio}, ${plan.id}, ${u.nombre}, ${u.clase})
        on conflict (municipio, plan, nombre) do update set clase = excluded.clase`.execute(tx)
    const clases = await usosDelPlan(tx, municipio, plan.id)
    for (const n of await normasVigentes(tx, municipio, { plan: plan.id, al: hoy }))
      exigirUsosCompatibles(n, clases, 'usos')
    registrar({ objeto: `plan:${plan.id}`, detalle: { usos: e.usos } })
    return { clasificados: e.usos.length }
  },
})
