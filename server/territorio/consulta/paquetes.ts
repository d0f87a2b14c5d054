import { sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { empacarConcatenado, type Paquete } from '../../platform/geometria/paquete.ts'

/** Geometries in one buffer with the ids that they belong to, in the same order. */
export interface PaqueteConIds {
  ids: string[]
  paquete: Paquete
}

interface Tanda {
  ids: string[]
  largos: number[]
  datos: Buffer
  ultimo: string
}

const POR_TANDA = 20_000

/**
 * Reads many geometries of a table as one package, by pages of its key: memory holds the package and one page. `donde`
 * is the condition besides the municipality, over the alias `t`.
 */
export async function leerPaquete(
  tx: Tx,
  municipio: Municipio,
  tabla: 'terreno' | 'objeto',
  donde: ReturnType<typeof sql<boolean>>,
): Promise<PaqueteConIds> {
  const ids: string[] = []
  const largos: number[] = []
  const partes: Buffer[] = []
  let ultimo = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<Tanda>`
      select array_agg(p.id::text order by p.id) as ids, array_agg(length(p.geom) order by p.id) as largos,
             string_agg(p.geom, ''::bytea order by p.id) as datos, max(p.id::text) as ultimo
      from (select t.id, t.geom from ${sql.table(tabla)} t
            where t.municipio = ${municipio} and t.id > ${ultimo}::uuid and (${donde})
            order by t.id limit ${POR_TANDA}) p
      having count(*) > 0`.execute(tx)
    const tanda = rows[0]
    if (!tanda) break
    for (const id of tanda.ids) ids.push(id)
    for (const largo of tanda.largos) largos.push(largo)
    partes.push(tanda.datos)
    ultimo = tanda.ultimo
    if (tanda.ids.length < POR_TANDA) break
  }
  return { ids, paquete: empacarConcatenado(Buffer.concat(partes), largos) }
}
