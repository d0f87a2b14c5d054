import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { cajaEnLonLat } from '../consulta/geojson.ts'
import { esInterno, leerVersion } from '../consulta/version-de-capa.ts'

const ORDENES = {
  codigo: sql`o.codigo, o.nombre, o.id`,
  nombre: sql`o.nombre, o.codigo, o.id`,
  valor: sql`o.valor nulls last, o.codigo, o.id`,
  area: sql`o.area_elipsoidal_m2 desc nulls last, o.id`,
} as const

/** The table of a version of a layer, a page at a time: standard value and the file's own side by side. */
export const objetos = defineAction({
  nombre: 'territorio.objetos',
  clase: 'consulta',
  resumen: 'Ver la tabla de una capa: cada zona con su código, su valor y su área.',
  entrada: z.object({
    version: zId,
    texto: z.string().trim().max(120).optional(),
    valor: z.string().max(200).optional(),
    orden: z.enum(['codigo', 'nombre', 'valor', 'area']).default('codigo'),
    desde: z.coerce.number().int().min(0).default(0),
    limite: z.coerce.number().int().min(1).max(500).default(100),
  }),
  salida: z.object({
    total: z.number(),
    areaM2: z.string(),
    objetos: z.array(
      z.object({
        id: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        valor: z.string().nullable(),
        valorOriginal: z.string().nullable(),
        areaM2: z.string().nullable(),
        atributos: z.record(z.string(), z.unknown()),
        originales: z.record(z.string(), z.unknown()),
        /** West, south, east, north: where the map flies to. */
        caja: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, actor }, e) {
    const version = await leerVersion(tx, municipio, e.version, esInterno(actor))
    const patron = e.texto ? `%${e.texto.replace(/[\\%_]/g, '\\$&')}%` : null
    const filtro = sql<boolean>`o.capa_version = ${version.id}
      and (${patron}::text is null or o.codigo ilike ${patron} or o.nombre ilike ${patron} or o.valor ilike ${patron})
      and (${e.valor ?? null}::text is null or o.valor = ${e.valor ?? null})`
    const cuenta = await sql<{ total: number; areaM2: string }>`
      select count(*)::int as total, coalesce(sum(o.area_elipsoidal_m2), 0)::numeric(16,2)::text as "areaM2"
      from objeto o where o.municipio = ${municipio} and ${filtro}`.execute(tx)
    const { rows } = await sql<{
      id: string
      codigo: string
      nombre: string
      valor: string | null
      valorOriginal: string | null
      areaM2: string | null
      atributos: Record<string, unknown>
      originales: Record<string, unknown>
      geom: Buffer
    }>`
      select o.id, o.codigo, o.nombre, o.valor, o.valor_original as "valorOriginal",
             o.area_elipsoidal_m2 as "areaM2", o.atributos, o.originales, o.geom
      from objeto o where o.municipio = ${municipio} and ${filtro}
      order by ${ORDENES[e.orden]} limit ${e.limite} offset ${e.desde}`.execute(tx)
    const { total, areaM2 } = cuenta.rows[0]!
    return { total, areaM2, objetos: rows.map(({ geom, ...o }) => ({ ...o, caja: cajaEnLonLat(geom) })) }
  },
})
