import { z } from 'zod'
import { HOJAS } from './columnas.ts'
import type { Conteo } from './comparar.ts'
import type { RevisionDePlantilla } from './revisar.ts'
import { tocaLoPrometido } from './validar.ts'

/** Beyond these, a list no longer helps: the count says how many there are. */
const MAXIMO = 500

const zError = z.object({
  hoja: z.string().nullable(),
  fila: z.int().nullable(),
  columna: z.string().nullable(),
  codigo: z.string(),
  motivo: z.string(),
  cura: z.string(),
})

/** What is told of a workbook that was read, by the console and by the screen alike. */
export const zRevisionDePlantilla = z.object({
  periodo: z.object({ id: z.string(), nombre: z.string(), aprobado: z.boolean() }),
  hojas: z.array(
    z.object({
      hoja: z.string(),
      leidas: z.int(),
      nuevos: z.int(),
      cambiados: z.int(),
      iguales: z.int(),
      desaparecidos: z.int(),
    }),
  ),
  problemas: z.int(),
  errores: z.array(zError),
  advertencias: z.array(zError),
  /** How many rows would change something, and the first of them. */
  total: z.int(),
  cambios: z.array(
    z.object({
      hoja: z.string(),
      fila: z.int().nullable(),
      tipo: z.enum(['nuevo', 'cambiado', 'desaparecido']),
      nombre: z.string(),
      campos: z.array(z.object({ titulo: z.string(), antes: z.string().nullable(), ahora: z.string().nullable() })),
    }),
  ),
  /** Something that was approved changes: it needs the act that orders it, and why. */
  pideActo: z.boolean(),
  sinCambios: z.boolean(),
})
export type RespuestaDePlantilla = z.infer<typeof zRevisionDePlantilla>

const NADA: Conteo = { leidas: 0, nuevos: 0, cambiados: 0, iguales: 0, desaparecidos: 0 }

export function respuestaDe(r: RevisionDePlantilla): RespuestaDePlantilla {
  const { periodo } = r.contenido
  const cambios = r.errores.length > 0 ? [] : (r.comparacion?.cambios ?? [])
  const aprobado = periodo.estado === 'aprobado'
  return {
    periodo: { id: periodo.id, nombre: periodo.nombre, aprobado },
    hojas: HOJAS.map(hoja => ({ hoja, ...(r.comparacion?.conteos[hoja] ?? NADA) })),
    problemas: r.errores.length,
    errores: r.errores.slice(0, MAXIMO),
    advertencias: r.advertencias.slice(0, MAXIMO),
    total: cambios.length,
    cambios: cambios.slice(0, MAXIMO).map(({ hoja, fila, tipo, nombre, campos }) => ({
      hoja,
      fila,
      tipo,
      nombre,
      campos: campos.map(({ titulo, antes, ahora }) => ({ titulo, antes, ahora })),
    })),
    pideActo: aprobado && cambios.some(c => c.tipo !== 'desaparecido' && tocaLoPrometido(c)),
    sinCambios: r.errores.length === 0 && cambios.every(c => c.tipo === 'desaparecido'),
  }
}
