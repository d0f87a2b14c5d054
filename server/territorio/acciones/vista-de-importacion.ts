import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { enLonLat } from '../consulta/geojson.ts'

const zObjeto = z.object({
  type: z.literal('Feature'),
  geometry: z.unknown(),
  properties: z.object({ indice: z.number(), clave: z.string().nullable(), suerte: z.string() }),
})

const ORDEN = ['rechazado', 'nuevo', 'cambiado', 'igual'] as const

/** What of a file would be refused, new or changed, drawn on the map before anything enters. */
export const vistaDeImportacion = defineAction({
  nombre: 'territorio.vistaDeImportacion',
  clase: 'consulta',
  resumen: 'Ver en el mapa lo que trae un archivo antes de importarlo',
  entrada: z.object({
    id: zId,
    suerte: z.enum(ORDEN).optional(),
    limite: z.coerce.number().int().min(1).max(20_000).default(5_000),
  }),
  salida: z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(zObjeto),
    /** How many there are; the map may show fewer. */
    total: z.number(),
  }),
  async ejecutar({ tx, municipio }, { id, suerte, limite }) {
    const cuales = sql`importacion = ${id} and geom is not null
      and (${suerte ?? null}::text is null or suerte = ${suerte ?? null})`
    const { rows } = await sql<{ indice: number; clave: string | null; suerte: string; geom: Buffer }>`
      select indice, clave, suerte, geom from importacion_objeto where municipio = ${municipio} and ${cuales}
      order by array_position(array['rechazado', 'cambiado', 'nuevo', 'igual'], suerte), indice
      limit ${limite}`.execute(tx)
    const cuenta = await sql<{
      n: number
    }>`select count(*)::int as n from importacion_objeto where municipio = ${municipio} and ${cuales}`.execute(tx)
    return {
      type: 'FeatureCollection' as const,
      total: cuenta.rows[0]?.n ?? 0,
      features: rows.map(({ geom, ...properties }) => ({
        type: 'Feature' as const,
        geometry: enLonLat(geom),
        properties,
      })),
    }
  },
})
