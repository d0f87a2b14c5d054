import { sql } from 'kysely'
import type { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { LecturaDeAvance } from '../../../proyectos/tipos.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { zActividad, zBase, zDependencia, zPrograma, zProyecto } from '../formas.ts'
import type { Periodo } from './periodo.ts'
import { prioridadDe } from './prioridad.ts'

export type Proyecto = z.output<typeof zProyecto>
export type Actividad = z.output<typeof zActividad>
export type Dependencia = z.output<typeof zDependencia>
export type Base = z.output<typeof zBase>
/** A reading of physical progress as it is kept. */
export type Avance = Omit<LecturaDeAvance, 'fisico'> & { fisico: string }
type Contenido = z.output<typeof zPrograma>

/** Everything of a programme of execution as of a date, but its money and the readings before the last one. */
export interface Arbol {
  nodos: Contenido['nodos']
  programas: Contenido['programas']
  proyectos: Proyecto[]
  actividades: Actividad[]
  dependencias: Dependencia[]
  base: Base | null
}

/** Only what hangs from one project, or all. */
interface Filtro {
  al: Fecha
  proyecto?: string | undefined
}

export const SIN_PROGRAMA: Arbol = {
  nodos: [],
  programas: [],
  proyectos: [],
  actividades: [],
  dependencias: [],
  base: null,
}

/** Reads the tree: one trip a kind of thing, whatever its size. */
export async function leerArbol(
  tx: Tx,
  municipio: Municipio,
  periodo: Periodo,
  { al }: Pick<Filtro, 'al'>,
): Promise<Arbol> {
  const { rows: nodos } = await sql<Arbol['nodos'][number]>`
    select id, clase, codigo, texto, padre, articulo from plan_nodo
    where municipio = ${municipio} and plan = ${periodo.plan} order by orden`.execute(tx)
  const { rows: programas } = await sql<Arbol['programas'][number]>`
    select id, codigo, nombre, estrategia, orden, version from programa_programa
    where municipio = ${municipio} and periodo = ${periodo.id} order by orden, codigo`.execute(tx)
  const { rows: proyectos } = await sql<Omit<Proyecto, 'prioridad'>>`
    select p.id, p.programa, p.codigo, p.nombre, p.descripcion, p.clase, p.estrategia, p.justificacion, p.articulo,
      p.linea_desarrollo as "lineaDesarrollo", p.bpin, p.predios, p.obras, p.determinantes, p.calendario, p.entidad,
      p.responsable, p.meta, p.meta_unidad as "metaUnidad", trim_scale(p.meta_cantidad)::text as "metaCantidad",
      p.puntajes, p.estado, p.orden, p.version,
      (select trim_scale(l.cantidad)::text from programa_logro l where l.municipio = ${municipio} and l.proyecto = p.id
         and l.fecha <= ${al} order by l.fecha desc, l.id desc limit 1) as logrado
    from programa_proyecto p where p.municipio = ${municipio} and p.periodo = ${periodo.id} order by p.orden, p.codigo`.execute(
    tx,
  )
  const { rows: actividades } = await sql<Actividad>`
    select a.id, a.proyecto, a.codigo, a.nombre, a.orden, a.duracion, a.no_antes as "noAntes",
      trim_scale(a.costo)::text as costo, trim_scale(a.peso)::text as peso, a.responsable,
      case when a.inicio_real <= ${al} then a.inicio_real end as "inicioReal",
      case when a.fin_real <= ${al} then a.fin_real end as "finReal",
      coalesce(v.fisico, '0') as avance, v.fecha as "avanceFecha", a.version
    from programa_actividad a
    join programa_proyecto p on p.municipio = ${municipio} and p.id = a.proyecto
    left join (select distinct on (actividad) actividad, trim_scale(fisico)::text as fisico, fecha
        from programa_avance where municipio = ${municipio} and fecha <= ${al} and corregido_por is null
        order by actividad, fecha desc, id desc) v on v.actividad = a.id
    where a.municipio = ${municipio} and p.periodo = ${periodo.id}
    order by p.orden, p.codigo collate "C", a.orden, a.codigo collate "C"`.execute(tx)
  const { rows: dependencias } = await sql<Dependencia>`
    select d.antes, d.despues, d.tipo, d.espera from programa_dependencia d
    join programa_actividad a on a.municipio = ${municipio} and a.id = d.despues
    join programa_proyecto p on p.municipio = ${municipio} and p.id = a.proyecto
    where d.municipio = ${municipio} and p.periodo = ${periodo.id}`.execute(tx)
  return {
    nodos,
    programas,
    proyectos: proyectos.map(p => ({ ...p, prioridad: prioridadDe(periodo.criterios, p.puntajes) })),
    actividades,
    dependencias,
    base: await baseVigente(tx, municipio, periodo.id, { al, quedan: new Set(actividades.map(a => a.id)) }),
  }
}

/** The last baseline that an act had frozen by that date. */
async function baseVigente(
  tx: Tx,
  municipio: Municipio,
  periodo: string,
  { al, quedan }: { al: Fecha; quedan: ReadonlySet<string> },
): Promise<Base | null> {
  const { rows } = await sql<Omit<Base, 'proyectos' | 'actividades' | 'quitadas'>>`
    select id, numero, acto, fecha, motivo from programa_linea_base
    where municipio = ${municipio} and periodo = ${periodo} and fecha <= ${al} order by numero desc limit 1`.execute(tx)
  const base = rows[0]
  if (!base) return null
  const { rows: proyectos } = await sql<Base['proyectos'][number]>`
    select proyecto, nombre, inicio, fin, trim_scale(costo)::text as costo, trim_scale(meta_cantidad)::text as "metaCantidad"
    from programa_base_proyecto where municipio = ${municipio} and base = ${base.id} order by proyecto`.execute(tx)
  const { rows: actividades } = await sql<Base['actividades'][number]>`
    select actividad, inicio, fin, trim_scale(costo)::text as costo, trim_scale(peso)::text as peso
    from programa_base_actividad where municipio = ${municipio} and base = ${base.id} order by actividad`.execute(tx)
  const idas = actividades.filter(b => !quedan.has(b.actividad)).map(b => b.actividad)
  return { ...base, proyectos, actividades, quitadas: await quitadasDe(tx, municipio, base.id, idas) }
}

/** Of some activities that are no longer in the programme, what the baseline remembers. */
async function quitadasDe(tx: Tx, municipio: Municipio, base: string, ids: string[]): Promise<Base['quitadas']> {
  if (ids.length === 0) return []
  const { rows } = await sql<Base['quitadas'][number]>`
    select actividad, proyecto, nombre from programa_base_actividad
    where municipio = ${municipio} and base = ${base} and actividad = any(${ids}::uuid[]) order by actividad`.execute(
    tx,
  )
  return rows
}

/** The readings of progress until a date that none has corrected, in the order in which they were made. */
export async function leerAvances(
  tx: Tx,
  municipio: Municipio,
  periodo: string,
  { al, proyecto }: Filtro,
): Promise<Avance[]> {
  const uno = proyecto ?? null
  const { rows } = await sql<Avance>`
    select v.actividad, v.fecha, trim_scale(v.fisico)::text as fisico from programa_avance v
    join programa_actividad a on a.municipio = ${municipio} and a.id = v.actividad
    join programa_proyecto p on p.municipio = ${municipio} and p.id = a.proyecto
    where v.municipio = ${municipio} and v.fecha <= ${al} and v.corregido_por is null and p.periodo = ${periodo}
      and (${uno}::uuid is null or p.id = ${uno}::uuid) order by v.fecha, v.id`.execute(tx)
  return rows
}
