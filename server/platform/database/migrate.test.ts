import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findMigrations, migrate } from './migrate.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let test: TestDatabase
let root: string

beforeAll(async () => {
  test = await testDatabase()
  root = mkdtempSync(join(tmpdir(), 'lindero-migraciones-'))
})
afterAll(async () => {
  await test?.destroy()
  rmSync(root, { recursive: true, force: true })
})

function write(file: string, text: string): void {
  mkdirSync(join(root, 'server', file, '..'), { recursive: true })
  writeFileSync(join(root, 'server', file), text)
}

/** The real migrations, which the template holds, and then those of the test. */
const all = () => [...findMigrations(), ...findMigrations(root)]

const tables = async () => {
  const { rows } = await sql<{
    t: string
  }>`select tablename as t from pg_tables where tablename like 'prueba%' order by 1`.execute(test.db.global)
  return rows.map(row => row.t)
}

it('migrations of all areas are applied once, in the order of their numbers, also when two starts race', async () => {
  write('b/migrations/9001_uno.sql', 'create table prueba_uno (id int)')
  write('a/migrations/9002_dos.sql', 'alter table prueba_uno rename to prueba_dos')
  const starts = await Promise.all([1, 2, 3].map(() => migrate(test.db.config, all())))
  expect(starts.flat()).toEqual(['9001_uno', '9002_dos'])
  expect(await tables()).toEqual(['prueba_dos'])
  expect(await migrate(test.db.config, all())).toEqual([])
})

it('one that fails leaves nothing of itself and keeps what came before', async () => {
  write('a/migrations/9003_tres.sql', 'create table prueba_tres (id int)')
  write('a/migrations/9004_mala.sql', 'create table prueba_mala (id int); select 1 / 0')
  await expect(migrate(test.db.config, all())).rejects.toThrow(/9004_mala\.sql failed: division by zero/)
  expect(await tables()).toEqual(['prueba_dos', 'prueba_tres'])
  rmSync(join(root, 'server/a/migrations/9004_mala.sql'))
})

it('one that changed after it was applied is refused; other line ends are no change', async () => {
  write('b/migrations/9001_uno.sql', 'create table prueba_uno (id int)\r\n'.trimEnd())
  expect(await migrate(test.db.config, all())).toEqual([])
  write('b/migrations/9001_uno.sql', 'create table prueba_uno (id bigint)')
  await expect(migrate(test.db.config, all())).rejects.toMatchObject({ codigo: 'migracion-cambiada' })
})

it('a database of a newer program is refused', async () => {
  await expect(migrate(test.db.config, findMigrations())).rejects.toMatchObject({ codigo: 'base-mas-nueva' })
})

it('two with one number, and a name that says no number, are refused', () => {
  write('c/migrations/9001_otra.sql', 'select 1')
  expect(() => findMigrations(root)).toThrow(/number 9001/)
  write('c/migrations/Otra.sql', 'select 1')
  expect(() => findMigrations(root)).toThrow(/NNNN_name/)
})

it('a server that does not answer is a refusal in plain words', async () => {
  await expect(migrate({ connectionString: 'postgresql://nadie@127.0.0.1:1/x' }, [])).rejects.toMatchObject({
    codigo: 'base-inalcanzable',
  })
})
