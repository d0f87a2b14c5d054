import { sql } from 'kysely'
import { z } from 'zod'
import { COMPONENTES, CONTENIDOS, contenidosFaltantes } from '../../../ley388/plan/contenidos.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { contenidosRegistrados } from '../consultas/contenidos.ts'
import { exigirPlan, planVigente } from '../consultas/plan-vigente.ts'

const ESTADOS = ['ausente', 'en-elaboracion', 'completo', 'no-aplica'] as const

/** PL3: every minimum content of this kind of plan, how it stands, and what is missing by numeral. */
export const contenidos = defineAction({
  nombre: 'plan.contenidos',
  clase: 'consulta',
  resumen: 'Ver los contenidos mínimos del plan y lo que falta.',
  articulo: 'arts. 11 a 17',
  entrada: zAl,
  salida: z.object({
    tipo: z.string().nullable(),
    componentes: z.array(z.object({ id: z.string(), nombre: z.string(), resumen: z.string() })),
    contenidos: z.array(
      z.object({
        id: z.string(),
        componente: z.string(),
        resumen: z.string(),
        articulo: z.string(),
        exigeMapa: z.boolean(),
        eventual: z.boolean(),
        estado: z.enum(ESTADOS),
        documento: z.string().nullable(),
        archivo: z.string().nullable(),
        mapa: z.string().nullable(),
        justificacion: z.string().nullable(),
        version: z.number(),
        /** Why it is not complete; null when it is. */
        falta: z.string().nullable(),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const plan = await planVigente(tx, municipio, al)
    const componentes = Object.entries(COMPONENTES).map(([id, c]) => ({ id, ...c }))
    if (!plan) return { tipo: null, componentes, contenidos: [] }
    const registrados = await contenidosRegistrados(tx, municipio, plan.id)
    const faltas = new Map(contenidosFaltantes(plan.tipo, registrados).map(f => [f.contenido.id, f.motivo]))
    return {
      tipo: plan.tipo,
      componentes,
      contenidos: CONTENIDOS[plan.tipo].map(c => {
        const r = registrados.get(c.id)
        return {
          id: c.id,
          componente: c.componente,
          resumen: c.resumen,
          articulo: c.articulo,
          exigeMapa: c.mapa,
          eventual: c.eventual,
          estado: r?.estado ?? 'ausente',
          documento: r?.documento ?? null,
          archivo: r?.archivo ?? null,
          mapa: r?.mapa ?? null,
          justificacion: r?.justificacion ?? null,
          version: r?.version ?? 0,
          falta: faltas.get(c.id) ?? null,
        }
      }),
    }
  },
})

/** Says how a minimum content stands, with the document and the map that hold it. */
export const guardarContenido = defineAction({
  nombre: 'plan.guardarContenido',
  clase: 'escritura',
  resumen: 'Decir en qué estado está un contenido mínimo del plan.',
  articulo: 'arts. 11 a 17',
  entrada: z.object({
    id: zTexto(20),
    estado: z.enum(ESTADOS),
    documento: zTexto(400).nullable().default(null),
    archivo: zId.nullable().default(null),
    mapa: zTexto(400).nullable().default(null),
    justificacion: zTexto(2_000).nullable().default(null),
  }),
  salida: z.object({ id: z.string(), version: z.number() }),
  async ejecutar({ tx, municipio, hoy, version, registrar }, e) {
    const plan = await exigirPlan(tx, municipio, hoy)
    const contenido = CONTENIDOS[plan.tipo].find(c => c.id === e.id)
    if (!contenido)
      throw new Rechazo({
        codigo: 'contenido-inexistente',
        mensaje: `«${e.id}» no es un contenido mínimo de un ${plan.tipo}.`,
        campo: 'id',
        articulo: 'arts. 11 a 17',
      })
    if (e.estado === 'no-aplica' && !contenido.eventual)
      throw new Rechazo({
        codigo: 'contenido-obligatorio',
        mensaje: 'La ley exige siempre este contenido: no puede quedar como «no aplica».',
        campo: 'estado',
        articulo: contenido.articulo,
      })
    const anterior = await sql<{ version: number }>`
      select version from plan_contenido
      where municipio = ${municipio} and plan = ${plan.id} and numeral = ${e.id} for update`.execute(tx)
    const actual = anterior.rows[0]?.version ?? 0
    // A content that nobody has touched yet has no version to compare.
    if (actual > 0 || version !== undefined) exigirVersion(version, actual, `el contenido ${e.id}`)
    await sql`insert into plan_contenido (municipio, plan, numeral, estado, documento, archivo, mapa, justificacion, version)
      values (${municipio}, ${plan.id}, ${e.id}, ${e.estado}, ${e.documento}, ${e.archivo}, ${e.mapa}, ${e.justificacion}, 1)
      on conflict (municipio, plan, numeral) do update set estado = excluded.estado, documento = excluded.documento,
        archivo = excluded.archivo, mapa = excluded.mapa, justificacion = excluded.justificacion,
        version = ${actual + 1}`.execute(tx)
    registrar({ objeto: `contenido:${e.id}`, detalle: { ...e } })
    return { id: e.id, version: actual + 1 }
  },
})
