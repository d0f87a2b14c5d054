import { sql } from 'kysely'
import type { Fecha } from '../../../ley388/fecha.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { empacar } from '../../platform/geometria/paquete.ts'
import type { CapaVigente, ObjetoDeCapa, TerrenosVigentes, Territorio } from './revision.ts'

/** Performs a reading in a transaction of its own: a long check must not hold one open. */
type Leer = <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>

/** The map of a municipality on a date, read from the database once for all the checks that ask for it. */
export function territorioDe(leer: Leer, municipio: Municipio, al: Fecha): Territorio {
  let indice: Promise<Version[]> | undefined
  const leidas = new Map<string, Promise<CapaVigente>>()
  let terrenos: Promise<TerrenosVigentes> | undefined
  return {
    al,
    async capas(clase) {
      indice ??= leer(tx => versionesVigentes(tx, municipio, al))
      const pedidas = (await indice).filter(v => clase === undefined || v.clase === clase)
      return Promise.all(
        pedidas.map(v => {
          const hecha = leidas.get(v.id) ?? leer(tx => leerCapa(tx, municipio, v))
          leidas.set(v.id, hecha)
          return hecha
        }),
      )
    },
    terrenos() {
      terrenos ??= leer(tx => leerTerrenos(tx, municipio, al))
      return terrenos
    },
  }
}

interface Version {
  id: string
  nombre: string
  clase: string
}

async function versionesVigentes(tx: Tx, municipio: Municipio, al: Fecha): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.id, c.nombre, c.clase from capa_version v
    join capa c on c.municipio = ${municipio} and c.id = v.capa
    where v.municipio = ${municipio} and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})
    order by c.clase, c.nombre`.execute(tx)
  return rows
}

async function leerCapa(tx: Tx, municipio: Municipio, { id, nombre, clase }: Version): Promise<CapaVigente> {
  const { rows } = await sql<ObjetoDeCapa & { geom: Buffer }>`
    select o.codigo, o.nombre, o.valor, o.valor_original as "valorOriginal", o.geom from objeto o
    where o.municipio = ${municipio} and o.capa_version = ${id} order by o.codigo, o.id`.execute(tx)
  return {
    nombre,
    clase,
    objetos: rows.map(({ geom: _, ...o }) => o),
    geometrias: empacar(rows.map(o => o.geom)),
  }
}

async function leerTerrenos(tx: Tx, municipio: Municipio, al: Fecha): Promise<TerrenosVigentes> {
  const { rows } = await sql<{
    clave: string
    geom: Buffer
    areaM2: string
    numeros: string[]
    registradaM2: string | null
  }>`
    select t.clave, t.geom, t.area_elipsoidal_m2 as "areaM2",
           coalesce(array_agg(p.numero::text order by p.numero) filter (where p.numero is not null), '{}') as numeros,
           case when count(p.numero) = 1 then min(p.area_registrada_m2)::text end as "registradaM2"
    from terreno t
    left join predio p on p.municipio = ${municipio} and p.terreno = t.id
      and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
    where t.municipio = ${municipio} and t.desde <= ${al} and (t.hasta is null or t.hasta > ${al})
    group by t.municipio, t.id order by t.clave, t.id`.execute(tx)
  return {
    terrenos: rows.map(({ geom: _, ...t }) => t),
    geometrias: empacar(rows.map(t => t.geom)),
  }
}
