import { type Fecha, numeroDeDia } from '../../ley388/fecha.ts'
import { agrupar } from '../../proyectos/agrupar.ts'
import { ejeDe } from '../../proyectos/calendario.ts'
import { type Cronograma, programar } from '../../proyectos/cronograma.ts'
import { programables } from '../../proyectos/programables.ts'
import type { Tramo } from '../../proyectos/tipos.ts'
import type { Salida } from '../api.ts'
import { type Borrador, conCambios, conDependencias, SIN_CAMBIOS } from './borrador.ts'

// The business days are laid out while the programme is still on its way, and not once it has come.
ejeDe('habiles')

export type Programa = Salida<'programa.programa'>
export type Periodo = NonNullable<Programa['periodo']>
export type Proyecto = Programa['proyectos'][number]
export type Actividad = Programa['actividades'][number]
export type Dependencia = Programa['dependencias'][number]
export type Base = NonNullable<Programa['base']>
export type Dinero = Salida<'programa.dinero'>
export type DineroDeProyecto = Dinero['proyectos'][number]

/** What the schedule needs of a programme, or of one project and what it waits for. */
export interface Programado {
  readonly proyectos: readonly Pick<Proyecto, 'id' | 'calendario'>[]
  readonly actividades: readonly Actividad[]
  readonly dependencias: readonly Dependencia[]
  readonly base: Base | null
}

/** A programme with its dates: what every view draws. Dates are never stored, they are computed here. */
export interface Modelo {
  readonly actividades: readonly Actividad[]
  readonly dependencias: readonly Dependencia[]
  readonly porId: ReadonlyMap<string, Actividad>
  readonly deProyecto: ReadonlyMap<string, readonly Actividad[]>
  readonly cronograma: Cronograma
  readonly baseDeProyecto: ReadonlyMap<string, Base['proyectos'][number]>
  readonly baseDeActividad: ReadonlyMap<string, Base['actividades'][number]>
}

/**
 * The status date of a programme on the day at which one looks: what is being drawn up has none, for nothing was
 * promised; what was approved is a forecast that knows what happened.
 */
export function fechaDeEstado(periodo: Pick<Periodo, 'estado'>, al: Fecha): Fecha | undefined {
  return periodo.estado === 'aprobado' ? al : undefined
}

/** Schedules a programme with the changes that are not saved yet. Refuses (`Rechazo`) what cannot be scheduled. */
export function modelar(
  p: Programado,
  { desde, estado, borrador = SIN_CAMBIOS }: { desde: Fecha; estado: Fecha | undefined; borrador?: Borrador },
): Modelo {
  const actividades = conCambios(p.actividades, borrador)
  const dependencias = conDependencias(p.dependencias, borrador)
  const porId = new Map(actividades.map(a => [a.id, a]))
  const cronograma = programar(programables(actividades, p.proyectos), dependencias, {
    desde,
    estado,
    nombrar: id => porId.get(id)?.nombre ?? id,
  })
  return {
    actividades,
    dependencias,
    porId,
    deProyecto: agrupar(actividades.map(a => [a.proyecto, a])),
    cronograma,
    baseDeProyecto: new Map(p.base?.proyectos.map(b => [b.proyecto, b])),
    baseDeActividad: new Map(p.base?.actividades.map(b => [b.actividad, b])),
  }
}

/** Calendar days by which something ends after what was promised; negative: before; null without a promise. */
export function diasDeAtraso(ahora: Tramo | undefined, base: Pick<Tramo, 'fin'> | undefined): number | null {
  return ahora && base ? numeroDeDia(ahora.fin) - numeroDeDia(base.fin) : null
}

/** "12 días tarde", "3 días antes", "a tiempo"; empty without a promise. */
export function atrasoEnPalabras(dias: number | null): string {
  if (dias === null) return ''
  if (dias === 0) return 'a tiempo'
  const n = new Intl.NumberFormat('es-CO').format(Math.abs(dias))
  return `${n} ${Math.abs(dias) === 1 ? 'día' : 'días'} ${dias > 0 ? 'tarde' : 'antes'}`
}

/** The activities whose dates differ between two models, and the projects whose end does. */
export function diferencia(antes: Modelo, ahora: Modelo) {
  const movidas: string[] = []
  for (const [id, p] of ahora.cronograma.actividades) {
    const q = antes.cronograma.actividades.get(id)
    if (!q || q.inicio !== p.inicio || q.fin !== p.fin) movidas.push(id)
  }
  const finales: { proyecto: string; antes: Fecha; ahora: Fecha }[] = []
  for (const [proyecto, { fin }] of ahora.cronograma.proyectos) {
    const previo = antes.cronograma.proyectos.get(proyecto)?.fin
    if (previo !== undefined && previo !== fin) finales.push({ proyecto, antes: previo, ahora: fin })
  }
  return { movidas, finales }
}
