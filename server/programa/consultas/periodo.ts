import { sql } from 'kysely'
import type { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { zPeriodo } from '../formas.ts'

export type Periodo = z.output<typeof zPeriodo> & { plan: string }

const COLUMNAS = sql`id, plan, nombre, desde, hasta, estado, acto, aprobado, esquema, criterios, version`

/** The programmes of all the administrations, the latest first. */
export async function periodosDe(tx: Tx, municipio: Municipio): Promise<Periodo[]> {
  const { rows } = await sql<Periodo>`select ${COLUMNAS} from programa_periodo
    where municipio = ${municipio} order by desde desc`.execute(tx)
  return rows
}

/** The one of that administration on that date; else the latest that had begun; else the first to come. */
export function periodoEn(periodos: readonly Periodo[], al: Fecha): Periodo | undefined {
  return periodos.find(p => p.desde <= al && al <= p.hasta) ?? periodos.find(p => p.desde <= al) ?? periodos.at(-1)
}

/** The programme asked for by its id, or the one of the date; undefined where there is none yet. */
export async function elegirPeriodo(
  tx: Tx,
  municipio: Municipio,
  { periodo, al }: { periodo?: string | undefined; al: Fecha },
): Promise<{ periodos: Periodo[]; periodo: Periodo | undefined }> {
  const periodos = await periodosDe(tx, municipio)
  if (periodo === undefined) return { periodos, periodo: periodoEn(periodos, al) }
  const elegido = periodos.find(p => p.id === periodo)
  if (!elegido) throw noExiste('Ese programa de ejecución no existe.', 'periodo')
  return { periodos, periodo: elegido }
}

/** A programme of execution to change it: locked until the end of the transaction. */
export async function bloquearPeriodo(tx: Tx, municipio: Municipio, id: string): Promise<Periodo> {
  const { rows } = await sql<Periodo>`select ${COLUMNAS} from programa_periodo
    where municipio = ${municipio} and id = ${id} for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw noExiste('Ese programa de ejecución no existe.', 'periodo')
}

export function noExiste(mensaje: string, campo: string): Rechazo {
  return new Rechazo({ codigo: 'no-existe', mensaje, campo })
}
