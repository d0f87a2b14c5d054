import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { clientConfig, type DatabaseConfig } from './connect.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

/** A PostgreSQL for one run of the tests, with a migrated database to copy from. */
export interface TestServer {
  /** To any database of that server: `at('name')`. */
  at(database: string): DatabaseConfig
  /** Name of the migrated database; every test file gets a copy. */
  readonly template: string
  stop(): Promise<void>
}

const PREFIX = 'lindero_prueba_'
/** SQLSTATE of an object in use: a test left a connection open. */
const IN_USE = '55006'

/** Starts the embedded server in a folder of its own, or uses the server of `url`; then migrates the template. */
export async function startTestServer(url: string | undefined): Promise<TestServer> {
  const place = url === undefined ? await embedded() : external(url)
  const template = `${PREFIX}${process.pid}`
  await onServer(place.at(place.maintenance), client =>
    client.query(`create database ${template} template template0 encoding 'UTF8' locale 'C'`),
  )
  await migrate(place.at(template))
  return { at: place.at, template, stop: place.stop }
}

/** Makes a database by copying the template; a copy of an empty schema takes some hundredths of a second. */
export async function copyTemplate(server: Pick<TestServer, 'at' | 'template'>, name: string): Promise<DatabaseConfig> {
  await onServer(server.at('postgres'), client => client.query(`create database ${name} template ${server.template}`))
  return server.at(name)
}

/**
 * Drops a database. Not `with (force)` at first: that one refuses when an autovacuum worker, which belongs to a
 * superuser, happens to be in it, while the plain command stops the worker itself and waits for those who are leaving.
 */
export async function dropDatabase(server: Pick<TestServer, 'at'>, name: string): Promise<void> {
  await onServer(server.at('postgres'), async client => {
    try {
      await client.query(`drop database if exists ${name}`)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== IN_USE) throw error
      await client.query(`drop database if exists ${name} with (force)`)
    }
  })
}

/** The same server, another database. */
export function inDatabase(config: DatabaseConfig, database: string): DatabaseConfig {
  if (!('connectionString' in config)) return { ...config, database }
  const address = new URL(config.connectionString)
  address.pathname = `/${database}`
  return { connectionString: address.toString() }
}

interface Place {
  at(database: string): DatabaseConfig
  readonly maintenance: string
  stop(): Promise<void>
}

/** Tests may lose their data: without waiting for the disk they run several times faster. */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  autovacuum: 'off',
}

async function embedded(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'lindero-pruebas-'))
  // As root, PostgreSQL runs as another user, who must get through.
  chmodSync(folder, 0o711)
  const server = await startEmbedded({ datos: join(folder, 'datos'), settings: CARELESS })
  return {
    at: database => inDatabase(server.config, database),
    maintenance: 'postgres',
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function external(url: string): Place {
  const at = (database: string) => inDatabase({ connectionString: url }, database)
  return {
    at,
    maintenance: 'postgres',
    stop: () =>
      onServer(at('postgres'), async client => {
        const { rows } = await client.query<{ name: string }>(
          'select datname as name from pg_database where starts_with(datname, $1)',
          [`${PREFIX}${process.pid}`],
        )
        for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`)
      }),
  }
}

async function onServer(config: DatabaseConfig, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(clientConfig(config))
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
