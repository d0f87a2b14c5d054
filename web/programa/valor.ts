import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { curva, type PuntoDeCurva } from '../../proyectos/curva.ts'
import type { ActividadBase, LecturaDeAvance } from '../../proyectos/tipos.ts'
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

/** What the baseline promised, by project: also of what an act took out of the programme later. */
function basePorProyecto(p: ParaValor): Map<string, ActividadBase[]> {
  const calendarios = new Map(p.proyectos.map(x => [x.id, x.calendario]))
  const porProyecto = new Map<string, ActividadBase[]>()
  const quitadas = new Map(p.base?.quitadas.map(q => [q.actividad, q]))
  for (const b of p.base?.actividades ?? []) {
    const a = p.modelo.porId.get(b.actividad) ?? quitadas.get(b.actividad)
    const calendario = a && calendarios.get(a.proyecto)
    if (!a || !calendario) continue
    const suya = {
      id: b.actividad,
      nombre: a.nombre,
      calendario,
      inicio: b.inicio,
      fin: b.fin,
      costo: new Decimal(b.costo),
    }
    const lista = porProyecto.get(a.proyecto)
    if (lista) lista.push(suya)
    else porProyecto.set(a.proyecto, [suya])
  }
  return porProyecto
}

const lecturasDe = (p: ParaValor): LecturaDeAvance[] => p.avances.map(v => ({ ...v, fisico: new Decimal(v.fisico) }))

/** The points of the S-curve at a date; none without a baseline. */
export function curvaDe(p: ParaValor, al: Fecha): PuntoDeCurva[] {
  return curva({
    al,
    base: [...basePorProyecto(p).values()].flat(),
    lecturas: lecturasDe(p),
    dinero: p.serie.map(s => ({ ...s, obligaciones: new Decimal(s.obligaciones), pagos: new Decimal(s.pagos) })),
    prevision: p.modelo.cronograma.actividades,
  })
}

/** Earned value at a date, of each project that was promised. What was incurred is what was obligated. */
export function valoresDe(p: ParaValor, al: Fecha, obligado: (proyecto: string) => string): Map<string, ValorGanado> {
  const porActividad = new Map<string, LecturaDeAvance[]>()
  for (const l of lecturasDe(p)) {
    const lista = porActividad.get(l.actividad)
    if (lista) lista.push(l)
    else porActividad.set(l.actividad, [l])
  }
  const valores = new Map<string, ValorGanado>()
  for (const [id, base] of basePorProyecto(p)) {
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
