import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { checkout } from './checkout.ts'
import { clientConfig, type DatabaseConfig } from './connect.ts'

export interface Migration {
  readonly numero: number
  /** `0100_predio` */
  readonly nombre: string
  readonly sql: string
  readonly sha256: string
  /** Path from the root of the checkout. */
  readonly archivo: string
}

/** Any constant will do, as long as every Lindero uses the same. */
const LOCK = 388_1997

/**
 * The migrations of every area (`server/AREA/migrations/NNNN_name.sql`), in the order of their numbers, which are one
 * series over all areas. They are read from the sources, also when the program runs from dist.
 */
export function findMigrations(root: string = checkout): Migration[] {
  const server = join(root, 'server')
  const found = readdirSync(server)
    .filter(area => existsSync(join(server, area, 'migrations')))
    .flatMap(area =>
      readdirSync(join(server, area, 'migrations'))
        .filter(file => file.endsWith('.sql'))
        .map(file => readMigration(root, `server/${area}/migrations/${file}`)),
    )
    .sort((a, b) => a.numero - b.numero)
  for (const [i, migration] of found.entries()) {
    const previous = found[i - 1]
    if (previous?.numero === migration.numero) {
      throw new Error(`two migrations have the number ${migration.numero}: ${previous.archivo}, ${migration.archivo}`)
    }
  }
  return found
}

/**
 * Applies what is missing, each migration in its own transaction, and returns the names applied. Refuses a database
 * whose applied migrations differ from those of this program (`migracion-cambiada`) or that a newer program has
 * migrated (`base-mas-nueva`). An advisory lock makes a second start wait for the first.
 */
export async function migrate(config: DatabaseConfig, migrations = findMigrations()): Promise<string[]> {
  const client = await connect(config)
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists migracion (
      numero integer primary key, nombre text not null, sha256 text not null, aplicada timestamptz not null default now())`)
    const { rows } = await client.query<Applied>('select numero, nombre, sha256 from migracion order by numero')
    refuseForeign(rows, migrations)
    const done = new Set(rows.map(row => row.numero))
    const applied: string[] = []
    for (const migration of migrations) {
      if (done.has(migration.numero)) continue
      await apply(client, migration)
      applied.push(migration.nombre)
    }
    return applied
  } finally {
    await client.end()
  }
}

/** Oldest major version whose features our SQL uses. */
const OLDEST_MAJOR = 15

async function connect(config: DatabaseConfig): Promise<pg.Client> {
  const client = new pg.Client(clientConfig(config))
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new Rechazo({
      codigo: 'base-inalcanzable',
      mensaje: `No se puede entrar en la base de datos: ${cause instanceof Error ? cause.message : cause}.`,
      cura: 'Revise que el servidor esté encendido y que la dirección, el usuario y la clave de DATABASE_URL sean los suyos.',
    })
  }
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
  )
  const { version, encoding } = rows[0]!
  if (version >= OLDEST_MAJOR && encoding === 'UTF8') return
  throw new Rechazo({
    codigo: 'base-no-sirve',
    mensaje: `La base de datos es PostgreSQL ${version} con codificación ${encoding}; Lindero necesita PostgreSQL ${OLDEST_MAJOR} o posterior con UTF8.`,
    cura: `Cree en un servidor reciente una base con «create database lindero template template0 encoding 'UTF8' locale 'C'».`,
  })
}

interface Applied {
  numero: number
  nombre: string
  sha256: string
}

function readMigration(root: string, archivo: string): Migration {
  const nombre = archivo.slice(archivo.lastIndexOf('/') + 1, -'.sql'.length)
  const form = /^(\d{4})_[a-z0-9_]+$/.exec(nombre)
  if (!form) throw new Error(`${archivo}: a migration is named NNNN_name.sql, in lower case without accents`)
  // A checkout on Windows may carry other line ends; the text is the same.
  const text = readFileSync(join(root, archivo), 'utf8').replaceAll('\r\n', '\n')
  return {
    numero: Number(form[1]),
    nombre,
    sql: text,
    sha256: createHash('sha256').update(text).digest('hex'),
    archivo,
  }
}

function refuseForeign(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const ours = new Map(migrations.map(migration => [migration.numero, migration]))
  for (const row of applied) {
    const migration = ours.get(row.numero)
    if (!migration) {
      throw new Rechazo({
        codigo: 'base-mas-nueva',
        mensaje: `La base de datos tiene la migración ${row.nombre}, que esta versión de Lindero no conoce.`,
        cura: 'Use la versión de Lindero que la creó, o una posterior.',
      })
    }
    if (migration.sha256 !== row.sha256 || migration.nombre !== row.nombre) {
      throw new Rechazo({
        codigo: 'migracion-cambiada',
        mensaje: `La migración ${row.nombre} ya se aplicó a esta base de datos y su archivo ${migration.archivo} cambió.`,
        cura: 'Devuelva el archivo a su texto original y escriba el cambio en una migración nueva.',
      })
    }
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(migration.sql)
    await client.query('insert into migracion (numero, nombre, sha256) values ($1, $2, $3)', [
      migration.numero,
      migration.nombre,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback').catch(() => {})
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`migration ${migration.archivo} failed: ${why}`, { cause })
  }
}
