import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Contexto } from '../platform/accion.ts'
import { insertMany } from '../platform/database/insert-many.ts'
import { zTexto } from '../platform/esquemas.ts'
import type { Periodo } from './consultas/periodo.ts'

/** What a change of an approved programme must bring: the act that orders it, and why. */
export const zPorActo = z.object({ acto: zTexto().optional(), motivo: zTexto(1_000).optional() })
export type PorActo = z.output<typeof zPorActo>

/** One thing that a change changed, as a person reads it. */
export interface CambioDelPrograma {
  objeto: string
  nombre: string
  campo: string
  antes: string | null
  ahora: string | null
}

/** The fields of `campos` in which two states of a thing differ. */
export function diferencias<T extends object>(
  de: { objeto: string; nombre: string },
  antes: T | undefined,
  ahora: T | undefined,
  campos: readonly (keyof T & string)[],
): CambioDelPrograma[] {
  return campos.flatMap(campo => {
    const a = texto(antes?.[campo])
    const b = texto(ahora?.[campo])
    return a === b ? [] : [{ ...de, campo, antes: a, ahora: b }]
  })
}

const texto = (v: unknown): string | null => (v === null || v === undefined ? null : String(v))

/**
 * Art. 18: what was approved with the investment plan is changed by an act that says why. While the programme is being
 * drawn up nothing is asked; afterwards, without act and reason the change is refused.
 */
export function exigirActo(periodo: Periodo, { acto, motivo }: PorActo, cambios: readonly CambioDelPrograma[]): void {
  if (periodo.estado !== 'aprobado' || cambios.length === 0 || (acto && motivo)) return
  throw new Rechazo({
    codigo: 'falta-acto',
    mensaje: `El programa se aprobó con el plan de inversiones (${periodo.acto}): cambiar «${cambios[0]!.nombre}» pide un acto y su motivo.`,
    campo: acto ? 'motivo' : 'acto',
    articulo: 'art. 18',
    cura: 'Escriba el acto que ordena el cambio y por qué. La línea base queda como se aprobó, y ambas se ven.',
  })
}

/** Art. 18: with its act and its reason, what changed of each project of an approved programme stays on record. */
export async function anotarModificaciones(
  { tx, municipio, hoy, ahora, actor }: Contexto,
  periodo: Periodo,
  { acto, motivo }: PorActo,
  porProyecto: Iterable<readonly [proyecto: string, cambios: readonly CambioDelPrograma[]]>,
): Promise<void> {
  if (periodo.estado !== 'aprobado') return
  const filas = [...porProyecto].flatMap(([proyecto, cambios]) => {
    exigirActo(periodo, { acto, motivo }, cambios)
    if (cambios.length === 0) return []
    const comun = { municipio, id: uuidv7(), periodo: periodo.id, proyecto }
    return [{ ...comun, acto, fecha: hoy, motivo, cambios, hecha_por: actor.nombre, hecha: ahora }]
  })
  await insertMany(
    tx,
    'programa_modificacion',
    ['municipio', 'id', 'periodo', 'proyecto', 'acto', 'fecha', 'motivo', 'cambios', 'hecha_por', 'hecha'],
    filas,
  )
}

/** The same, of one project. */
export async function anotarModificacion(
  contexto: Contexto,
  periodo: Periodo,
  proyecto: string,
  porActo: PorActo,
  cambios: readonly CambioDelPrograma[],
): Promise<void> {
  await anotarModificaciones(contexto, periodo, porActo, [[proyecto, cambios]])
}
