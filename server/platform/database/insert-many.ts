import { sql } from 'kysely'
import type { Tx } from './tenancy.ts'

const ROWS_PER_STATEMENT = 2_000

/**
 * Inserts many rows with one array parameter a column, far fewer parameters than `values`; columns not named take their
 * default. A value of a `json`/`jsonb` column is the value itself (not its text); of an array column, a JavaScript
 * array. Returns how many rows entered.
 */
export async function insertMany<Row extends object, Column extends keyof Row & string>(
  tx: Tx,
  table: string,
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<number> {
  if (rows.length === 0) return 0
  const types = await columnTypes(tx, table, columns)
  const target = sql`${sql.table(table)} (${sql.join(columns.map(column => sql.ref(column)))})`
  const selected = sql.join(types.map((type, i) => sql`${sql.ref(`c${i}`)}::${sql.raw(type.name)}`))
  const names = sql.join(types.map((_, i) => sql.ref(`c${i}`)))
  let inserted = 0
  for (let from = 0; from < rows.length; from += ROWS_PER_STATEMENT) {
    const batch = rows.slice(from, from + ROWS_PER_STATEMENT)
    const arrays = sql.join(
      columns.map((column, i) => {
        const type = types[i]!
        return sql`${batch.map(row => literal(row[column], type))}::${sql.raw(type.element)}[]`
      }),
    )
    const result = await sql`insert into ${target} select ${selected} from unnest(${arrays}) as u(${names})`.execute(tx)
    inserted += Number(result.numAffectedRows ?? 0n)
  }
  return inserted
}

interface ColumnType {
  /** As PostgreSQL writes it: `numeric(20,2)`. */
  readonly name: string
  /** Type of the elements sent: arrays travel as text, for unnest would flatten them. */
  readonly element: string
  readonly kind: 'plain' | 'json' | 'array'
}

async function columnTypes(tx: Tx, table: string, columns: readonly string[]): Promise<ColumnType[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(tx)
  const known = new Map(rows.map(row => [row.name, row.type]))
  return columns.map(column => {
    const name = known.get(column)
    if (name === undefined) throw new Error(`insertMany: table ${table} has no column ${column}`)
    if (name.endsWith('[]')) return { name, element: 'text', kind: 'array' }
    // The elements of an array of boxes are parted by semicolons, which the driver does not know.
    if (name === 'box') return { name, element: 'text', kind: 'plain' }
    if (name === 'json' || name === 'jsonb') return { name, element: name, kind: 'json' }
    return { name, element: name, kind: 'plain' }
  })
}

function literal(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return null
  if (type.kind === 'json') return JSON.stringify(value)
  if (type.kind === 'array' && Array.isArray(value)) return arrayLiteral(value)
  return value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value) : value
}

function arrayLiteral(values: readonly unknown[]): string {
  const items = values.map(value => {
    if (value === null || value === undefined) return 'NULL'
    if (Array.isArray(value)) return arrayLiteral(value)
    return `"${String(value).replace(/(["\\])/g, '\\$1')}"`
  })
  return `{${items.join(',')}}`
}
