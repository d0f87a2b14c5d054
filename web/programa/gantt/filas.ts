import type { Fecha } from '../../../ley388/fecha.ts'
import type { Actividad, Modelo, Proyecto } from '../modelo.ts'
import type { ProgramaVivo } from '../usarPrograma.ts'

/** A row of the chart: a programme, a project or an activity, as deep as it lies in the tree. */
export type Fila =
  | {
      readonly clase: 'programa'
      readonly id: string
      readonly nombre: string
      readonly codigo: string
      readonly hijos: number
    }
  | { readonly clase: 'proyecto'; readonly id: string; readonly proyecto: Proyecto; readonly hijos: number }
  | { readonly clase: 'actividad'; readonly id: string; readonly actividad: Actividad; readonly hijos: 0 }

export const NIVEL = { programa: 1, proyecto: 2, actividad: 3 } as const

/** The tree as rows from top to bottom, without what is folded and without projects that do not pass. */
export function filasDe(
  p: Pick<ProgramaVivo, 'programas' | 'proyectos'>,
  modelo: Pick<Modelo, 'deProyecto'>,
  plegados: ReadonlySet<string>,
  pasa: (proyecto: Proyecto) => boolean = () => true,
): Fila[] {
  const filas: Fila[] = []
  for (const programa of p.programas) {
    const proyectos = p.proyectos.filter(x => x.programa === programa.id && pasa(x))
    if (proyectos.length === 0) continue
    filas.push({
      clase: 'programa',
      id: programa.id,
      codigo: programa.codigo,
      nombre: programa.nombre,
      hijos: proyectos.length,
    })
    if (plegados.has(programa.id)) continue
    for (const proyecto of proyectos) {
      const actividades = modelo.deProyecto.get(proyecto.id) ?? []
      filas.push({ clase: 'proyecto', id: proyecto.id, proyecto, hijos: actividades.length })
      if (plegados.has(proyecto.id)) continue
      for (const actividad of actividades) filas.push({ clase: 'actividad', id: actividad.id, actividad, hijos: 0 })
    }
  }
  return filas
}

/** First and last day that the chart must show: the period, and what leaves it. */
export function extremosDe(periodo: { desde: Fecha; hasta: Fecha }, modelo: Modelo): { desde: Fecha; hasta: Fecha } {
  let { desde, hasta } = periodo
  const abarcar = (t: { inicio: Fecha; fin: Fecha }) => {
    if (t.inicio < desde) desde = t.inicio
    if (t.fin > hasta) hasta = t.fin
  }
  for (const t of modelo.cronograma.proyectos.values()) abarcar(t)
  for (const t of modelo.baseDeProyecto.values()) abarcar(t)
  return { desde, hasta }
}
