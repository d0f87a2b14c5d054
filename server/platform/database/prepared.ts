import { createHash } from 'node:crypto'
import pg from 'pg'

/** A query whose text begins so is prepared once a connection: planning it each time would cost more than running it. */
const MARK = '/* prepared */'

const names = new Map<string, string>()

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `lindero_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
  names.set(text, name)
  return name
}

/**
 * The driver's client, which names the marked queries. Mark what is asked at every visit and has always the same form:
 * PostgreSQL may keep one plan for it, whatever the values, so a condition that may be absent has no place there.
 */
export class PreparingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const [text, values] = args
    const query =
      typeof text === 'string' && Array.isArray(values) && text.trimStart().startsWith(MARK)
        ? [{ name: nameOf(text), text, values }]
        : args
    return super.query(...(query as Parameters<pg.Client['query']>)) as never
  }
}
