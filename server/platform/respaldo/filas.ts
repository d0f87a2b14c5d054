import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Municipio, Tx } from '../database/tenancy.ts'
import type { Columna, TablaMunicipal } from './tablas.ts'

/** Some rows of a table, one JSON object a line, each line ended. */
export interface Tanda {
  readonly texto: string
  readonly filas: number
}

const BYTES_POR_TANDA = 4 * 1024 * 1024
const FILAS_POR_TANDA = 20_000

/**
 * The rows of one municipality in the order of their key, a few megabytes at a time. PostgreSQL writes the JSON, so
 * that nothing passes through JavaScript's numbers: decimals, microseconds and long integers stay exact.
 */
export async function* leerFilas(
  tx: Tx,
  municipio: Municipio,
  { tabla, llave }: Pick<TablaMunicipal, 'tabla' | 'llave'>,
  columnas: readonly Columna[],
): AsyncGenerator<Tanda> {
  await sql`set local bytea_output = 'hex'`.execute(tx)
  const campos = sql.join(columnas.map(c => (esJson(c) ? sql`${sql.ref(c.nombre)}::text` : sql.ref(c.nombre))))
  const orden = sql.join(llave.map(nombre => sql.ref(nombre)))
  await sql`declare respaldo no scroll cursor for
    select row_to_json(r)::text as fila
    from (select ${campos} from ${sql.table(tabla)} where municipio = ${sql.lit(municipio)} order by ${orden}) r`.execute(
    tx,
  )
  // The first rows tell how big they are: a table of files has rows of a megabyte, one of parcels of a few hundred bytes.
  let cuantas = 8
  for (;;) {
    const { rows } = await sql<{ fila: string }>`fetch ${sql.lit(cuantas)} from respaldo`.execute(tx)
    if (rows.length === 0) break
    const texto = `${rows.map(r => r.fila).join('\n')}\n`
    yield { texto, filas: rows.length }
    cuantas = Math.max(1, Math.min(FILAS_POR_TANDA, Math.floor((BYTES_POR_TANDA * rows.length) / texto.length)))
  }
  await sql`close respaldo`.execute(tx)
}

/** Number of rows of a table and sha256 of all its lines. */
export async function huellaDeTabla(tandas: AsyncIterable<Tanda>): Promise<{ filas: number; sha256: string }> {
  const huella = createHash('sha256')
  let filas = 0
  for await (const tanda of tandas) {
    huella.update(tanda.texto)
    filas += tanda.filas
  }
  return { filas, sha256: huella.digest('hex') }
}

/** Puts rows written by `leerFilas` into a table. */
export async function ponerFilas(tx: Tx, tabla: string, columnas: readonly Columna[], texto: string): Promise<void> {
  const json = `[${texto.trimEnd().split('\n').join(',')}]`
  await sql`insert into ${sql.table(tabla)} (${nombres(columnas)}) select ${valores(columnas)}
    from json_to_recordset(${json}::json) as r(${definicion(columnas)})`.execute(tx)
}

/**
 * The same for a table whose rows point at each other: they wait in a temporary table, for a foreign key is looked at
 * when the statement ends. Returns what fills the table at last.
 */
export async function prepararTablaQueSeApunta(
  tx: Tx,
  tabla: string,
  columnas: readonly Columna[],
): Promise<{ readonly espera: string; llenar(): Promise<void> }> {
  const espera = 'respaldo_espera'
  const campos = sql.join(columnas.map(c => sql`${sql.ref(c.nombre)} ${sql.raw(c.tipo)}`))
  await sql`create temporary table ${sql.table(espera)} (${campos}) on commit drop`.execute(tx)
  return {
    espera,
    async llenar() {
      const lista = nombres(columnas)
      await sql`insert into ${sql.table(tabla)} (${lista}) select ${lista} from ${sql.table(espera)}`.execute(tx)
      await sql`drop table ${sql.table(espera)}`.execute(tx)
    },
  }
}

/** A jsonb `null` and the absence of a value are told apart only as text. */
const esJson = (c: Columna): boolean => c.tipo === 'json' || c.tipo === 'jsonb'

const nombres = (columnas: readonly Columna[]): RawBuilder<unknown> => sql.join(columnas.map(c => sql.ref(c.nombre)))

const valores = (columnas: readonly Columna[]): RawBuilder<unknown> =>
  sql.join(
    columnas.map(c => (esJson(c) ? sql`${sql.ref(`r.${c.nombre}`)}::${sql.raw(c.tipo)}` : sql.ref(`r.${c.nombre}`))),
  )

const definicion = (columnas: readonly Columna[]): RawBuilder<unknown> =>
  sql.join(columnas.map(c => sql`${sql.ref(c.nombre)} ${sql.raw(esJson(c) ? 'text' : c.tipo)}`))
