import { sql } from 'kysely'
import type { z } from 'zod'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { zDependencia } from '../formas.ts'

export type Dependencia = z.output<typeof zDependencia>
/** Between two activities there is one at most. */
export type Par = Pick<Dependencia, 'antes' | 'despues'>

export const claveDePar = ({ antes, despues }: Par): string => `${antes} ${despues}`

/** The dependencies that would be left, in the order in which they are read: first some go away, then others come or change. */
export function dependenciasQueQuedan(
  hay: readonly Dependencia[],
  { quitar, agregar }: { quitar: readonly Par[]; agregar: readonly Dependencia[] },
): Dependencia[] {
  const quedan = new Map(hay.map(d => [claveDePar(d), d]))
  for (const d of quitar) quedan.delete(claveDePar(d))
  for (const d of agregar) quedan.set(claveDePar(d), d)
  return [...quedan].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, d]) => d)
}

/** Writes them in as many statements for thousands as for one. Of a pair that comes twice, the last counts. */
export async function escribirDependencias(
  tx: Tx,
  municipio: Municipio,
  { quitar, agregar }: { quitar: readonly Par[]; agregar: readonly Dependencia[] },
): Promise<void> {
  if (quitar.length > 0)
    await sql`delete from programa_dependencia d
      using json_to_recordset(${JSON.stringify(quitar)}::json) as n(antes uuid, despues uuid)
      where d.municipio = ${municipio} and d.antes = n.antes and d.despues = n.despues`.execute(tx)
  if (agregar.length > 0) {
    const unicas = [...new Map(agregar.map(d => [claveDePar(d), d])).values()]
    await sql`insert into programa_dependencia (municipio, antes, despues, tipo, espera)
      select ${municipio}, n.antes, n.despues, n.tipo, n.espera
      from json_to_recordset(${JSON.stringify(unicas)}::json) as n(antes uuid, despues uuid, tipo text, espera integer)
      on conflict (municipio, antes, despues) do update set tipo = excluded.tipo, espera = excluded.espera`.execute(tx)
  }
}
