import { PROMETIDO } from '../../proyectos/prometido.ts'
import type { Actividad, Dependencia } from './modelo.ts'

/** What of an activity is changed in the table and in the Gantt chart before it is saved. */
export type Cambio = Partial<
  Pick<Actividad, 'nombre' | 'duracion' | 'noAntes' | 'costo' | 'peso' | 'responsable' | 'inicioReal' | 'finReal'>
>

/** The changes that are not saved yet. */
export interface Borrador {
  readonly actividades: ReadonlyMap<string, Cambio>
  readonly agregar: readonly Dependencia[]
  readonly quitar: readonly Pick<Dependencia, 'antes' | 'despues'>[]
}

export const SIN_CAMBIOS: Borrador = { actividades: new Map(), agregar: [], quitar: [] }

/** Whether anything waits to be saved. */
export function hayCambios(b: Borrador): boolean {
  return b.actividades.size > 0 || b.agregar.length > 0 || b.quitar.length > 0
}

/** How many things are changed. */
export function cuantosCambios(b: Borrador): number {
  return b.actividades.size + b.agregar.length + b.quitar.length
}

/** Whether some change that is not saved is of that activity, or ties it to another. */
export function toca(b: Borrador, id: string): boolean {
  return b.actividades.has(id) || [...b.agregar, ...b.quitar].some(d => d.antes === id || d.despues === id)
}

/** Adds a change of an activity; what comes back to how it was stops being a change. */
export function cambiar(b: Borrador, original: Actividad, cambio: Cambio): Borrador {
  const todo = { ...b.actividades.get(original.id), ...cambio }
  const queda = Object.fromEntries(
    Object.entries(todo).filter(([campo, v]) => v !== original[campo as keyof Cambio]),
  ) as Cambio
  const actividades = new Map(b.actividades)
  if (Object.keys(queda).length > 0) actividades.set(original.id, queda)
  else actividades.delete(original.id)
  return { ...b, actividades }
}

const misma = (a: Pick<Dependencia, 'antes' | 'despues'>) => (d: Pick<Dependencia, 'antes' | 'despues'>) =>
  d.antes === a.antes && d.despues === a.despues

/** Adds a dependency, or changes the kind or the lag of one that there is. */
export function atar(b: Borrador, d: Dependencia): Borrador {
  const es = misma(d)
  return { ...b, agregar: [...b.agregar.filter(x => !es(x)), d], quitar: b.quitar.filter(x => !es(x)) }
}

/** Takes a dependency away; one that was only drafted just disappears. */
export function desatar(b: Borrador, d: Pick<Dependencia, 'antes' | 'despues'>, guardada: boolean): Borrador {
  const es = misma(d)
  const agregar = b.agregar.filter(x => !es(x))
  return { ...b, agregar, quitar: guardada ? [...b.quitar.filter(x => !es(x)), d] : b.quitar }
}

export function conCambios(actividades: readonly Actividad[], b: Borrador): readonly Actividad[] {
  if (b.actividades.size === 0) return actividades
  return actividades.map(a => {
    const cambio = b.actividades.get(a.id)
    return cambio ? { ...a, ...cambio } : a
  })
}

export function conDependencias(dependencias: readonly Dependencia[], b: Borrador): readonly Dependencia[] {
  if (b.agregar.length === 0 && b.quitar.length === 0) return dependencias
  const fuera = (d: Dependencia) => [...b.quitar, ...b.agregar].some(misma(d))
  return [...dependencias.filter(d => !fuera(d)), ...b.agregar]
}

/** Whether some of it was promised, so that an approved programme asks for its act. */
export function tocaLoPrometido(b: Borrador): boolean {
  if (b.agregar.length > 0 || b.quitar.length > 0) return true
  return [...b.actividades.values()].some(c => PROMETIDO.some(campo => c[campo] !== undefined))
}

/** The changes as `programa.reprogramar` takes them: of each activity what changes, with the version that was seen. */
export function aGuardar(b: Borrador, porId: ReadonlyMap<string, Actividad>) {
  const actividades = [...b.actividades].flatMap(([id, cambio]) => {
    const a = porId.get(id)
    return a ? [{ id, version: a.version, ...cambio }] : []
  })
  return { actividades, agregar: [...b.agregar], quitar: [...b.quitar] }
}

/** What is left once some changes were saved: those that were made meanwhile. */
export function sinLoGuardado(b: Borrador, guardado: Borrador): Borrador {
  return {
    actividades: new Map([...b.actividades].filter(([id, cambio]) => guardado.actividades.get(id) !== cambio)),
    agregar: b.agregar.filter(d => !guardado.agregar.includes(d)),
    quitar: b.quitar.filter(d => !guardado.quitar.includes(d)),
  }
}
