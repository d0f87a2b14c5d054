import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout } from './checkout.ts'
import { findMigrations } from './migrate.ts'

interface Column {
  name: string
  type: string
  note: string
}

interface Table {
  name: string
  note: string
  migration: string
  columns: Column[]
  rules: string[]
}

const RULE = /^(PRIMARY KEY|UNIQUE|FOREIGN KEY|CHECK|CONSTRAINT)\b/i
/** What a later migration adds to a table, on one line. */
const ADDITION = /^alter table (\w+) add (column|constraint) (\w+) (.+);$/i

/** The tables that the migrations leave, with the comments written above each table and column. */
export function readSchema(migrations: readonly { name: string; sql: string }[]): Table[] {
  const gone = new Set(migrations.flatMap(({ sql }) => [...sql.matchAll(/^drop table (\w+)/gim)].map(m => m[1])))
  const tables: Table[] = []
  for (const { name, sql } of migrations) {
    let comments: string[] = []
    let table: Table | undefined
    for (const raw of sql.split('\n')) {
      const line = raw.trim()
      if (line.startsWith('--')) {
        comments.push(line.replace(/^--\s?/, ''))
        continue
      }
      const addition = ADDITION.exec(line)
      const grown = tables.find(t => t.name === addition?.[1])
      if (addition && grown) {
        const [, , what, part, rest] = addition as unknown as string[]
        if (what!.toLowerCase() === 'column') grown.columns.push({ name: part!, type: rest!, note: comments.join(' ') })
        else grown.rules.push(`CONSTRAINT ${part} ${rest}`)
      }
      const opening = /^create table (?:if not exists )?([\w."]+)\s*\(/i.exec(line)
      if (opening) {
        table = { name: opening[1]!, note: comments.join(' '), migration: name, columns: [], rules: [] }
        tables.push(table)
      } else if (table && line.startsWith(')')) table = undefined
      else if (table && RULE.test(line)) table.rules.push(line.replace(/,$/, ''))
      else if (table && line !== '') {
        const column = /^([\w"]+)\s+(.*?),?$/.exec(line)
        if (column) table.columns.push({ name: column[1]!, type: column[2]!, note: comments.join(' ') })
      }
      comments = []
    }
  }
  return tables.filter(table => !gone.has(table.name))
}

/** The schema as a document for people. */
export function schemaDocument(tables: readonly Table[]): string {
  const parts = tables.map(t => {
    const rows = t.columns.map(c => `| \`${c.name}\` | ${cell(c.type)} | ${cell(c.note)} |`)
    const rules = t.rules.map(r => `- \`${r}\``)
    return [
      `## ${t.name}`,
      '',
      t.note,
      '',
      '| column | type | |',
      '|---|---|---|',
      ...rows,
      '',
      ...rules,
      '',
      `From ${t.migration}.`,
    ]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
  })
  return `# The database\n\nGenerated from the migrations by \`npm run docs\`; do not edit. Geometries are WKB in EPSG:9377; \`desde\` is inclusive and \`hasta\` exclusive.\n\n${parts.join('\n\n')}\n`
}

const cell = (text: string): string => text.replace(/\|/g, '\\|')

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(checkout, 'docs', 'esquema.md')
  const made = schemaDocument(readSchema(findMigrations().map(m => ({ name: m.archivo, sql: m.sql }))))
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== made) {
      process.stderr.write('docs/esquema.md is not what the migrations say: npm run docs\n')
      process.exitCode = 1
    }
  } else writeFileSync(file, made)
}
