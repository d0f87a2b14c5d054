import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zDecimal, zFecha } from '../../platform/esquemas.ts'

const antesYAhora = <T extends z.ZodType>(que: T) => z.object({ antes: que, ahora: que }).nullable()

/** What a baseline changed of the promise of a project; what stayed as it was is null. */
const zCambioDeBase = z.object({
  proyecto: z.string(),
  nombre: z.string(),
  que: z.enum(['entra', 'sale', 'cambia']),
  fin: antesYAhora(zFecha),
  costo: antesYAhora(zDecimal),
  meta: antesYAhora(zDecimal.nullable()),
})

export const zLineaBase = z.object({
  id: z.string(),
  numero: z.int(),
  acto: z.string(),
  fecha: zFecha,
  motivo: z.string(),
  /** Who registered it; empty where that was not kept. */
  por: z.string(),
  proyectos: z.int(),
  costo: zDecimal,
  /** Against the one before; of the first one, none. */
  cambios: z.array(zCambioDeBase),
})
export type LineaBase = z.output<typeof zLineaBase>
type Cambio = LineaBase['cambios'][number]

interface Prometido {
  base: string
  proyecto: string
  nombre: string
  fin: Fecha
  costo: string
  meta: string | null
}

/** Art. 18: the baselines that acts had frozen by a date, the latest first, each with what it changed. */
export async function lineasBaseDe(tx: Tx, municipio: Municipio, periodo: string, al: Fecha): Promise<LineaBase[]> {
  const { rows: bases } = await sql<Omit<LineaBase, 'cambios'>>`
    select b.id, b.numero, b.acto, b.fecha, b.motivo, b.registrada_por as por, count(p.proyecto)::int as proyectos,
      trim_scale(coalesce(sum(p.costo), 0))::text as costo
    from programa_linea_base b
    left join programa_base_proyecto p on p.municipio = ${municipio} and p.base = b.id
    where b.municipio = ${municipio} and b.periodo = ${periodo} and b.fecha <= ${al}
    group by b.municipio, b.id order by b.numero`.execute(tx)
  const { rows: promesas } = await sql<Prometido>`
    select p.base, p.proyecto, p.nombre, p.fin, trim_scale(p.costo)::text as costo, trim_scale(p.meta_cantidad)::text as meta
    from programa_base_proyecto p join programa_linea_base b on b.municipio = ${municipio} and b.id = p.base
    where p.municipio = ${municipio} and b.periodo = ${periodo} order by p.nombre, p.proyecto`.execute(tx)
  const de = (base: string | undefined) => promesas.filter(p => p.base === base)
  return bases.map((b, i) => ({ ...b, cambios: i === 0 ? [] : cambiosDe(de(bases[i - 1]!.id), de(b.id)) })).toReversed()
}

function cambiosDe(antes: readonly Prometido[], ahora: readonly Prometido[]): Cambio[] {
  const previas = new Map(antes.map(p => [p.proyecto, p]))
  const quedan = new Set(ahora.map(p => p.proyecto))
  const sinCifras = { fin: null, costo: null, meta: null }
  return [
    ...ahora.flatMap((p): Cambio[] => {
      const { proyecto, nombre } = p
      const previa = previas.get(proyecto)
      if (!previa) return [{ proyecto, nombre, que: 'entra', ...sinCifras }]
      const fin = distinto(previa.fin, p.fin)
      const costo = distinto(previa.costo, p.costo)
      const meta = distinto(previa.meta, p.meta)
      return fin || costo || meta ? [{ proyecto, nombre, que: 'cambia', fin, costo, meta }] : []
    }),
    ...antes.flatMap(({ proyecto, nombre }): Cambio[] =>
      quedan.has(proyecto) ? [] : [{ proyecto, nombre, que: 'sale', ...sinCifras }],
    ),
  ]
}

/** Both came from the same `numeric` column, trimmed: equal figures are equal text. */
const distinto = <T>(antes: T, ahora: T) => (antes === ahora ? null : { antes, ahora })
