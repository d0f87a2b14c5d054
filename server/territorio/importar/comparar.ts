import { type RawBuilder, sql } from 'kysely'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { claseDeCapa } from '../clases.ts'
import type { Impedimento } from './formas.ts'
import { adoptarFormas, cerca, metrosDeLaEsquina } from './formas-vigentes.ts'
import type { FilaDeImportacion } from './importacion.ts'

/** What the file changes of what is in force on its date, counted by objects (layer) or by numbers (parcels). */
export interface Comparacion {
  nuevos: number
  cambiados: number
  iguales: number
  desaparecidos: number
  impedimentos: Impedimento[]
}

/** Marks each staged object as new, changed or the same, against what rules on the date of the import. */
export async function comparar(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Comparacion> {
  await sinBucles(tx)
  return i.destino === 'predios' ? compararPredios(tx, municipio, i) : compararCapa(tx, municipio, i)
}

/**
 * What was staged a moment ago has no statistics yet: the planner believes that it is one row and would look at every
 * pair. Joins of whole sets are by hash, whatever it believes.
 */
export async function sinBucles(tx: Tx): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx)
}

/** The layer of that kind and name, and its version on that date. */
export async function capaVigente(
  tx: Tx,
  municipio: Municipio,
  i: Pick<FilaDeImportacion, 'clase' | 'capaNombre' | 'opciones'>,
): Promise<{ capa: string | null; version: string | null; mismaFecha: boolean }> {
  const { rows } = await sql<{ capa: string; version: string | null; mismaFecha: boolean | null }>`
    select c.id as capa, v.id as version, v.desde = ${i.opciones.desde}::date as "mismaFecha"
    from capa c
    left join capa_version v on v.municipio = ${municipio} and v.capa = c.id
      and v.desde <= ${i.opciones.desde}::date and (v.hasta is null or v.hasta > ${i.opciones.desde}::date)
    where c.municipio = ${municipio} and c.clase = ${i.clase} and c.nombre = ${i.capaNombre}`.execute(tx)
  const fila = rows[0]
  return { capa: fila?.capa ?? null, version: fila?.version ?? null, mismaFecha: fila?.mismaFecha ?? false }
}

