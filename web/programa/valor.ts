import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { agrupar } from '../../proyectos/agrupar.ts'
import { curva, type PuntoDeCurva } from '../../proyectos/curva.ts'
import { prometidoPorProyecto } from '../../proyectos/prometido-por-proyecto.ts'
import type { LecturaDeAvance } from '../../proyectos/tipos.ts'
import { type ValorGanado, valorGanado, valorGanadoDeVarios } from '../../proyectos/valor-ganado.ts'
import type { Base, Modelo, Proyecto, Serie } from './modelo.ts'

/** What the curve and the earned value need, of the whole programme or of one project. */
export interface ParaValor {
  readonly proyectos: readonly Pick<Proyecto, 'id' | 'calendario'>[]
  readonly base: Base | null
  readonly avances: Serie['avances']
  readonly modelo: Modelo
  /** The money of those projects together. */
  readonly serie: Serie['dinero']
}

const prometido = (p: ParaValor) => prometidoPorProyecto(p.base, p.modelo.actividades, p.proyectos)

const lecturasDe = (p: ParaValor): LecturaDeAvance[] => p.avances.map(v => ({ ...v, fisico: new Decimal(v.fisico) }))

/** The points of the S-curve at a date; none without a baseline. */
export function curvaDe(p: ParaValor, al: Fecha): PuntoDeCurva[] {
  return curva({
    al,
    base: [...prometido(p).values()].flat(),
    lecturas: lecturasDe(p),
    dinero: p.serie.map(s => ({ ...s, obligaciones: new Decimal(s.obligaciones), pagos: new Decimal(s.pagos) })),
    prevision: p.modelo.cronograma.actividades,
  })
}

/** Earned value at a date, of each project that was promised. What was incurred is what was obligated. */
export function valoresDe(p: ParaValor, al: Fecha, obligado: (proyecto: string) => string): Map<string, ValorGanado> {
  const porActividad = agrupar(lecturasDe(p).map(l => [l.actividad, l]))
  const valores = new Map<string, ValorGanado>()
  for (const [id, base] of prometido(p)) {
    const lecturas = base.flatMap(b => porActividad.get(b.id) ?? [])
    const v = valorGanado({ al, base, lecturas, costoReal: new Decimal(obligado(id)) })
    if (v) valores.set(id, v)
  }
  return valores
}

/** Of all together, or of the only one. */
export function valorDeTodos(valores: ReadonlyMap<string, ValorGanado>): ValorGanado | null {
  const todos = [...valores.values()]
  return todos.length === 1 ? todos[0]! : valorGanadoDeVarios(todos)
}
