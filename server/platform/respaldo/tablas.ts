import { sql } from 'kysely'
import type { Tx } from '../database/tenancy.ts'

export interface Columna {
  readonly nombre: string
  /** As PostgreSQL writes it: `numeric(20,2)`. */
  readonly tipo: string
}

/** A municipal table as the catalogue of the database knows it. */
export interface TablaMunicipal {
  readonly tabla: string
  readonly columnas: readonly Columna[]
  readonly llave: readonly string[]
  /** Tables that must be filled before this one; itself, where its rows point at each other. */
  readonly depende: readonly string[]
}

/**
 * Every table whose primary key starts with `municipio`, each after those that it points at. They come from the
 * catalogue, so a table that an area adds tomorrow is in the backup without anyone remembering it.
 */
export async function tablasMunicipales(tx: Tx): Promise<TablaMunicipal[]> {
  const { rows } = await sql<TablaMunicipal>`
    select t.relname as tabla,
      (select json_agg(json_build_object('nombre', a.attname, 'tipo', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columnas,
      (select json_agg(a.attname order by k.n)
        from unnest(p.conkey) with ordinality k(attnum, n)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum) as llave,
      (select coalesce(json_agg(distinct f.confrelid::regclass::text), '[]')
        from pg_constraint f where f.conrelid = t.oid and f.contype = 'f' and not f.condeferrable) as depende
    from pg_class t
    join pg_constraint p on p.conrelid = t.oid and p.contype = 'p'
    join pg_attribute m on m.attrelid = t.oid and m.attnum = p.conkey[1]
    where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      and m.attname = 'municipio'
    order by t.relname`.execute(tx)
  return enOrden(rows)
}

function enOrden(tablas: readonly TablaMunicipal[]): TablaMunicipal[] {
  const nombres = new Set(tablas.map(t => t.tabla))
  const puestas = new Set<string>()
  const orden: TablaMunicipal[] = []
  while (orden.length < tablas.length) {
    const siguiente = tablas.find(
      t => !puestas.has(t.tabla) && t.depende.every(d => d === t.tabla || puestas.has(d) || !nombres.has(d)),
    )
    if (!siguiente) {
      const resto = tablas.filter(t => !puestas.has(t.tabla)).map(t => t.tabla)
      throw new Error(`foreign keys in a circle, make one of them deferrable: ${resto.join(', ')}`)
    }
    puestas.add(siguiente.tabla)
    orden.push(siguiente)
  }
  return orden
}
