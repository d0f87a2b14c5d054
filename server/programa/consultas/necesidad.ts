import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { periodoEn, periodosDe } from './periodo.ts'
import { prioridadDe } from './prioridad.ts'

/** A project as whoever looks for its money takes it. Pesos. */
export interface NecesidadDeProyecto {
  readonly id: string
  readonly codigo: string
  readonly nombre: string
  readonly estado: EstadoDeProyecto
  /** 0 to 100: its scores, by the weight of each criterion of the period; 0 while nothing gives it one. */
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
  const periodo = periodoEn(await periodosDe(tx, municipio), al)
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
  const { id, nombre, desde, hasta, criterios } = periodo
  return {
    periodo: { id, nombre, desde, hasta },
    proyectos: proyectos.map(({ puntajes, costo, ...p }) => ({
      ...p,
      prioridad: new Decimal(prioridadDe(criterios, puntajes) ?? 0),
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
