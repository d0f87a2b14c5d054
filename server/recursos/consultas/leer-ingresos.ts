import { sql } from 'kysely'
import { Decimal } from '../../../ley388/decimal.ts'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'

export const CLASES_DE_INGRESO = ['compromiso', 'ingreso'] as const
export type ClaseDeIngreso = (typeof CLASES_DE_INGRESO)[number]

export interface Ingreso {
  readonly id: string
  readonly clase: ClaseDeIngreso
  readonly fuente: string
  readonly postulacion: string | null
  readonly fecha: Fecha
  readonly valor: Decimal
  readonly documento: string
  readonly nota: string
  readonly registradoPor: string
  readonly proyectos: readonly { readonly proyecto: string; readonly valor: Decimal }[]
  readonly anulado: { readonly motivo: string; readonly por: string; readonly fecha: Fecha } | null
}

/** Commitments and money received until a date, the latest first, what was annulled too. */
export async function leerIngresos(tx: Tx, municipio: Municipio, al: Fecha): Promise<Ingreso[]> {
  const { rows } = await sql<FilaIngreso>`
    select id, clase, fuente, postulacion, fecha, valor::text, documento, nota, anula, registrado_por as "registradoPor"
    from recursos_ingreso where municipio = ${municipio} order by fecha desc, id desc`.execute(tx)
  const { rows: partes } = await sql<{ ingreso: string; proyecto: string; valor: string }>`
    select ingreso, proyecto, valor::text from recursos_ingreso_proyecto
    where municipio = ${municipio} order by ingreso, proyecto`.execute(tx)
  const anulaciones = new Map(rows.flatMap(i => (i.anula ? [[i.anula, i] as const] : [])))
  return rows
    .filter(i => i.anula === null && i.fecha <= al)
    .map(({ anula: _, valor, ...i }) => {
      const anulacion = anulaciones.get(i.id)
      return {
        ...i,
        valor: new Decimal(valor),
        proyectos: partes
          .filter(p => p.ingreso === i.id)
          .map(p => ({ proyecto: p.proyecto, valor: new Decimal(p.valor) })),
        anulado: anulacion ? { motivo: anulacion.nota, por: anulacion.registradoPor, fecha: anulacion.fecha } : null,
      }
    })
}

type FilaIngreso = Omit<Ingreso, 'valor' | 'proyectos' | 'anulado'> & { valor: string; anula: string | null }

/** Those that count: a row that was a mistake never was, whatever the date asked for. */
export function vigentes(ingresos: readonly Ingreso[]): Ingreso[] {
  return ingresos.filter(i => i.anulado === null)
}
