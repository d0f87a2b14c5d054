import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { CopyOutCursor } from './copy-out.ts'
import { PreparingClient } from './prepared.ts'
import type { Tablas } from './tables.ts'

/** Where the server is: an address (production) or the socket folder of the embedded child. */
export type DatabaseConfig =
  | { readonly connectionString: string }
  | {
      readonly host: string
      readonly port: number
      readonly user: string
      readonly database: string
      readonly password?: string | undefined
    }

/**
 * An open database. `global` and `pool` see only what belongs to no municipality (identity, jobs, reference): the
 * row-level security of the tenant tables refuses whoever comes by them. Tenant rows: `withMunicipio`.
 */
export interface Database {
  readonly global: Kysely<Tablas>
  readonly pool: pg.Pool
  readonly config: DatabaseConfig
  close(): Promise<void>
}

const DATE: number = 1082
const DATE_ARRAY: number = 1182
const TEXT_ARRAY: number = 1009

/**
 * Calendar dates stay text: a `Date` of midnight in another zone is another day. `numeric` and `int8` come as text by
 * the driver's own default, which loses nothing; cast a count to `int` in the query where a number is wanted.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (texto: string) => texto
    if (oid === DATE_ARRAY) return pg.types.getTypeParser(TEXT_ARRAY, 'text')
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
  },
}

/** Options of one connection, the same for the pool and for the migrations' own connection. */
export function clientConfig(config: DatabaseConfig): pg.ClientConfig {
  return { ...config, types, options: '-c timezone=UTC -c client_min_messages=warning', application_name: 'lindero' }
}

/**
 * Opens a pool; nothing is connected until the first query. `max`: connections at once, modest because an office's
 * machine has two cores and every connection is a process.
 */
export function openDatabase(config: DatabaseConfig, { max = 10 }: { max?: number } = {}): Database {
  const pool = new pg.Pool({ ...clientConfig(config), max, idleTimeoutMillis: 30_000, Client: PreparingClient })
  // A connection that dies while idle is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => {})
  const global = new Kysely<Tablas>({ dialect: new PostgresDialect({ pool, cursor: CopyOutCursor }) })
  return { global, pool, config, close: () => global.destroy() }
}
