import type { Programada } from '../../../proyectos/tipos.ts'
import { type Actividad, diasDeAtraso, type Modelo, type Proyecto } from '../modelo.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'

/** A row of the table: an activity with its project, or a project that has none yet. */
export interface FilaDeTabla {
  readonly proyecto: Proyecto
  readonly programa: { id: string; nombre: string; codigo: string }
  readonly actividad: Actividad | null
  readonly fechas: Programada | undefined
  /** Days after what the baseline promised. */
  readonly atraso: number | null
  readonly finBase: string | null
  readonly conEstrategia: boolean
}

/** Every activity in the order of the tree. */
export function filasDeTabla(p: ProgramaVivo, modelo: Modelo): FilaDeTabla[] {
  const programas = new Map(p.programas.map(x => [x.id, x]))
  const orden = new Map(p.programas.map((x, i) => [x.id, i]))
  return [...p.proyectos]
    .sort((a, b) => orden.get(a.programa)! - orden.get(b.programa)!)
    .flatMap((proyecto): FilaDeTabla[] => {
      const programa = programas.get(proyecto.programa)!
      const conEstrategia = (proyecto.estrategia ?? programa.estrategia) !== null
      const comun = { proyecto, programa, conEstrategia }
      const suyas = modelo.deProyecto.get(proyecto.id)
      if (!suyas) return [{ ...comun, actividad: null, fechas: undefined, atraso: null, finBase: null }]
      return suyas.map(actividad => {
        const fechas = modelo.cronograma.actividades.get(actividad.id)
        const base = modelo.baseDeActividad.get(actividad.id)
        return { ...comun, actividad, fechas, atraso: diasDeAtraso(fechas, base), finBase: base?.fin ?? null }
      })
    })
}
