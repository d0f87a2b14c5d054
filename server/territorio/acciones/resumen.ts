import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl } from '../../platform/esquemas.ts'

/** The territory in five figures: what the home screen shows. */
export const resumen = defineAction({
  nombre: 'territorio.resumen',
  clase: 'consulta',
  resumen: 'Ver cuántos predios, capas y problemas del mapa hay.',
  entrada: zAl,
  salida: z.object({
    predios: z.number(),
    terrenos: z.number(),
    areaM2: z.string(),
    capas: z.number(),
    problemas: z.object({
      errores: z.number(),
      avisos: z.number(),
      astillas: z.number(),
      revisado: z.string().nullable(),
    }),
    ultimaImportacion: z
      .object({ id: z.string(), destino: z.string(), quien: z.string(), cuando: z.string() })
      .nullable(),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const { rows } = await sql<{ predios: number; terrenos: number; areaM2: string; capas: number }>`
      select (select count(*)::int from predio p where p.municipio = ${municipio}
                and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})) as predios,
             (select count(*)::int from terreno t where t.municipio = ${municipio}
                and t.desde <= ${al} and (t.hasta is null or t.hasta > ${al})) as terrenos,
             (select coalesce(sum(t.area_elipsoidal_m2), 0)::text from terreno t where t.municipio = ${municipio}
                and t.desde <= ${al} and (t.hasta is null or t.hasta > ${al})) as "areaM2",
             (select count(*)::int from capa_version v where v.municipio = ${municipio}
                and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})) as capas`.execute(tx)
    const hallazgos = await sql<{ gravedad: string; n: number }>`
      select gravedad, count(*)::int as n from derivado_hallazgo where municipio = ${municipio} group by gravedad`.execute(
      tx,
    )
    const revisado = await sql<{ cuando: Date | null }>`
      select max(calculado) as cuando from derivado_revision where municipio = ${municipio}`.execute(tx)
    const ultima = await sql<{ id: string; destino: string; quien: string; cuando: Date }>`
      select id, coalesce(capa_nombre, destino) as destino, creada_por_nombre as quien, confirmada as cuando
      from importacion where municipio = ${municipio} and estado = 'confirmada' and confirmada is not null
      order by confirmada desc limit 1`.execute(tx)
    const n = (gravedad: string) => hallazgos.rows.find(h => h.gravedad === gravedad)?.n ?? 0
    const cuando = revisado.rows[0]?.cuando
    const importacion = ultima.rows[0]
    return {
      ...rows[0]!,
      problemas: {
        errores: n('error'),
        avisos: n('aviso'),
        astillas: n('astilla'),
        revisado: cuando ? new Date(cuando).toISOString() : null,
      },
      ultimaImportacion: importacion ? { ...importacion, cuando: new Date(importacion.cuando).toISOString() } : null,
    }
  },
})
