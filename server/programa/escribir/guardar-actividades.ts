import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { PROMETIDO } from '../../../proyectos/prometido.ts'
import type { Contexto } from '../../platform/accion.ts'
import { exigirVersion } from '../../platform/version.ts'
import type { FilaDeActividad } from '../consultas/buscar.ts'
import { noExiste, type Periodo } from '../consultas/periodo.ts'
import type { zDatosDeActividad } from '../formas.ts'
import {
  anotarModificaciones,
  type CambioDelPrograma,
  diferencias,
  exigirActo,
  type PorActo,
} from '../modificaciones.ts'
import { escribirActividades, type PorEscribir } from './actividades.ts'
import { codigoRepetido } from './rechazos.ts'
import { exigirReales } from './reglas-de-actividad.ts'

/** An activity as it is asked for; one that there is brings its id and the version that was seen. */
export type ActividadPedida = z.output<typeof zDatosDeActividad> & {
  id?: string | undefined
  version?: number | undefined
}

/** What is going to be written of the activities of a project. */
export interface GuardadoDeActividades extends PorEscribir {
  readonly proyecto: string
  readonly cambios: readonly CambioDelPrograma[]
  /** In the order in which they were asked for. */
  readonly guardadas: readonly { id: string; codigo: string; version: number }[]
}

/**
 * What it is to add or correct activities of a project, of which `hay` are all. Writes nothing; refuses the first that
 * cannot be, and after the approval what was promised without the act that changes it (art. 18).
 */
export function prepararActividades(
  { periodo, hoy }: { periodo: Periodo; hoy: Fecha },
  proyecto: string,
  { hay, pedidas, porActo }: { hay: readonly FilaDeActividad[]; pedidas: readonly ActividadPedida[]; porActo: PorActo },
): GuardadoDeActividades {
  const quedan = new Map(hay.map(a => [a.id, a]))
  const porCodigo = new Map(hay.map(a => [a.codigo, a.id]))
  const nuevas = new Set<string>()
  const tocadas = new Set<string>()
  const cambios: CambioDelPrograma[] = []
  const guardadas: { id: string; codigo: string; version: number }[] = []
  let orden = hay.reduce((m, a) => Math.max(m, a.orden), 0)
  for (const [i, { version, ...a }] of pedidas.entries()) {
    const antes = a.id === undefined ? undefined : quedan.get(a.id)
    if (a.id !== undefined && !antes) throw noExiste(`La actividad «${a.nombre}» ya no está.`, `actividades.${i}.id`)
    if (antes) exigirVersion(version, antes.version, `«${antes.nombre}»`)
    exigirReales(a, hoy, `actividades.${i}`)
    const otra = porCodigo.get(a.codigo)
    if (otra !== undefined && otra !== a.id)
      throw codigoRepetido(a.codigo, quedan.get(otra)!.nombre, `actividades.${i}.codigo`)
    const id = antes?.id ?? uuidv7()
    cambios.push(...diferencias({ objeto: `actividad:${id}`, nombre: a.nombre }, antes, a, PROMETIDO))
    if (antes) porCodigo.delete(antes.codigo)
    else {
      orden += 1
      nuevas.add(id)
    }
    porCodigo.set(a.codigo, id)
    tocadas.add(id)
    const queda = { ...a, id, proyecto, orden: antes?.orden ?? orden, version: (antes?.version ?? 0) + 1 }
    quedan.set(id, queda)
    guardadas.push({ id, codigo: a.codigo, version: queda.version })
  }
  exigirActo(periodo, porActo, cambios)
  const finales = [...tocadas].map(id => quedan.get(id)!)
  return {
    proyecto,
    cambios,
    guardadas,
    nuevas: finales.filter(a => nuevas.has(a.id)),
    cambiadas: finales.filter(a => !nuevas.has(a.id)),
  }
}

/** Writes what was prepared, of one project or of many, with its modifications and what the audit says of each. */
export async function guardarPreparadas(
  contexto: Contexto,
  periodo: Periodo,
  preparadas: readonly GuardadoDeActividades[],
  porActo: PorActo,
): Promise<void> {
  const { tx, municipio, registrar } = contexto
  await escribirActividades(tx, municipio, {
    cambiadas: preparadas.flatMap(p => p.cambiadas),
    nuevas: preparadas.flatMap(p => p.nuevas),
  })
  await anotarModificaciones(
    contexto,
    periodo,
    porActo,
    preparadas.map(p => [p.proyecto, p.cambios]),
  )
  for (const { proyecto, guardadas, cambios } of preparadas)
    registrar({
      objeto: `proyecto:${proyecto}`,
      detalle: { actividades: guardadas.map(g => g.codigo), cambios, acto: porActo.acto ?? null },
    })
}
