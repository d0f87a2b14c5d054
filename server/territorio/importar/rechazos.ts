import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { RechazoDeImportacion } from './formas.ts'

export interface FiltroDeRechazos {
  /** Only what keeps objects out, or only what is a warning. */
  grave?: boolean | undefined
  codigo?: string | undefined
  desde?: number | undefined
  limite?: number | undefined
}

/** What is wrong with the objects of an import: what keeps them out first, then in the order of the file. */
export async function rechazosDe(
  tx: Tx,
  municipio: Municipio,
  importacion: string,
  { grave, codigo, desde = 0, limite }: FiltroDeRechazos = {},
): Promise<RechazoDeImportacion[]> {
  const { rows } = await sql<RechazoDeImportacion>`
    select n, indice, objeto, campo, codigo, motivo, cura, lon, lat, grave from importacion_rechazo
    where municipio = ${municipio} and importacion = ${importacion}
      and (${grave ?? null}::boolean is null or grave = ${grave ?? null})
      and (${codigo ?? null}::text is null or codigo = ${codigo ?? null})
    order by grave desc, indice nulls first, n
    offset ${desde} limit ${limite ?? null}`.execute(tx)
  return rows
}

/** How many there are with that filter. */
export async function contarRechazos(
  tx: Tx,
  municipio: Municipio,
  importacion: string,
  { grave, codigo }: FiltroDeRechazos = {},
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from importacion_rechazo
    where municipio = ${municipio} and importacion = ${importacion}
      and (${grave ?? null}::boolean is null or grave = ${grave ?? null})
      and (${codigo ?? null}::text is null or codigo = ${codigo ?? null})`.execute(tx)
  return rows[0]?.n ?? 0
}

const CABEZA = ['Objeto', 'Fila', 'Campo', 'Gravedad', 'Código', 'Qué pasa', 'Cómo se corrige', 'Longitud', 'Latitud']

/** The list to mend as a spreadsheet opens it in Spanish: semicolons, decimal comma, and the mark that says UTF-8. */
export function rechazosEnCsv(lista: readonly RechazoDeImportacion[]): string {
  const filas = lista.map(r => [
    r.objeto,
    r.indice?.toString() ?? '',
    r.campo ?? '',
    r.grave ? 'Rechazo' : 'Advertencia',
    r.codigo,
    r.motivo,
    r.cura,
    r.lon?.toString().replace('.', ',') ?? '',
    r.lat?.toString().replace('.', ',') ?? '',
  ])
  return `\uFEFF${[CABEZA, ...filas].map(f => f.map(celda).join(';')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula would be one when somebody opens the list. */
function celda(texto: string): string {
  const seguro = /^[=+@\t\r]|^-(?!\d)/.test(texto) ? `'${texto}` : texto
  return /[";\r\n]/.test(seguro) ? `"${seguro.replaceAll('"', '""')}"` : seguro
}