async function compararCapa(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Comparacion> {
  const { version, mismaFecha } = await capaVigente(tx, municipio, i)
  const conCodigo = i.mapeo.codigo !== undefined
  const misma = mismaLlave(i)
  if (version) {
    await adoptarFormas(
      tx,
      municipio,
      i,
      'objeto',
      sql`select distinct on (s.indice) s.indice, o.id as vigente
        from importacion_objeto s
        cross join ${metrosDeLaEsquina(sql`s.caja`)} m
        join objeto o on o.municipio = ${municipio} and o.capa_version = ${version}
          and floor((o.caja[1])[0]) = m.x and floor((o.caja[1])[1]) = m.y
        where s.municipio = ${municipio} and s.importacion = ${i.id} and s.suerte <> 'rechazado'
          and (not ${conCodigo} or (o.codigo = s.clave${misma}))
          and ${cerca(sql`o.caja`, sql`s.caja`)} and md5(o.geom) <> md5(s.geom)
        order by s.indice, o.id`,
    )
    // The same place, meaning and geometry; without a code of their own, objects are known by what they are.
    await sql`update importacion_objeto s set suerte = 'igual'
      from objeto o
      where s.municipio = ${municipio} and s.importacion = ${i.id} and s.suerte <> 'rechazado'
        and o.municipio = ${municipio} and o.capa_version = ${version} and md5(o.geom) = md5(s.geom)
        and (not ${conCodigo} or o.codigo = s.campos->>'codigo')
        and (not ${conCodigo} or o.nombre = s.campos->>'nombre')
        and o.valor is not distinct from s.campos->>'valor'
        and o.valor_original is not distinct from s.campos->>'valorOriginal'
        and o.atributos = s.campos->'atributos'`.execute(tx)
    await sql`update importacion_objeto s set suerte = 'cambiado'
      from objeto o
      where s.municipio = ${municipio} and s.importacion = ${i.id} and s.suerte = 'nuevo' and s.clave is not null
        and o.municipio = ${municipio} and o.capa_version = ${version} and o.codigo = s.clave${misma}`.execute(tx)
  }
  const cuenta = await contar(tx, municipio, i.id, 'importacion_objeto')
  // What was refused is not gone: it is in the list to mend.
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from objeto o
    where o.municipio = ${municipio} and o.capa_version = ${version}::uuid
      and not exists (select 1 from importacion_objeto s
        where s.municipio = ${municipio} and s.importacion = ${i.id} and s.clave = o.codigo${misma})
      and not exists (select 1 from importacion_objeto s
        where s.municipio = ${municipio} and s.importacion = ${i.id} and s.clave is null and md5(s.geom) = md5(o.geom))`.execute(
    tx,
  )
  const desaparecidos = rows[0]?.n ?? 0
  const cambia = cuenta.nuevos + cuenta.cambiados + desaparecidos > 0
  return { ...cuenta, desaparecidos, impedimentos: mismaFecha && cambia ? [otraFecha(i)] : [] }
}

/** What makes an object the same besides its code, where the kind of layer says that the code is not enough. */
function mismaLlave(i: FilaDeImportacion): RawBuilder<unknown> {
  const campos = claseDeCapa(i.clase ?? '')?.llaveCon ?? []
  return campos.length === 0
    ? sql``
    : sql`${sql.join(
        campos.map(c => sql` and o.atributos->>${c} is not distinct from s.campos->'atributos'->>${c}`),
        sql``,
      )}`
}

function otraFecha(i: FilaDeImportacion): Impedimento {
  return {
    codigo: 'version-con-la-misma-fecha',
    motivo: `La capa «${i.capaNombre}» ya tiene una versión que rige desde el ${i.opciones.desde}.`,
    cura: 'Dé otra fecha de inicio; si aquella entró por error, deshaga primero su importación.',
  }
}

/** Fields of a parcel that are compared only when the file brings them. */
const COMPARADOS = [
  ['numeroAnterior', 'numero_anterior'],
  ['folio', 'folio'],
  ['direccion', 'direccion'],
  ['areaRegistradaM2', 'area_registrada_m2'],
  ['destino', 'destino'],
] as const

async function compararPredios(tx: Tx, municipio: Municipio, i: FilaDeImportacion): Promise<Comparacion> {
  const { desde } = i.opciones
  await adoptarFormas(
    tx,
    municipio,
    i,
    'terreno',
    sql`select distinct on (o.indice) o.indice, t.id as vigente
      from importacion_objeto o
      join importacion_predio p on p.municipio = ${municipio} and p.importacion = ${i.id} and p.indice = o.indice
      join predio e on e.municipio = ${municipio} and e.numero = p.numero and e.hasta is null
      join terreno t on t.municipio = ${municipio} and t.id = e.terreno
      where o.municipio = ${municipio} and o.importacion = ${i.id} and o.suerte <> 'rechazado'
        and ${cerca(sql`t.caja`, sql`o.caja`)} and t.geom <> o.geom
      order by o.indice, t.id`,
  )
  // The polygon is the same when one of its parcels stands today on that very polygon.
  await sql`update importacion_objeto o set suerte = 'igual', id = t.id
    from importacion_predio p, predio e, terreno t
    where o.municipio = ${municipio} and o.importacion = ${i.id} and o.suerte <> 'rechazado'
      and p.municipio = ${municipio} and p.importacion = ${i.id} and p.indice = o.indice
      and e.municipio = ${municipio} and e.numero = p.numero and e.hasta is null
      and t.municipio = ${municipio} and t.id = e.terreno and t.geom = o.geom`.execute(tx)
  const iguales = sql.join(
    [
      sql`o.suerte = 'igual' and e.terreno = o.id`,
      ...COMPARADOS.flatMap(([campo, columna]) =>
        i.mapeo[campo] ? [sql`e.${sql.ref(columna)} is not distinct from p.${sql.ref(columna)}`] : [],
      ),
      ...(i.mapeo.propietario ? [mismosPropietarios(municipio)] : []),
    ],
    sql` and `,
  )
  await sql`update importacion_predio p set suerte = case when ${iguales} then 'igual' else 'cambiado' end
    from importacion_objeto o, predio e
    where p.municipio = ${municipio} and p.importacion = ${i.id} and p.suerte <> 'rechazado'
      and o.municipio = ${municipio} and o.importacion = ${i.id} and o.indice = p.indice
      and e.municipio = ${municipio} and e.numero = p.numero and e.hasta is null`.execute(tx)
  await sql`update importacion_objeto o set suerte = 'cambiado'
    from importacion_predio p
    where o.municipio = ${municipio} and o.importacion = ${i.id} and o.suerte = 'nuevo'
      and p.municipio = ${municipio} and p.importacion = ${i.id} and p.indice = o.indice and p.suerte = 'cambiado'`.execute(
    tx,
  )
  const cuenta = await contar(tx, municipio, i.id, 'importacion_predio')
  const { rows } = await sql<{ gone: number; tarde: number; ultima: string | null }>`
    select (select count(*)::int from predio e where e.municipio = ${municipio} and e.hasta is null and not exists (
              select 1 from importacion_predio p
              where p.municipio = ${municipio} and p.importacion = ${i.id} and p.numero = e.numero)) as gone,
           count(*)::int as tarde, max(e.desde)::text as ultima
    from importacion_predio p
    join predio e on e.municipio = ${municipio} and e.numero = p.numero and e.hasta is null and e.desde >= ${desde}::date
    where p.municipio = ${municipio} and p.importacion = ${i.id} and p.suerte = 'cambiado'`.execute(tx)
  const { gone = 0, tarde = 0, ultima = null } = rows[0] ?? {}
  const impedimentos: Impedimento[] =
    tarde === 0
      ? []
      : [
          {
            codigo: 'fecha-no-posterior',
            motivo: `${tarde} predios que cambian rigen desde ${ultima}, y esta importación desde ${desde}.`,
            cura: `Dé una fecha de inicio posterior a ${ultima}: lo que rigió no se borra.`,
          },
        ]
  return { ...cuenta, desaparecidos: gone, impedimentos }
}

function mismosPropietarios(municipio: Municipio) {
  return sql`(select coalesce(jsonb_agg(jsonb_build_array(d.tipo_documento, d.documento, d.nombre, d.participacion)
                order by d.documento, d.nombre), '[]')
              from predio_propietario d where d.municipio = ${municipio} and d.predio = e.id)
    = (select coalesce(jsonb_agg(jsonb_build_array(d."tipoDocumento", d.documento, d.nombre, d.participacion)
                order by d.documento, d.nombre), '[]')
       from jsonb_to_recordset(coalesce(p.propietarios, '[]'))
         as d ("tipoDocumento" text, documento text, nombre text, participacion numeric(9,8)))`
}

async function contar(tx: Tx, municipio: Municipio, id: string, tabla: 'importacion_objeto' | 'importacion_predio') {
  const { rows } = await sql<{ suerte: string; n: number }>`
    select suerte, count(*)::int as n from ${sql.table(tabla)}
    where municipio = ${municipio} and importacion = ${id} group by suerte`.execute(tx)
  const n = (suerte: string) => rows.find(r => r.suerte === suerte)?.n ?? 0
  return { nuevos: n('nuevo'), cambiados: n('cambiado'), iguales: n('igual') }
}
