import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { zDestino, zEstado } from '../importar/formas.ts'

const zFila = z.object({
  id: zId,
  estado: zEstado,
  destino: zDestino,
  clase: z.string().nullable(),
  capaNombre: z.string().nullable(),
  archivo: z.string(),
  acto: z.string(),
  desde: zFecha,
  leidos: z.number().nullable(),
  aceptados: z.number().nullable(),
  rechazados: z.number().nullable(),
  creadaPor: z.string(),
  creada: z.string(),
  confirmada: z.string().nullable(),
})

/** The imports of the municipality, the newest first. */
export const importaciones = defineAction({
  nombre: 'territorio.importaciones',
  clase: 'consulta',
  resumen: 'Ver las importaciones hechas y las que están en curso',
  entrada: z.object({
    estado: zEstado.optional(),
    desde: z.coerce.number().int().min(0).default(0),
    limite: z.coerce.number().int().min(1).max(500).default(100),
  }),
  salida: z.object({ importaciones: z.array(zFila), total: z.number() }),
  async ejecutar({ tx, municipio }, { estado, desde, limite }) {
    const cual = sql`(${estado ?? null}::text is null or i.estado = ${estado ?? null})`
    const { rows } = await sql<z.input<typeof zFila>>`
      select i.id, i.estado, i.destino, i.clase, i.capa_nombre as "capaNombre", a.nombre as archivo,
             i.opciones->>'acto' as acto, i.opciones->>'desde' as desde, (i.informe->>'leidos')::int as leidos,
             (i.informe->>'aceptados')::int as aceptados, (i.informe->>'rechazados')::int as rechazados,
             i.creada_por_nombre as "creadaPor",
             to_char(i.creada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as creada,
             to_char(i.confirmada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as confirmada
      from importacion i join archivo a on a.municipio = ${municipio} and a.id = i.archivo
      where i.municipio = ${municipio} and ${cual} order by i.creada desc, i.id desc offset ${desde} limit ${limite}`.execute(
      tx,
    )
    const total = await sql<{
      n: number
    }>`select count(*)::int as n from importacion i where i.municipio = ${municipio} and ${cual}`.execute(tx)
    return { importaciones: rows, total: total.rows[0]?.n ?? 0 }
  },
})
