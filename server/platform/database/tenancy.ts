import { type IsolationLevel, sql, type Transaction } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Database } from './connect.ts'
import type { Tablas } from './tables.ts'

declare const marca: unique symbol

/** DIVIPOLA code of a municipality: five digits, the first two of its department ("76001", "05001"). */
export type Municipio = string & { readonly [marca]: 'Municipio' }

/** A transaction inside one municipality; pass it to kysely's tag: sql<Fila>`select …`.execute(tx). */
export type Tx = Transaction<Tablas>

/** Reads a municipality's code; refuses what is not five digits. `campo` names it in the refusal. */
export function municipio(texto: string, campo = 'municipio'): Municipio {
  if (/^\d{5}$/.test(texto)) return texto as Municipio
  throw new Rechazo({
    codigo: 'municipio-invalido',
    mensaje: `«${texto}» no es un código de municipio.`,
    campo,
    cura: 'Escriba los cinco dígitos de la DIVIPOLA, por ejemplo 76001.',
  })
}

export interface TenancyOptions {
  readonly readOnly?: boolean
  readonly isolation?: Extract<IsolationLevel, 'repeatable read'>
}

/**
 * The only way to tenant tables, reads too: one transaction, as the role that owns nothing, with the municipality set as
 * a literal (Citus does not carry set_config() to its workers). The code is checked again here because it enters the
 * statement as text.
 */
export function withMunicipio<T>(
  db: Database,
  code: Municipio,
  fn: (tx: Tx) => Promise<T>,
  { readOnly = false, isolation }: TenancyOptions = {},
): Promise<T> {
  const literal = municipio(code)
  const begin = ['begin', isolation && `isolation level ${isolation}`, readOnly && 'read only']
    .filter(Boolean)
    .join(' ')
  return db.global.connection().execute(async connection => {
    // All that it takes to enter, in one trip: a page is many short questions.
    const enter = `${begin}; set local role lindero_app; set local lindero.municipio = '${literal}'`
    try {
      await sql.raw(enter).execute(connection)
      const result = await fn(connection as Tx)
      await sql.raw('commit').execute(connection)
      return result
    } catch (error) {
      // What went wrong matters, not that a connection which broke cannot take it back either.
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined)
      throw error
    }
  })
}
