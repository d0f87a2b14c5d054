import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { EstadoDeProyecto } from '../../../proyectos/estados.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { anteriorDe, cortesDe } from '../ejecucion/cortes.ts'

/** A project of the programme, as far as a work asks for it. */
export interface ProyectoDelPrograma {
  id: string
  codigo: string
  nombre: string
  bpin: string | null
  /** Article of the acuerdo of the plan. */
  articulo: number | null
  estado: EstadoDeProyecto
  /** Codes of the works of the map that are its stretch. */
  obras: string[]
}

/** Accumulated pesos of a whole project in one cut-off, as decimals. */
export interface DineroDelProyecto {
  modificado: string
  rp: string
  obligaciones: string
  pagos: string
}

/** A BPIN that the budget knows: with its money if the cut-off of the date names it. */
export interface ProyectoDelPresupuesto {
  bpin: string
  nombre: string
  dinero: DineroDelProyecto | null
}

/** Everything with which a work may be joined on a date. */
export interface Proyectos {
  corte: { id: string; fecha: Fecha } | null
  presupuesto: Map<string, ProyectoDelPresupuesto>
  programa: ProyectoDelPrograma[]
}

/** The projects of the budget (those of the last cut-off with their money, those of earlier ones by name) and of the programme. */
export async function proyectosAl(tx: Tx, municipio: Municipio, al: Fecha): Promise<Proyectos> {
  const corte = anteriorDe(await cortesDe(tx, municipio), al)
  const presupuesto = new Map<string, ProyectoDelPresupuesto>()
  const { rows: nombrados } = await sql<{ bpin: string; nombre: string }>`
    select bpin, nombre from programa_bpin where municipio = ${municipio} and desde <= ${al} order by bpin`.execute(tx)
  for (const p of nombrados) presupuesto.set(p.bpin, { ...p, dinero: null })
  if (corte) {
    const { rows } = await sql<DineroDelProyecto & { bpin: string; nombre: string }>`
      select bpin, min(proyecto) as nombre, trim_scale(sum(modificado))::text as modificado,
        trim_scale(sum(rp))::text as rp, trim_scale(sum(obligaciones))::text as obligaciones,
        trim_scale(sum(pagos))::text as pagos
      from programa_ejecucion where municipio = ${municipio} and corte = ${corte.id} group by bpin`.execute(tx)
    for (const { bpin, nombre, ...dinero } of rows) presupuesto.set(bpin, { bpin, nombre, dinero })
  }
  return {
    corte: corte ? { id: corte.id, fecha: corte.fecha } : null,
    presupuesto,
    programa: await delPrograma(tx, municipio, al),
  }
}

/** Those of the period that had begun, but for what was discarded. */
async function delPrograma(tx: Tx, municipio: Municipio, al: Fecha): Promise<ProyectoDelPrograma[]> {
  const { rows } = await sql<ProyectoDelPrograma>`
    select p.id, p.codigo, p.nombre, p.bpin, p.articulo, p.estado, p.obras from programa_proyecto p
    join programa_periodo e on e.municipio = ${municipio} and e.id = p.periodo
    where p.municipio = ${municipio} and p.estado <> 'descartado'
      and e.desde = (select max(desde) from programa_periodo where municipio = ${municipio} and desde <= ${al})
    order by p.codigo`.execute(tx)
  return rows
}
