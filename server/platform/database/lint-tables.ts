import { GLOBAL_SCHEMAS, GLOBAL_TABLES, type Report, type Schema } from './lint-model.ts'
import { inside, items, type Token } from './sql-text.ts'

/** What a migration may not do to a municipal table: keys, types, triggers, foreign keys, sequences, the missing hook. */
export function checkMigrationStatement(statement: readonly Token[], schema: Schema, report: Report): void {
  const words = statement.map(token => token.text)
  const first = words[0]
  if (['begin', 'commit', 'rollback'].includes(first ?? '')) {
    report(
      'transaction',
      statement[0]!,
      `«${first}» in a migration`,
      'Remove it: each migration already runs in its own transaction.',
    )
  }
  if (first === 'create' && words.includes('trigger')) checkTrigger(statement, schema, report)
  if (isCreateTable(words)) checkTable(statement, schema, report)
  if (first === 'alter' && words[1] === 'table') checkAlter(statement, schema, report)
  if (first === 'create' && words.slice(0, 3).includes('unique')) checkUniqueIndex(statement, schema, report)
}

const isCreateTable = (words: readonly string[]): boolean =>
  (words[0] === 'create' && words[1] === 'table') ||
  (words[0] === 'create' && words[1] === 'unlogged' && words[2] === 'table')

/** Position of a table's name: after `table`, `if not exists`, `only`. */
function nameAfter(statement: readonly Token[], word: string): number {
  let i = statement.findIndex(token => token.text === word) + 1
  while (['if', 'not', 'exists', 'only'].includes(statement[i]?.text ?? '')) i += 1
  return i
}

function isGlobal(statement: readonly Token[], at: number): boolean {
  if (statement[at + 1]?.text === '.') return GLOBAL_SCHEMAS.includes(statement[at]!.text)
  return GLOBAL_TABLES.includes(statement[at]?.text ?? '')
}

function checkTable(statement: readonly Token[], schema: Schema, report: Report): void {
  const at = nameAfter(statement, 'table')
  const name = statement[at]
  if (!name || isGlobal(statement, at)) return
  const municipal = schema.municipal.has(name.text)
  if (!municipal && !schema.reference.has(name.text)) {
    report(
      '5-hook',
      name,
      `table ${name.text} is neither municipal nor of reference`,
      `Call lindero_tabla_municipal('${name.text}', …) right after it (or lindero_tabla_referencia), or name it in GLOBAL_TABLES.`,
    )
    return
  }
  const open = statement.findIndex((token, i) => i > at && token.text === '(')
  const definitions = items(inside(statement, open))
  if (municipal) {
    const column = definitions.find(definition => definition[0]?.text === 'municipio')
    const form =
      column
        ?.slice(1, 5)
        .map(token => token.text)
        .join('') ?? ''
    if (!/^(char|character)\(5\)/.test(form) || column?.some(token => token.text === 'generated')) {
      report(
        '1-type',
        column?.[0] ?? name,
        `${name.text}.municipio must be char(5)`,
        'Write «municipio char(5) NOT NULL»: never varchar, a domain or generated.',
      )
    }
  }
  for (const definition of definitions) checkDefinition(name.text, definition, municipal, schema, report)
}

