import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { COMPONENTES, CONTENIDOS, contenidosFaltantes } from '../../../ley388/plan/contenidos.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha, zId, zTexto } from '../../platform/esquemas.ts'
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
        /** Since when it stands so; null where nothing was recorded. */
        desde: zFecha.nullable(),
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
    const registrados = await contenidosRegistrados(tx, municipio, plan.id, al)
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
          desde: r?.desde ?? null,
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
    /** Since when it stands so; absent: today. What it was before stays for the dates before. */
    desde: zFecha.optional(),
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
    // Who saves at the same time waits, and then sees this: also where nothing is recorded yet and there is no row to hold.
    await sql`select 1 from plan where municipio = ${municipio} and id = ${plan.id} for update`.execute(tx)
    const desde = e.desde ?? hoy
    const anterior = await sql<{ version: number; desde: Fecha }>`
      select version, desde from plan_contenido
      where municipio = ${municipio} and plan = ${plan.id} and numeral = ${e.id} and hasta is null for update`.execute(
      tx,
    )
    const actual = anterior.rows[0]
    // A content that nobody has touched yet has no version to compare.
    if (actual || version !== undefined) exigirVersion(version, actual?.version ?? 0, `el contenido ${e.id}`)
    exigirFecha(desde, hoy, actual?.desde)
    if (actual && actual.desde < desde)
      await sql`update plan_contenido set hasta = ${desde}
        where municipio = ${municipio} and plan = ${plan.id} and numeral = ${e.id} and hasta is null`.execute(tx)
    const nueva = (actual?.version ?? 0) + 1
    await sql`insert into plan_contenido
        (municipio, plan, numeral, estado, documento, archivo, mapa, justificacion, desde, version)
      values (${municipio}, ${plan.id}, ${e.id}, ${e.estado}, ${e.documento}, ${e.archivo}, ${e.mapa}, ${e.justificacion},
        ${desde}, ${nueva})
      on conflict (municipio, plan, numeral, desde) do update set estado = excluded.estado,
        documento = excluded.documento, archivo = excluded.archivo, mapa = excluded.mapa,
        justificacion = excluded.justificacion, version = excluded.version`.execute(tx)
    registrar({ objeto: `contenido:${e.id}`, detalle: { ...e, desde } })
    return { id: e.id, version: nueva }
  },
})

/** A state begins not after today, and not before the one that it follows. */
function exigirFecha(desde: Fecha, hoy: Fecha, anterior: Fecha | undefined): void {
  if (desde <= hoy && (anterior === undefined || desde >= anterior)) return
  throw new Rechazo({
    codigo: desde > hoy ? 'fecha-futura' : 'fecha-anterior',
    mensaje:
      desde > hoy
        ? 'Esa fecha no ha llegado.'
        : `Lo que está registrado de este contenido rige desde el ${anterior}: lo nuevo no puede ser de antes.`,
    campo: 'desde',
    cura: 'Escriba desde qué día está así, hasta hoy.',
  })
}
