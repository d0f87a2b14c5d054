import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import { zAl, zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { exigirPlan, planVigente } from '../consultas/plan-vigente.ts'

const zArticulo = z.object({
  numero: z.int().positive(),
  titulo: zTexto(300),
  texto: zTexto(60_000),
  acto: zTexto(),
  desde: zFecha,
  zonas: z.array(zTexto(80)).max(500).default([]),
})

interface FilaArticulo {
  id: string
  numero: number
  titulo: string
  texto: string
  acto: string
  desde: string
  hasta: string | null
  zonas: string[]
  version: number
}

/** The text of the acuerdo as it ruled on a date. */
export const articulos = defineAction({
  nombre: 'plan.articulos',
  clase: 'consulta',
  resumen: 'Leer los artículos del acuerdo que adoptó el plan.',
  entrada: zAl.extend({ busca: z.string().trim().max(200).optional(), zona: z.string().trim().max(80).optional() }),
  salida: z.array(zArticulo.extend({ id: z.string(), hasta: zFecha.nullable(), version: z.number() })),
  async ejecutar({ tx, municipio, hoy }, { al = hoy, busca, zona }) {
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return []
    const patron = busca ? `%${busca.replace(/[\\%_]/g, '\\$&')}%` : null
    const { rows } = await sql<FilaArticulo>`
      select id, numero, titulo, texto, acto, desde, hasta, zonas, version from plan_articulo
      where municipio = ${municipio} and plan = ${plan.id} and desde <= ${al} and (hasta is null or hasta > ${al})
        and (${patron}::text is null or titulo collate es_co ilike ${patron} or texto collate es_co ilike ${patron} or numero::text = ${busca ?? ''})
        and (${zona ?? null}::text is null or ${zona ?? null} = any(zonas))
      order by numero`.execute(tx)
    return rows
  },
})

/** Adds articles, many at once. One with the number of another that rules replaces it from its date on. */
export const agregarArticulos = defineAction({
  nombre: 'plan.agregarArticulos',
  clase: 'escritura',
  resumen: 'Agregar artículos del acuerdo, o reemplazarlos por los de un acto posterior.',
  entrada: z.object({ articulos: z.array(zArticulo).min(1).max(2_000) }),
  salida: z.object({ agregados: z.number(), reemplazados: z.number() }),
  async ejecutar({ tx, municipio, hoy, registrar }, { articulos: nuevos }) {
    const plan = await exigirPlan(tx, municipio, hoy)
    let reemplazados = 0
    for (const [i, a] of nuevos.entries()) {
      const { rows } = await sql<{ id: string; desde: string; acto: string }>`
        select id, desde, acto from plan_articulo
        where municipio = ${municipio} and plan = ${plan.id} and numero = ${a.numero} and hasta is null`.execute(tx)
      const anterior = rows[0]
      if (!anterior) continue
      if (anterior.desde >= a.desde)
        throw new Rechazo({
          codigo: 'articulo-repetido',
          mensaje: `El artículo ${a.numero} ya rige desde ${anterior.desde} (${anterior.acto}).`,
          campo: `articulos.${i}.desde`,
          cura: 'Corríjalo en su lugar, o dé la fecha del acto posterior que lo cambia.',
        })
      await sql`update plan_articulo set hasta = ${a.desde}, version = version + 1
        where municipio = ${municipio} and id = ${anterior.id}`.execute(tx)
      reemplazados += 1
    }
    const filas = nuevos.map(a => ({ ...a, municipio, id: uuidv7(), plan: plan.id }))
    await insertMany(
      tx,
      'plan_articulo',
      ['municipio', 'id', 'plan', 'numero', 'titulo', 'texto', 'acto', 'desde', 'zonas'],
      filas,
    )
    registrar({ objeto: `plan:${plan.id}`, detalle: { articulos: nuevos.map(a => a.numero), reemplazados } })
    return { agregados: filas.length, reemplazados }
  },
})

/** Mends the copy of an article (a slip of the pen): what a later act changes is added, not corrected. */
export const corregirArticulo = defineAction({
  nombre: 'plan.corregirArticulo',
  clase: 'escritura',
  resumen: 'Corregir la transcripción de un artículo del acuerdo.',
  entrada: z.object({
    id: zId,
    titulo: zTexto(300),
    texto: zTexto(60_000),
    zonas: z.array(zTexto(80)).max(500),
    motivo: zTexto(1_000),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, version, registrar }, e) {
    const { rows } = await sql<FilaArticulo>`
      select id, numero, titulo, texto, acto, desde, hasta, zonas, version from plan_articulo
      where municipio = ${municipio} and id = ${e.id} for update`.execute(tx)
    const antes = rows[0]
    if (!antes) throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese artículo ya no está.', campo: 'id' })
    exigirVersion(version, antes.version, `el artículo ${antes.numero}`)
    await sql`update plan_articulo set titulo = ${e.titulo}, texto = ${e.texto}, zonas = ${e.zonas}, version = version + 1
      where municipio = ${municipio} and id = ${e.id}`.execute(tx)
    registrar({
      objeto: `articulo:${e.id}`,
      detalle: { numero: antes.numero, motivo: e.motivo, antes: { titulo: antes.titulo, texto: antes.texto } },
    })
    return { id: e.id, version: antes.version + 1 }
  },
})
