import type { Token } from './sql-text.ts'

/** A rule that was broken, where, and how to mend it. */
export interface Finding {
  readonly file: string
  readonly line: number
  readonly rule: string
  readonly message: string
  readonly cure: string
}

/** Tables by what their migration made of them. */
export interface Schema {
  readonly municipal: ReadonlySet<string>
  readonly reference: ReadonlySet<string>
}

/** How a rule tells what it found. */
export type Report = (rule: string, token: Token, message: string, cure: string) => void

/** Tables without municipality that are neither of reference nor ours to distribute: identity and the job queue. */
export const GLOBAL_TABLES: readonly string[] = [
  'migracion',
  // identity (better-auth): a person may work for several municipalities
  'user',
  'session',
  'account',
  'verification',
  'two_factor',
  'twofactor',
  'rate_limit',
  'ratelimit',
]
/** Schemas whose tables are all global. */
export const GLOBAL_SCHEMAS: readonly string[] = ['pgboss', 'identidad']
