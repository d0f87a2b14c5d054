import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zDecimal, zId } from '../../platform/esquemas.ts'

const ESTADOS = ['nueva', 'cambiada', 'desaparecida'] as const
const VISTOS = ['modificado', 'cdp', 'rp', 'obligaciones', 'pagos'] as const

const zLado = z.object(
  Object.fromEntries(VISTOS.map(v => [v, zDecimal])) as Record<(typeof VISTOS)[number], typeof zDecimal>,
)
const zCambio = z.object({
  clave: z.string(),
  estado: z.enum(ESTADOS),
  bpin: z.string(),
  proyecto: z.string(),
  actividad: z.string(),
  rubro: z.string(),
  fondo: z.string(),
  antes: zLado.nullable(),
  ahora: zLado.nullable(),
})
type Cambio = z.infer<typeof zCambio>

const lado = (de: 'antes' | 'ahora') =>
  sql`case when ${sql.ref(`${de}.clave`)} is null then null else json_build_object(${sql.join(
    VISTOS.flatMap(v => [sql`${sql.lit(v)}`, sql`trim_scale(${sql.ref(`${de}.${v}`)})::text`]),
  )}) end`

/** What one cut-off says that another does not: lines that are new, that changed, and that vanished. */
export const compararCortes = defineAction({
  nombre: 'programa.compararCortes',
  clase: 'consulta',
  resumen: 'Ver qué cambió en la ejecución entre dos cortes.',
  articulo: 'art. 18',
  entrada: z.object({ antes: zId, ahora: zId }),
  salida: z.object({ iguales: z.int(), cambios: z.array(zCambio) }),
  async ejecutar({ tx, municipio }, e) {
    const juntas = sql`(select * from programa_ejecucion where municipio = ${municipio} and corte = ${e.antes}) antes
      full join (select * from programa_ejecucion where municipio = ${municipio} and corte = ${e.ahora}) ahora
        on antes.municipio = ahora.municipio and antes.clave = ahora.clave`
    const comun = (columna: string) => sql`coalesce(${sql.ref(`ahora.${columna}`)}, ${sql.ref(`antes.${columna}`)})`
    const { rows } = await sql<Cambio>`select ${comun('clave')} as clave,
        case when antes.clave is null then 'nueva' when ahora.clave is null then 'desaparecida' else 'cambiada' end as estado,
        ${comun('bpin')} as bpin, ${comun('proyecto')} as proyecto, ${comun('nombre_actividad')} as actividad,
        ${comun('rubro')} as rubro, ${comun('fondo')} as fondo,
        ${lado('antes')} as antes, ${lado('ahora')} as ahora
      from ${juntas} where antes.huella is distinct from ahora.huella order by bpin, clave`.execute(tx)
    const { rows: cuenta } = await sql<{ n: number }>`select count(*)::int as n
      from ${juntas} where antes.huella = ahora.huella`.execute(tx)
    return { iguales: cuenta[0]?.n ?? 0, cambios: rows }
  },
})
