import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { zDecimal } from '../../platform/esquemas.ts'
import { columnaDe, MONTOS, type Monto } from './campos.ts'

export type Sumas = Record<Monto, string>

/** The amounts of a row or of a sum, in pesos as text. */
export const zSumas = z.object(
  Object.fromEntries(MONTOS.map(m => [m.campo, zDecimal])) as Record<Monto, typeof zDecimal>,
)

/** The columns of amounts, each by the name of its field: as they are, or added up. `de`: alias of the table. */
export function montosSql(de: 'e', como: 'fila' | 'suma'): RawBuilder<unknown> {
  return sql.join(
    MONTOS.map(({ campo }) => {
      const columna = sql.ref(`${de}.${columnaDe(campo)}`)
      // A budget adds up to whole pesos or to cents: zeros at the end say nothing.
      const valor = como === 'suma' ? sql`sum(${columna})` : columna
      return sql`trim_scale(${valor})::text as ${sql.ref(campo)}`
    }),
  )
}
