import { Decimal } from '../../ley388/decimal.ts'
import type { NecesidadDeProyecto } from '../programa/index.ts'
import { FICHA_DE_CLASE } from './clases-de-fuente.ts'
import type { Fuente } from './consultas/leer-fuentes.ts'
import type { ClaseDeIngreso, Ingreso } from './consultas/leer-ingresos.ts'
import type { Postulacion } from './consultas/leer-postulaciones.ts'
import { acumular } from './dinero.ts'

/** Where a project's money comes from: an application that was granted, or a source that its budget names. */
export interface Origen {
  readonly clase: 'postulacion' | 'fuente'
  readonly id: string
  readonly nombre: string
  readonly asignado: Decimal
}

/**
 * What each project was assigned, by its origin. Co-financing counts what the bodies granted; any other source, what the
 * budget of the programme takes from it. A budget line that names a source of co-financing is a hope, not an assignment.
 */
export function asignadoPorProyecto(
  proyectos: readonly NecesidadDeProyecto[],
  fuentes: readonly Fuente[],
  postulaciones: readonly Postulacion[],
): Map<string, Origen[]> {
  const porProyecto = new Map<string, Origen[]>()
  const agregar = (proyecto: string, origen: Origen) => {
    porProyecto.set(proyecto, [...(porProyecto.get(proyecto) ?? []), origen])
  }
  for (const f of fuentes) {
    if (FICHA_DE_CLASE[f.clase].cofinancia) continue
    for (const p of proyectos) {
      const suyo = p.presupuesto.filter(b => b.fuente === f.nombre)
      const asignado = suyo.reduce((suma, b) => suma.plus(b.valor), new Decimal(0))
      if (asignado.gt(0)) agregar(p.id, { clase: 'fuente', id: f.id, nombre: f.nombre, asignado })
    }
  }
  for (const p of postulaciones)
    for (const [proyecto, asignado] of concedidoPorProyecto(p))
      agregar(proyecto, { clase: 'postulacion', id: p.id, nombre: p.nombre, asignado })
  return porProyecto
}

/** What an application was granted for each project, all its years together. */
export function concedidoPorProyecto(p: Pick<Postulacion, 'concedidos'>): Map<string, Decimal> {
  const suma = new Map<string, Decimal>()
  for (const m of p.concedidos ?? []) acumular(suma, m.proyecto, m.valor)
  return suma
}

/** What was committed, or came in, for each project from one origin. */
export function registradoPorProyecto(
  ingresos: readonly Ingreso[],
  clase: ClaseDeIngreso,
  origen: Pick<Origen, 'clase' | 'id'>,
): Map<string, Decimal> {
  const suma = new Map<string, Decimal>()
  for (const i of ingresos) {
    const suyo =
      origen.clase === 'postulacion' ? i.postulacion === origen.id : i.postulacion === null && i.fuente === origen.id
    if (i.clase !== clase || i.anulado !== null || !suyo) continue
    for (const p of i.proyectos) acumular(suma, p.proyecto, p.valor)
  }
  return suma
}
