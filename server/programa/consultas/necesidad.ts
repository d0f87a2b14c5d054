import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export type EstadoDeProyecto = 'formulado' | 'en-ejecucion' | 'suspendido' | 'terminado' | 'descartado'

/** A project as whoever looks for its money takes it. Pesos. */
export interface NecesidadDeProyecto {
  readonly id: string
  readonly codigo: string
  readonly nombre: string
  readonly estado: EstadoDeProyecto
  /** 0 to 100: its scores, by the weight of each criterion of the period. */
  readonly prioridad: Decimal
  /** What its activities cost. */
  readonly costo: Decimal
  readonly presupuesto: readonly { readonly vigencia: number; readonly fuente: string; readonly valor: Decimal }[]
}

export interface NecesidadDelPrograma {
  readonly periodo: { readonly id: string; readonly nombre: string; readonly desde: Fecha; readonly hasta: Fecha }
  /** In the order of the programme. */
  readonly proyectos: readonly NecesidadDeProyecto[]
}

/** P3: what the programme of the period of that date needs, project by project; null where there is none. */
export async function necesidadDelPrograma(
  tx: Tx,
  municipio: Municipio,
  al: Fecha,
): Promise<NecesidadDelPrograma | null> {
  const periodo = await periodoDel(tx, municipio, al)
  if (!periodo) return null
  const { rows: proyectos } = await sql<FilaProyecto>`
    select p.id, p.codigo, p.nombre, p.estado, p.puntajes,
      (select coalesce(sum(a.costo), 0)::text from programa_actividad a
       where a.municipio = ${municipio} and a.proyecto = p.id) as costo
    from programa_proyecto p where p.municipio = ${municipio} and p.periodo = ${periodo.id}
    order by p.orden, p.codigo`.execute(tx)
  const { rows: presupuesto } = await sql<FilaPresupuesto>`
    select b.proyecto, b.vigencia, b.fuente, sum(b.valor)::text as valor
    from programa_presupuesto b
    join programa_proyecto p on p.municipio = ${municipio} and p.id = b.proyecto
    where b.municipio = ${municipio} and p.periodo = ${periodo.id}
    group by b.proyecto, b.vigencia, b.fuente order by b.vigencia, b.fuente`.execute(tx)
  const { criterios, ...delPeriodo } = periodo
  return {
    periodo: delPeriodo,
    proyectos: proyectos.map(({ puntajes, costo, ...p }) => ({
      ...p,
      prioridad: prioridadDe(criterios, puntajes),
      costo: new Decimal(costo),
      presupuesto: presupuesto
        .filter(b => b.proyecto === p.id)
        .map(({ vigencia, fuente, valor }) => ({ vigencia, fuente, valor: new Decimal(valor) })),
    })),
  }
}

interface FilaProyecto {
  id: string
  codigo: string
  nombre: string
  estado: EstadoDeProyecto
  puntajes: Record<string, string>
  costo: string
}

interface FilaPresupuesto {
  proyecto: string
  vigencia: number
  fuente: string
  valor: string
}

interface Criterio {
  id: string
  peso: string | number
}

/** The period that holds the date; where none does, the last one before it, or else the first one. */
async function periodoDel(tx: Tx, municipio: Municipio, al: Fecha) {
  const { rows } = await sql<NecesidadDelPrograma['periodo'] & { criterios: readonly Criterio[] }>`
    select id, nombre, desde, hasta, criterios from programa_periodo where municipio = ${municipio}
    order by desde <= ${al} desc, case when desde <= ${al} then desde end desc, desde limit 1`.execute(tx)
  return rows[0]
}

/** Weighted mean of the scores; a criterion without a score gives none. */
function prioridadDe(criterios: readonly Criterio[], puntajes: Readonly<Record<string, string>>): Decimal {
  const pesos = criterios.reduce((suma, c) => suma.plus(c.peso), new Decimal(0))
  if (pesos.isZero()) return pesos
  return criterios
    .reduce((suma, c) => suma.plus(new Decimal(puntajes[c.id] ?? 0).times(c.peso)), new Decimal(0))
    .div(pesos)
    .toDecimalPlaces(2)
}