/** A column or a constraint of a table. */
function checkDefinition(
  table: string,
  definition: readonly Token[],
  municipal: boolean,
  schema: Schema,
  report: Report,
): void {
  const words = definition.map(token => token.text)
  const inColumn = !['constraint', 'primary', 'unique', 'foreign', 'check', 'exclude', 'like'].includes(words[0] ?? '')
  if (municipal) {
    for (const [i, word] of words.entries()) {
      const isKey =
        (word === 'primary' && words[i + 1] === 'key') ||
        word === 'unique' ||
        (word === 'foreign' && words[i + 1] === 'key')
      if (!isKey || (inColumn && words[0] === 'municipio')) continue
      const open = words.indexOf('(', i)
      const starts = !inColumn && open >= 0 && words[open + 1] === 'municipio'
      if (starts || (word === 'foreign' && !schema.municipal.has(referenced(definition) ?? ''))) continue
      report(
        '1-key',
        definition[i]!,
        `a key of ${table} does not start with municipio`,
        'Write it as a constraint of the table: (municipio, …).',
      )
    }
    const sequence = definition.find(token =>
      ['serial', 'bigserial', 'smallserial', 'nextval', 'identity'].includes(token.text),
    )
    if (sequence)
      report(
        '3-consecutive',
        sequence,
        `${table} takes numbers from a sequence`,
        'The application gives ids (UUIDv7) and legal consecutive numbers.',
      )
  }
  const references = words.indexOf('references')
  if (references >= 0) checkReference(table, definition, municipal, schema, report)
  const setNull = words.findIndex((word, i) => word === 'delete' && words[i + 1] === 'set' && words[i + 2] === 'null')
  if (setNull >= 0)
    report(
      '2-set-null',
      definition[setNull]!,
      'ON DELETE SET NULL',
      'Citus refuses it: use ON DELETE CASCADE or none, and let the action write the null.',
    )
}

const referenced = (definition: readonly Token[]): string | undefined =>
  definition[definition.findIndex(token => token.text === 'references') + 1]?.text

function checkReference(
  table: string,
  definition: readonly Token[],
  municipal: boolean,
  schema: Schema,
  report: Report,
): void {
  const at = definition.findIndex(token => token.text === 'references')
  const target = definition[at + 1]
  if (!target) return
  if (!municipal && schema.municipal.has(target.text)) {
    report(
      '2-foreign-key',
      target,
      `${table}, which has no municipality, points at municipal ${target.text}`,
      'Remove the foreign key: a local table cannot point at a distributed one.',
    )
  }
  if (!municipal) return
  if (isGlobal(definition, at + 1)) {
    report(
      '2-foreign-key',
      target,
      `municipal ${table} points at global ${target.text}`,
      'Keep its id without a foreign key: a distributed table points only at municipal or reference tables.',
    )
  }
  if (
    schema.municipal.has(target.text) &&
    definition[at + 2]?.text === '(' &&
    definition[at + 3]?.text !== 'municipio'
  ) {
    report(
      '1-key',
      target,
      `a foreign key of ${table} to ${target.text} does not start with municipio`,
      'Write FOREIGN KEY (municipio, …) REFERENCES … (municipio, …).',
    )
  }
}

function checkAlter(statement: readonly Token[], schema: Schema, report: Report): void {
  const at = nameAfter(statement, 'table')
  const table = statement[at]
  if (!table || isGlobal(statement, at)) return
  for (const change of items(statement.slice(at + 1))) {
    const rest = change.filter(
      (token, i) => !(i === 0 && token.text === 'add') && !(i === 1 && token.text === 'column'),
    )
    checkDefinition(table.text, rest, schema.municipal.has(table.text), schema, report)
  }
}

function checkUniqueIndex(statement: readonly Token[], schema: Schema, report: Report): void {
  const on = statement.findIndex(token => token.text === 'on')
  const table = statement[statement[on + 1]?.text === 'only' ? on + 2 : on + 1]
  const open = statement.findIndex((token, i) => i > on && token.text === '(')
  if (!table || !schema.municipal.has(table.text) || statement[open + 1]?.text === 'municipio') return
  report(
    '1-key',
    table,
    `a unique index of ${table.text} does not start with municipio`,
    'Make municipio its first column.',
  )
}

function checkTrigger(statement: readonly Token[], schema: Schema, report: Report): void {
  const table = statement.find((token, i) => statement[i - 1]?.text === 'on' && schema.municipal.has(token.text))
  if (table)
    report(
      '2-trigger',
      table,
      `a trigger on municipal ${table.text}`,
      'Use privileges (append-only), a constraint, or the action itself.',
    )
}
