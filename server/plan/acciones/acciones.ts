import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { ACCIONES_URBANISTICAS, type Instrumento, revisarAccion } from '../../../ley388/plan/acciones.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zAl, zFecha, zId, zTexto } from '../../platform/esquemas.ts'

/** P6: the urban actions taken until a date, with the list of the law beside. */
export const acciones = defineAction({
  nombre: 'plan.acciones',
  clase: 'consulta',
  resumen: 'Ver las acciones urbanísticas y qué autoriza cada una.',
  articulo: 'art. 8',
  entrada: zAl,
  salida: z.object({
    clases: z.array(z.object({ id: z.string(), numeral: z.string(), nombre: z.string(), articulo: z.string() })),
    acciones: z.array(
      z.object({
        id: z.string(),
        clase: z.string(),
        nombre: z.string(),
        acto: z.string(),
        fecha: zFecha,
        autorizadaPor: z.string(),
        articulo: z.number().nullable(),
      }),
    ),
    instrumentos: z.array(z.object({ id: z.string(), nombre: z.string(), desde: zFecha })),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const { rows } = await sql<{
      id: string
      clase: string
      nombre: string
      acto: string
      fecha: Fecha
      autorizadaPor: string
      articulo: number | null
    }>`
      select id, clase, nombre, acto, fecha, autorizada_por as "autorizadaPor", articulo from plan_accion
      where municipio = ${municipio} and fecha <= ${al} order by fecha desc, nombre`.execute(tx)
    const instrumentos = await instrumentosDe(tx, municipio)
    return {
      clases: ACCIONES_URBANISTICAS.map(c => ({ ...c })),
      acciones: rows,
      instrumentos: instrumentos.map(i => ({ id: i.id, nombre: i.nombre, desde: i.desde })),
    }
  },
})

/** P6: records an urban action; one that no plan nor instrument in force authorises is refused. */
export const registrarAccion = defineAction({
  nombre: 'plan.registrarAccion',
  clase: 'escritura',
  resumen: 'Registrar una acción urbanística con lo que la autoriza.',
  articulo: 'art. 8',
  entrada: z.object({
    /** Id of the entry of the list of art. 8. */
    clase: zTexto(60),
    nombre: zTexto(400),
    acto: zTexto(),
    fecha: zFecha,
    /** The plan, or the act that develops it, that contains or authorises the action. */
    autorizadaPor: zId.optional(),
    objetivo: zTexto(400).optional(),
    articulo: z.int().positive().optional(),
  }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, registrar }, e) {
    const instrumentos = await instrumentosDe(tx, municipio)
    const instrumento = instrumentos.find(i => i.id === e.autorizadaPor)
    const defecto = revisarAccion({
      clase: e.clase,
      acto: e.acto,
      fecha: e.fecha,
      autorizadaPor: instrumento,
      objetivo: e.objetivo,
    })[0]
    if (defecto)
      throw new Rechazo({
        codigo: 'accion-no-autorizada',
        mensaje: defecto.mensaje,
        campo: defecto.campo,
        articulo: defecto.articulo,
        cura: defecto.cura,
      })
    const plan = instrumento!.plan
    const id = uuidv7()
    await sql`insert into plan_accion (municipio, id, plan, clase, nombre, acto, fecha, autorizada_por, articulo)
      values (${municipio}, ${id}, ${plan}, ${e.clase}, ${e.nombre}, ${e.acto}, ${e.fecha}, ${instrumento!.nombre},
              ${e.articulo ?? null})`.execute(tx)
    registrar({ objeto: `accion:${id}`, detalle: { ...e } })
    return { id }
  },
})

/** What can contain or authorise an action: each plan, and each act that develops one. */
async function instrumentosDe(tx: Tx, municipio: Municipio): Promise<(Instrumento & { id: string; plan: string })[]> {
  const { rows } = await sql<{
    id: string
    plan: string
    nombre: string
    desde: Fecha
    hasta: Fecha | null
    es_plan: boolean
  }>`
    select id, id as plan, nombre, desde, hasta, true as es_plan from plan where municipio = ${municipio}
    union all
    select a.id, a.plan, a.nombre, a.fecha, p.hasta, false from plan_acto a
      join plan p on p.municipio = ${municipio} and p.id = a.plan
    where a.municipio = ${municipio} and a.clase <> 'adopcion'
    order by desde`.execute(tx)
  return rows.map(r => ({
    id: r.id,
    plan: r.plan,
    nombre: r.nombre,
    clase: r.es_plan ? ('plan' as const) : ('instrumento-complementario' as const),
    desde: r.desde,
    ...(r.hasta === null ? {} : { hasta: r.hasta }),
  }))
}
