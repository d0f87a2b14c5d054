import { CompiledQuery, type PostgresCursor, type RawBuilder, sql } from 'kysely'
import type { Tx } from './tenancy.ts'

/** The fields of one row as PostgreSQL sends them; they are only lent, until the function returns. */
export interface BinaryRow {
  bytes: Buffer
  /** Where each field begins in `bytes`, and how long it is; −1 for null. */
  starts: Int32Array
  lengths: Int32Array
}

/**
 * Reads the rows of a query in PostgreSQL's binary form: for geometries by the hundred thousand, which as text would
 * be twice the bytes and most of the time. The query carries its values as literals (`sql.lit`): COPY takes no
 * parameters.
 */
export async function copyOut(
  tx: Tx,
  query: RawBuilder<unknown>,
  columns: number,
  row: (row: BinaryRow) => void,
): Promise<void> {
  const { sql: text, parameters } = sql`copy (${query}) to stdout (format binary)`.compile(tx)
  if (parameters.length > 0) throw new Error('copyOut: COPY takes no parameters, write them with sql.lit')
  const fields = { starts: new Int32Array(columns), lengths: new Int32Array(columns) }
  const take = (bytes: Buffer): void => readRows(bytes, fields, row)
  for await (const _ of tx.getExecutor().stream(CompiledQuery.raw(text, [take]), 1)) throw new Error('copyOut: rows')
}

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')
/** Signature, flags and length of the header's extension. */
const HEADER = SIGNATURE.length + 8
const END = -1

/** A message holds whole rows, the first one with the header before it. */
function readRows(
  bytes: Buffer,
  { starts, lengths }: Pick<BinaryRow, 'starts' | 'lengths'>,
  row: (row: BinaryRow) => void,
): void {
  // No row begins so: it would have 20,551 columns.
  let at = bytes[0] === SIGNATURE[0] && bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE) ? HEADER : 0
  while (at < bytes.length) {
    const columns = bytes.readInt16BE(at)
    at += 2
    if (columns === END) return
    if (columns !== starts.length) throw new Error(`copyOut: ${columns} columns where ${starts.length} were expected`)
    for (let c = 0; c < columns; c++) {
      const length = bytes.readInt32BE(at)
      at += 4
      starts[c] = at
      lengths[c] = length
      if (length > 0) at += length
    }
    row({ bytes, starts, lengths })
  }
}

/**
 * What kysely calls a cursor, and the only door to the connection under a transaction: it sends a COPY and gives each
 * message to the function that comes as its parameter. No rows are left for its reader.
 */
export class CopyOutCursor<T> implements PostgresCursor<T> {
  private readonly text: string
  private readonly take: (bytes: Buffer) => void
  private failure: unknown
  private end: () => void = () => undefined
  private readonly ended: Promise<void>

  constructor(text: string, parameters: unknown[]) {
    this.text = text
    this.take = parameters[0] as (bytes: Buffer) => void
    this.ended = new Promise(resolve => {
      this.end = resolve
    })
  }

  async read(): Promise<T[]> {
    await this.ended
    if (this.failure) throw this.failure
    return []
  }

  /** Whatever comes next on the connection waits until PostgreSQL has said its last word. */
  close(): Promise<void> {
    return this.ended
  }

  submit(connection: { query(text: string): void }): void {
    connection.query(this.text)
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.failure) return
    try {
      this.take(chunk)
    } catch (error) {
      this.failure = error
    }
  }

  handleError(error: unknown): void {
    this.failure ??= error
    this.end()
  }

  handleReadyForQuery(): void {
    this.end()
  }

  handleCommandComplete(): void {}
}
