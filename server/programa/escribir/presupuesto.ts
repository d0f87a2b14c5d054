import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Decimal } from '../../../ley388/decimal.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Contexto } from '../../platform/accion.ts'
import { insertMany } from '../../platform/database/insert-many.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zPesos, zTexto } from '../../platform/esquemas.ts'
import type { Periodo } from '../consultas/periodo.ts'
import { anotarModificaciones, type CambioDelPrograma, exigirActo, type PorActo } from '../modificaciones.ts'

export const zLinea = z.object({
  vigencia: z.int().min(1997).max(2199),
  fuente: zTexto(200),
  rubro: z.string().trim().max(120).default(''),
  valor: zPesos,
})
export type Linea = z.output<typeof zLinea>

/** The budget of a project as it is to stand, and in what it differs from the one that there was. */
export interface PresupuestoPreparado {
  readonly proyecto: string
  readonly lineas: readonly Linea[]
  readonly cambios: readonly CambioDelPrograma[]
}

const clave = (l: Omit<Linea, 'valor'>): string => [l.vigencia, l.fuente, l.rubro].join(' · ')

/** The budget lines that there are, of each of those projects. */
export async function lineasDe(
  tx: Tx,
  municipio: Municipio,
  proyectos: readonly string[],
): Promise<ReadonlyMap<string, readonly Linea[]>> {
  const { rows } = await sql<Linea & { proyecto: string }>`
    select proyecto, vigencia, fuente, rubro, trim_scale(valor)::text as valor from programa_presupuesto
    where municipio = ${municipio} and proyecto = any(${proyectos}::uuid[])`.execute(tx)
  const lineas = new Map<string, Linea[]>(proyectos.map(p => [p, []]))
  for (const { proyecto, ...l } of rows) lineas.get(proyecto)!.push(l)
  return lineas
}

/** What it is to write the whole budget of a project. Writes nothing; refuses a line that is twice, and to change it without its act. */
export function prepararPresupuesto(
  periodo: Periodo,
  proyecto: { id: string; nombre: string },
  { habia, lineas, porActo }: { habia: readonly Linea[]; lineas: readonly Linea[]; porActo: PorActo },
): PresupuestoPreparado {
  const nuevas = new Map(lineas.map(l => [clave(l), l]))
  if (nuevas.size < lineas.length) {
    const i = lineas.findIndex((l, j) => lineas.findIndex(o => clave(o) === clave(l)) < j)
    throw new Rechazo({
      codigo: 'linea-repetida',
      mensaje: `La línea ${clave(lineas[i]!)} está dos veces.`,
      campo: `lineas.${i}`,
      cura: 'Sume sus valores en una sola línea.',
    })
  }
  const viejas = new Map(habia.map(l => [clave(l), l]))
  const cambios: CambioDelPrograma[] = [...new Set([...viejas.keys(), ...nuevas.keys()])].flatMap(k => {
    const [antes, ahora] = [viejas.get(k)?.valor ?? null, nuevas.get(k)?.valor ?? null]
    const igual = antes !== null && ahora !== null && new Decimal(antes).equals(ahora)
    const de = { objeto: `proyecto:${proyecto.id}`, nombre: proyecto.nombre }
    return igual ? [] : [{ ...de, campo: `presupuesto ${k}`, antes, ahora }]
  })
  exigirActo(periodo, porActo, cambios)
  return { proyecto: proyecto.id, lineas, cambios }
}

/** Writes the budgets that change, of one project or of many; each of those projects has then another version. */
export async function escribirPresupuestos(
  contexto: Contexto,
  periodo: Periodo,
  preparados: readonly PresupuestoPreparado[],
  porActo: PorActo,
): Promise<void> {
  const { tx, municipio, registrar } = contexto
  const cambian = preparados.filter(p => p.cambios.length > 0)
  if (cambian.length === 0) return
  const proyectos = cambian.map(p => p.proyecto)
  await anotarModificaciones(
    contexto,
    periodo,
    porActo,
    cambian.map(p => [p.proyecto, p.cambios]),
  )
  await sql`delete from programa_presupuesto
    where municipio = ${municipio} and proyecto = any(${proyectos}::uuid[])`.execute(tx)
  await insertMany(
    tx,
    'programa_presupuesto',
    ['municipio', 'id', 'proyecto', 'vigencia', 'fuente', 'rubro', 'valor'],
    cambian.flatMap(({ proyecto, lineas }) => lineas.map(l => ({ ...l, municipio, id: uuidv7(), proyecto }))),
  )
  await sql`update programa_proyecto set version = version + 1
    where municipio = ${municipio} and id = any(${proyectos}::uuid[])`.execute(tx)
  for (const { proyecto, cambios } of cambian)
    registrar({
      objeto: `proyecto:${proyecto}`,
      detalle: { presupuesto: cambios, acto: porActo.acto ?? null, motivo: porActo.motivo ?? null },
    })
}
