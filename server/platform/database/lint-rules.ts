import type { Finding, Report, Schema } from './lint-model.ts'
import { checkQuery } from './lint-queries.ts'
import { checkMigrationStatement } from './lint-tables.ts'
import { statements, type Token, tokens } from './sql-text.ts'

// A statement may say why a rule does not hold for it, in a comment that begins with «citus:» and gives the reason.
const WAIVER = /^(?:--|\/\*)\s*citus:\s*\S{3,}/

/** Which tables the migrations make municipal, and which of reference. */
export function readSchema(migrations: readonly string[]): Schema {
  const text = migrations.join('\n')
  const named = (hook: string) =>
    new Set([...text.matchAll(new RegExp(`${hook}\\('([a-z0-9_]+)'`, 'gi'))].map(m => m[1]!.toLowerCase()))
  return { municipal: named('lindero_tabla_municipal'), reference: named('lindero_tabla_referencia') }
}

/** Findings of one migration. */
export function lintMigration(file: string, text: string, schema: Schema): Finding[] {
  return lint(file, text, 1, (statement, report) => {
    checkMigrationStatement(statement, schema, report)
    checkQuery(statement, schema, report)
  })
}

/** Findings of the SQL in one template of a TypeScript source. */
export function lintQuery(file: string, text: string, line: number, schema: Schema): Finding[] {
  return lint(file, text, line, (statement, report) => checkQuery(statement, schema, report))
}

function lint(
  file: string,
  text: string,
  line: number,
  check: (statement: Token[], report: Report) => void,
): Finding[] {
  const findings: Finding[] = []
  for (const statement of statements(tokens(text, line))) {
    if (statement.some(token => token.kind === 'comment' && WAIVER.test(token.text))) continue
    const report: Report = (rule, token, message, cure) =>
      findings.push({ file, line: token.line, rule, message, cure })
    check(
      statement.filter(token => token.kind !== 'comment'),
      report,
    )
  }
  return findings
}
