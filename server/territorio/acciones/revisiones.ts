import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha } from '../../platform/esquemas.ts'
import { claseDeCapa } from '../clases.ts'
import { REVISIONES } from '../revisiones/tabla.ts'

/** The checks that there are, and what each found the last time that it was run. */
export const revisiones = defineAction({
  nombre: 'territorio.revisiones',
  clase: 'consulta',
  resumen: 'Ver las revisiones del mapa y cuándo se hizo cada una.',
  entrada: z.object({}),
  salida: z.array(
    z.object({
      id: z.string(),
      titulo: z.string(),
      busca: z.string(),
      articulo: z.string(),
      estado: z.enum(['sin-hacer', 'sin-datos', 'hecha']),
      al: zFecha.nullable(),
      calculado: z.string().nullable(),
      /** Layers that it needs and that are not loaded, as people call them. */
      faltan: z.array(z.string()),
      revisados: z.number(),
      errores: z.number(),
      avisos: z.number(),
      astillas: z.number(),
      /** What could not be checked and why. */
      problemas: z.array(z.object({ ids: z.array(z.string()), motivo: z.string() })),
    }),
  ),
  async ejecutar({ tx, municipio }) {
    const hechas = await sql<{
      regla: string
      al: Fecha
      estado: 'sin-datos' | 'hecha'
      faltan: string[]
      revisados: number
      problemas: { ids: string[]; motivo: string }[]
      calculado: Date
    }>`
      select regla, al, estado, faltan, revisados, problemas, calculado from derivado_revision
      where municipio = ${municipio}`.execute(tx)
    const cuentas = await sql<{ regla: string; gravedad: string; n: number }>`
      select regla, gravedad, count(*)::int as n from derivado_hallazgo
      where municipio = ${municipio} group by regla, gravedad`.execute(tx)
    return REVISIONES.map(({ id, titulo, busca, articulo }) => {
      const hecha = hechas.rows.find(h => h.regla === id)
      const n = (gravedad: string) => cuentas.rows.find(c => c.regla === id && c.gravedad === gravedad)?.n ?? 0
      return {
        ...{ id, titulo, busca, articulo },
        estado: hecha?.estado ?? ('sin-hacer' as const),
        al: hecha?.al ?? null,
        calculado: hecha ? new Date(hecha.calculado).toISOString() : null,
        faltan: (hecha?.faltan ?? []).map(f => (f === 'predios' ? 'Predios' : (claseDeCapa(f)?.nombre ?? f))),
        revisados: hecha?.revisados ?? 0,
        errores: n('error'),
        avisos: n('aviso'),
        astillas: n('astilla'),
        problemas: (hecha?.problemas ?? []).slice(0, 100),
      }
    })
  },
})
