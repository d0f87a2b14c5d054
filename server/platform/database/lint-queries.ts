import type { Report, Schema } from './lint-model.ts'
import { inside, type Token } from './sql-text.ts'

/** A query: each municipal table that it reads or writes is held to its municipality. */
export function checkQuery(statement: readonly Token[], schema: Schema, report: Report): void {
  for (const [i, token] of statement.entries()) {
    if (token.text === 'set_config' && token.kind === 'word') {
      report(
        '4-set-config',
        token,
        'set_config()',
        'Use a literal SET LOCAL (withMunicipio does): Citus does not carry set_config() to its workers.',
      )
    }
    if (token.text === 'merge' && i === 0) report('3-merge', token, 'MERGE', 'Use INSERT … ON CONFLICT.')
  }
  if (!['select', 'with', 'insert', 'update', 'delete', 'declare', 'from', 'join'].includes(statement[0]?.text ?? ''))
    return
  checkConflict(statement, schema, report)
  checkScope(scopeOf(statement), schema, report)
}

const VOLATILE = new Set([
  'now',
  'clock_timestamp',
  'random',
  'gen_random_uuid',
  'nextval',
  'current_timestamp',
  'statement_timestamp',
  'uuid_generate_v4',
])

const CLAUSES = new Set([
  'where',
  'set',
  'on',
  'using',
  'join',
  'left',
  'right',
  'inner',
  'full',
  'cross',
  'natural',
  'order',
  'group',
  'having',
  'limit',
  'offset',
  'union',
  'returning',
  'values',
  'select',
  'for',
  'lateral',
  'as',
  'window',
  'except',
  'intersect',
  'fetch',
  'default',
  'do',
  'tablesample',
  'not',
])

interface Scope {
  readonly tokens: Token[]
  readonly children: Scope[]
}

/** Parentheses that hold a query are a scope of their own, and so is each arm of a union; other parentheses are not. */
function scopeOf(all: readonly Token[]): Scope {
  const arms = armsOf(all)
  if (arms.length > 1) return { tokens: [], children: arms.map(scopeOf) }
  const scope: Scope = { tokens: [], children: [] }
  for (let i = 0; i < all.length; i++) {
    if (all[i]!.text === '(' && ['select', 'with', 'insert', 'update', 'delete'].includes(all[i + 1]?.text ?? '')) {
      const body = inside(all, i)
      scope.children.push(scopeOf(body))
      scope.tokens.push({ ...all[i]!, text: '(…)' })
      i += body.length + 1
    } else scope.tokens.push(all[i]!)
  }
  return scope
}

function armsOf(all: readonly Token[]): Token[][] {
  const arms: Token[][] = [[]]
  let depth = 0
  for (const token of all) {
    if (token.text === '(') depth += 1
    if (token.text === ')') depth -= 1
    if (depth === 0 && ['union', 'except', 'intersect'].includes(token.text)) arms.push([])
    else arms.at(-1)!.push(token)
  }
  return arms
}

function checkScope(scope: Scope, schema: Schema, report: Report): void {
  const found = tablesOf(scope.tokens, schema)
  const everything = flatten(scope)
  const free = everything.some((token, i) => token.text === 'municipio' && everything[i - 1]?.text !== '.')
  for (const { table, alias } of found) {
    const qualified = everything.some(
      (token, i) => token.text === 'municipio' && everything[i - 1]?.text === '.' && everything[i - 2]?.text === alias,
    )
    if (qualified || (free && (found.length === 1 || usesUsing(scope.tokens)))) continue
    report(
      '3-municipio',
      table,
      `municipal ${table.text} without its municipio`,
      `Add «${alias}.municipio = …» to the query (each joined table names it).`,
    )
  }
  const set = scope.tokens.findIndex((token, i) => token.text === 'municipio' && scope.tokens[i - 1]?.text === 'set')
  if (set >= 0)
    report(
      '1-immutable',
      scope.tokens[set]!,
      'municipio is updated',
      'A row never changes municipality: insert it in the other one.',
    )
  for (const child of scope.children) checkScope(child, schema, report)
}

const flatten = (scope: Scope): Token[] => [...scope.tokens, ...scope.children.flatMap(flatten)]

const usesUsing = (all: readonly Token[]): boolean =>
  all.some((token, i) => token.text === 'using' && inside(all, i + 1).some(inner => inner.text === 'municipio'))

function tablesOf(all: readonly Token[], schema: Schema): { table: Token; alias: string }[] {
  const found: { table: Token; alias: string }[] = []
  let expecting = false
  let depth = 0
  let listDepth = -1
  for (let i = 0; i < all.length; i++) {
    const { text, kind } = all[i]!
    if (text === '(') depth += 1
    if (text === ')') depth -= 1
    if (
      kind === 'word' &&
      ['from', 'join', 'into', 'update'].includes(text) &&
      !(text === 'update' && ['for', 'do'].includes(all[i - 1]?.text ?? ''))
    ) {
      expecting = true
      if (text === 'from') listDepth = depth
      continue
    }
    if (kind === 'word' && ['where', 'group', 'order', 'set', 'select', 'values', 'returning'].includes(text))
      listDepth = -1
    if (text === ',' && depth === listDepth) {
      expecting = true
      continue
    }
    if (!expecting || text === 'only' || text === 'lateral') continue
    expecting = false
    // `extract(year from predio.fecha)` reads a column, a name with parenthesis calls a function.
    if (!schema.municipal.has(text) || ['(', '.'].includes(all[i + 1]?.text ?? '')) continue
    const next = all[i + 1]?.text === 'as' ? all[i + 2] : all[i + 1]
    const alias = next?.kind === 'word' && !CLAUSES.has(next.text) ? next.text : text
    found.push({ table: all[i]!, alias })
  }
  return found
}

function checkConflict(statement: readonly Token[], schema: Schema, report: Report): void {
  const into = statement.findIndex(token => token.text === 'into')
  const conflict = statement.findIndex((token, i) => token.text === 'do' && statement[i + 1]?.text === 'update')
  if (conflict < 0 || !schema.municipal.has(statement[into + 1]?.text ?? '')) return
  const volatile = statement.slice(conflict).find(token => VOLATILE.has(token.text))
  if (volatile)
    report(
      '3-volatile',
      volatile,
      `${volatile.text} in ON CONFLICT DO UPDATE`,
      'Send the value from the application and use excluded.column.',
    )
}
