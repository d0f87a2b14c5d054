import type { Salida } from '../api.ts'

export type Fuentes = Salida<'recursos.fuentes'>
export type Fuente = Fuentes['fuentes'][number]
export type Resumen = Salida<'recursos.postulaciones'>['postulaciones'][number]
export type Ficha = Salida<'recursos.postulacion'>
export type Etapa = Resumen['etapa']
export type Ingreso = Salida<'recursos.ingresos'>['ingresos'][number]
export type ProyectoPagado = Salida<'recursos.proyectos'>['proyectos'][number]
export type Escenarios = Salida<'recursos.escenarios'>
export type Escenario = Escenarios['escenarios'][number]
export type Brecha = Salida<'recursos.brecha'>
export type ProyectoDeBrecha = Brecha['proyectos'][number]

/** Years of a period, from the first to the last. */
export function aniosDelPeriodo(periodo: Fuentes['periodo']): number[] {
  if (!periodo) return []
  const desde = Number(periodo.desde.slice(0, 4))
  return Array.from({ length: Number(periodo.hasta.slice(0, 4)) - desde + 1 }, (_, i) => desde + i)
}
