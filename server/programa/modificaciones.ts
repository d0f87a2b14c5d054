import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Contexto } from '../platform/accion.ts'
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
 * drawn up nothing is asked; afterwards, without act and reason the change is refused; with them it stays on record.
 */
export async function anotarModificacion(
  { tx, municipio, hoy, ahora, actor }: Contexto,
  periodo: Periodo,
  proyecto: string,
  { acto, motivo }: PorActo,
  cambios: readonly CambioDelPrograma[],
): Promise<void> {
  if (periodo.estado !== 'aprobado' || cambios.length === 0) return
  if (!acto || !motivo)
    throw new Rechazo({
      codigo: 'falta-acto',
      mensaje: `El programa se aprobó con el plan de inversiones (${periodo.acto}): cambiar «${cambios[0]!.nombre}» pide un acto y su motivo.`,
      campo: acto ? 'motivo' : 'acto',
      articulo: 'art. 18',
      cura: 'Escriba el acto que ordena el cambio y por qué. La línea base queda como se aprobó, y ambas se ven.',
    })
  await sql`insert into programa_modificacion (municipio, id, periodo, proyecto, acto, fecha, motivo, cambios, hecha_por, hecha)
    values (${municipio}, ${uuidv7()}, ${periodo.id}, ${proyecto}, ${acto}, ${hoy}, ${motivo},
      ${JSON.stringify(cambios)}::jsonb, ${actor.nombre}, ${ahora})`.execute(tx)
}
