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
  let transaction = db.global.transaction()
  if (isolation) transaction = transaction.setIsolationLevel(isolation)
  if (readOnly) transaction = transaction.setAccessMode('read only')
  return transaction.execute(async tx => {
    await sql.raw(`set local role lindero_app; set local lindero.municipio = '${literal}'`).execute(tx)
    return fn(tx)
  })
}
