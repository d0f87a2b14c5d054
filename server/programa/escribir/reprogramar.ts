import type { Fecha } from '../../../ley388/fecha.ts'
import { PROMETIDO } from '../../../proyectos/prometido.ts'
import type { Contexto } from '../../platform/accion.ts'
import { exigirVersion } from '../../platform/version.ts'
import { type Actividad, leerArbol } from '../consultas/arbol.ts'
import { cronogramaDe } from '../consultas/cronograma.ts'
import { noExiste, type Periodo } from '../consultas/periodo.ts'
import { anotarModificaciones, type CambioDelPrograma, diferencias, type PorActo } from '../modificaciones.ts'
import { escribirActividades } from './actividades.ts'
import { type Dependencia, dependenciasQueQuedan, escribirDependencias, type Par } from './dependencias.ts'
import { exigirReales } from './reglas-de-actividad.ts'

/** What changes of an activity that there is; what is not said stays. */
export interface ActividadCambiada {
  id: string
  version: number
  nombre?: string | undefined
  duracion?: number | undefined
  noAntes?: Fecha | null | undefined
  costo?: string | undefined
  peso?: string | null | undefined
  responsable?: string | undefined
  inicioReal?: Fecha | null | undefined
  finReal?: Fecha | null | undefined
}

/** Changes of a programme, of as many projects as there are: of activities, and dependencies that go away and that come. */
export interface Reprogramacion {
  readonly actividades: readonly ActividadCambiada[]
  readonly agregar: readonly Dependencia[]
  readonly quitar: readonly Par[]
}

/**
 * Changes a programme that is locked: all of it or, at the first refusal, nothing. Refuses what another person changed,
 * naming it; activities that would wait for each other; and what was promised without the act that changes it (art. 18).
 */
export async function reprogramarEn(
  contexto: Contexto,
  periodo: Periodo,
  { actividades, agregar, quitar }: Reprogramacion,
  porActo: PorActo,
): Promise<{ id: string; version: number }[]> {
  const { tx, municipio, hoy, registrar } = contexto
  const arbol = await leerArbol(tx, municipio, periodo, { al: hoy })
  const hay = new Map(arbol.actividades.map(a => [a.id, a]))
  const cambios = new Map<string, CambioDelPrograma[]>()
  const anotar = (proyecto: string, lista: readonly CambioDelPrograma[]) => {
    const suyos = cambios.get(proyecto) ?? []
    suyos.push(...lista)
    cambios.set(proyecto, suyos)
  }
  const cambiadas = new Map<string, Actividad>()
  for (const [i, { version, id, ...campos }] of actividades.entries()) {
    const antes = hay.get(id)
    if (!antes) throw noExiste('Esa actividad ya no está en el programa.', `actividades.${i}.id`)
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    const dichos = Object.fromEntries(Object.entries(campos).filter(([, v]) => v !== undefined))
    const ahora: Actividad = { ...antes, ...dichos, version: antes.version + 1 }
    exigirReales(ahora, hoy, `actividades.${i}`)
    anotar(antes.proyecto, diferencias({ objeto: `actividad:${id}`, nombre: antes.nombre }, antes, ahora, PROMETIDO))
    hay.set(id, ahora)
    cambiadas.set(id, ahora)
  }
  const atar = (d: Par, campo: 'quitar' | 'agregar') => {
    const [antes, despues] = [hay.get(d.antes), hay.get(d.despues)]
    if (!antes || !despues) throw noExiste('Una de las actividades ya no está en el programa.', campo)
    const frase = `«${antes.nombre}» antes que «${despues.nombre}»`
    const de = { objeto: `actividad:${despues.id}`, nombre: despues.nombre, campo: 'dependencia' }
    const quita = campo === 'quitar'
    anotar(despues.proyecto, [{ ...de, antes: quita ? frase : null, ahora: quita ? null : frase }])
  }
  for (const d of quitar) atar(d, 'quitar')
  for (const d of agregar) atar(d, 'agregar')
  const dependencias = dependenciasQueQuedan(arbol.dependencias, { quitar, agregar })
  // Refuses, naming them, activities that would wait for each other.
  cronogramaDe({ ...arbol, actividades: [...hay.values()], dependencias }, periodo)
  await anotarModificaciones(contexto, periodo, porActo, cambios)
  await escribirActividades(tx, municipio, { cambiadas: [...cambiadas.values()], nuevas: [] })
  await escribirDependencias(tx, municipio, { quitar, agregar })
  registrar({
    objeto: `periodo:${periodo.id}`,
    detalle: { reprogramado: [...cambios.values()].flat(), acto: porActo.acto ?? null },
  })
  return [...cambiadas.values()].map(({ id, version }) => ({ id, version }))
}
