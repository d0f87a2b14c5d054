import { sql } from 'kysely'
import type { Fecha } from '../../../../ley388/fecha.ts'
import type { Cronograma } from '../../../../proyectos/cronograma.ts'
import type { Municipio, Tx } from '../../../platform/database/tenancy.ts'
import { type Arbol, type Avance, leerArbol, leerAvances } from '../../consultas/arbol.ts'
import { cronogramaDe } from '../../consultas/cronograma.ts'
import { type Dinero, leerDinero, leerSerieDeDinero, type SerieDeDinero } from '../../consultas/dinero.ts'
import { elegirPeriodo, noExiste, type Periodo } from '../../consultas/periodo.ts'

/** Everything that an export tells, as of a date. Dates of activities come from the one schedule. */
export interface DatosDeExportar {
  readonly municipio: Municipio
  readonly al: Fecha
  /** When it is written. */
  readonly ahora: Date
  readonly periodo: Periodo
  readonly arbol: Arbol
  readonly avances: readonly Avance[]
  readonly dinero: Dinero
  readonly serie: SerieDeDinero
  readonly giros: readonly Giro[]
  readonly desviaciones: readonly Desviacion[]
  /** As it was drawn up, and as it goes at that date. */
  readonly plan: Cronograma
  readonly pronostico: Cronograma
}

export interface Giro {
  id: string
  proyecto: string
  entidad: string
  fecha: Fecha
  valor: string
  nota: string
}

/** A deviation that is still open, with the day by which its measure was promised. */
export interface Desviacion {
  id: string
  proyecto: string
  descripcion: string
  responsable: string
  medida: string
  compromiso: Fecha
}

export async function leerDatos(
  tx: Tx,
  municipio: Municipio,
  { periodo: pedido, al, ahora }: { periodo?: string | undefined; al: Fecha; ahora: Date },
): Promise<DatosDeExportar> {
  const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
  if (!periodo) throw noExiste('Todavía no hay un programa de ejecución que exportar.', 'periodo')
  const arbol = await leerArbol(tx, municipio, periodo, { al })
  const { rows: giros } = await sql<Giro>`
    select g.id, g.proyecto, g.entidad, g.fecha, trim_scale(g.valor)::text as valor, g.nota
    from programa_giro_acordado g join programa_proyecto p on p.municipio = ${municipio} and p.id = g.proyecto
    where g.municipio = ${municipio} and p.periodo = ${periodo.id} order by g.fecha, g.id`.execute(tx)
  const { rows: desviaciones } = await sql<Desviacion>`
    select d.id, d.proyecto, d.descripcion, d.responsable, d.medida, d.compromiso
    from programa_desviacion d join programa_proyecto p on p.municipio = ${municipio} and p.id = d.proyecto
    where d.municipio = ${municipio} and p.periodo = ${periodo.id} and d.detectada <= ${al}
      and (d.cerrada is null or d.cerrada > ${al}) order by d.compromiso, d.id`.execute(tx)
  return {
    municipio,
    al,
    ahora,
    periodo,
    arbol,
    avances: await leerAvances(tx, municipio, periodo.id, { al }),
    dinero: await leerDinero(tx, municipio, { periodo: periodo.id, al }),
    serie: await leerSerieDeDinero(tx, municipio, { periodo: periodo.id, al }),
    giros,
    desviaciones,
    plan: cronogramaDe(arbol, periodo),
    pronostico: cronogramaDe(arbol, periodo, al),
  }
}
