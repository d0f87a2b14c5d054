import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from './checkout.ts'
import type { Finding } from './lint-model.ts'
import { lintMigration, lintQuery, readSchema } from './lint-rules.ts'
import { findMigrations } from './migrate.ts'
import { sqlTemplates } from './sql-text.ts'

/**
 * What Citus forces on the schema, held on plain PostgreSQL from day one: reads every migration and the SQL of every
 * source under server, cli and demo (tests make tables of their own and are left out).
 */
export function lintCheckout(root: string = checkout): Finding[] {
  const migrations = findMigrations(root)
  const schema = readSchema(migrations.map(migration => migration.sql))
  const sources = ['server', 'cli', 'demo'].flatMap(folder => sourcesIn(join(root, folder)))
  return [
    ...migrations.flatMap(migration => lintMigration(migration.archivo, migration.sql, schema)),
    ...sources.flatMap(path =>
      sqlTemplates(readFileSync(path, 'utf8')).flatMap(({ text, line }) =>
        lintQuery(relative(root, path), text, line, schema),
      ),
    ),
  ]
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map(entry => join(entry.parentPath, entry.name))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const findings = lintCheckout()
  for (const { file, line, rule, message, cure } of findings) {
    process.stdout.write(`${file}:${line} ${rule}: ${message}. ${cure}\n`)
  }
  process.exitCode = findings.length > 0 ? 1 : 0
}
