import { z } from 'zod'
import { zFecha } from '../../platform/esquemas.ts'
import type { RevisionDeEjecucion } from './revisar.ts'

/** Beyond these, a list of what is wrong no longer helps: the count says how many there are. */
const MAXIMO = 500

const zDeFila = z.object({
  objeto: z.string(),
  campo: z.string().nullable(),
  codigo: z.string(),
  motivo: z.string(),
  cura: z.string(),
})

/** What is told of a file that was read, by the console and by the screen alike. */
export const zRevision = z.object({
  formato: z.string(),
  codificacion: z.string(),
  columnas: z.array(z.object({ nombre: z.string(), muestras: z.array(z.string()) })),
  mapeo: z.record(z.string(), z.string()),
  corte: zFecha,
  comparadoCon: zFecha.nullable(),
  leidos: z.int(),
  aceptados: z.int(),
  nuevos: z.int(),
  cambiados: z.int(),
  iguales: z.int(),
  desaparecidos: z.int(),
  problemas: z.int(),
  rechazados: z.array(zDeFila),
  advertencias: z.array(zDeFila),
  totales: z.record(z.string(), z.union([z.string(), z.number()])),
  sinCambios: z.boolean(),
})
export type RespuestaDeRevision = z.infer<typeof zRevision>

/** The review as it is told. */
export function respuestaDe(r: RevisionDeEjecucion): RespuestaDeRevision {
  const { aceptados, nuevos, cambiados, iguales, desaparecidos, totales } = r
  return {
    formato: 'CSV',
    codificacion: 'UTF-8',
    columnas: r.lectura.columnas,
    mapeo: r.lectura.mapeo,
    corte: r.fecha,
    comparadoCon: r.anterior?.fecha ?? null,
    leidos: r.lectura.leidos,
    aceptados,
    nuevos,
    cambiados,
    iguales,
    desaparecidos,
    problemas: r.lectura.rechazados.length,
    rechazados: r.lectura.rechazados.slice(0, MAXIMO),
    advertencias: r.advertencias.slice(0, MAXIMO),
    totales,
    sinCambios: r.yaEsta !== undefined,
  }
}
