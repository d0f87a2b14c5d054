import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tenancy.ts'
import { TOLERANCIAS } from '../../platform/geometria/hallazgo.ts'
import { empacarConcatenado } from '../../platform/geometria/paquete.ts'
import { metros } from '../revisiones/reunir.ts'
import type { Medio } from './analizar.ts'
import type { Anotador } from './anotador.ts'
import type { FilaDeImportacion } from './importacion.ts'

/** Terrenos of one strip; a worker sees a strip and its neighbours, never the whole city. */
const POR_FRANJA = 20_000

interface Franja {
  desde: number
  hasta: number
}

/**
 * Neighbours that share land: a sliver of two surveys ("astilla") or a real overlap. Both enter and are told, because
 * cadastres have them; the map's checks list them with their geometry afterwards.
 */
export async function revisarTraslapes(medio: Medio, i: FilaDeImportacion, anotador: Anotador): Promise<void> {
  const franjas = await medio.conTransaccion(tx => repartir(tx, i))
  for (const [n, franja] of franjas.entries()) {
    medio.senal.throwIfAborted()
    medio.progreso(n, franjas.length, 'Buscando traslapes entre vecinos')
    const capa = await medio.conTransaccion(tx => leerFranja(tx, i, franja))
    if (capa.propios < 1 || capa.ids.length < 2) continue
    const { hallazgos, problemas } = await medio.servicios.geometria.run(
      'traslapes',
      { capa, tolerancias: TOLERANCIAS, desde: 0, hasta: capa.propios },
      { signal: medio.senal },
    )
    for (const h of hallazgos) {
      const [a, b] = h.ids.map(leerNombre)
      if (!a || !b) continue
      const astilla = h.clase === 'astilla'
      anotador.anotar({
        indice: a.indice,
        clave: a.clave,
        codigo: astilla ? 'astilla' : 'traslape',
        motivo: astilla
          ? `Comparte una astilla de ${metros(h.areaM2)} con el objeto ${b.indice} (${b.clave}): dos dibujos de un mismo lindero.`
          : `Se traslapa en ${metros(h.areaM2)} con el objeto ${b.indice} (${b.clave}).`,
        cura: astilla
          ? 'No impide importar; corríjala cuando se ajuste el lindero.'
          : 'Compruebe cuál de los dos linderos es el correcto; los dos predios entran como vienen.',
        punto: h.punto,
        grave: false,
      })
    }
    for (const p of problemas)
      anotador.anotar({
        indice: leerNombre(p.ids[0] ?? '')?.indice ?? null,
        codigo: 'traslape-sin-medir',
        motivo: p.motivo,
        cura: 'Revise ese polígono en el mapa.',
        grave: false,
      })
    await medio.conTransaccion(tx => anotador.escribir(tx))
  }
}

/** Strips of the plane, west to east, with about the same number of terrenos each. */
async function repartir(tx: Tx, i: FilaDeImportacion): Promise<Franja[]> {
  const { rows } = await sql<Franja>`
    with franja as (
      select (caja[1])[0] as x, (row_number() over (order by (caja[1])[0]) - 1) / ${POR_FRANJA} as n
      from importacion_objeto
      where municipio = ${i.municipio} and importacion = ${i.id} and suerte <> 'rechazado')
    select min(x) as desde, max(x) as hasta from franja group by n order by n`.execute(tx)
  return rows
}

/** Terrenos that begin in the strip, then those of the next ones that they may touch: pairs are met from the west only. */
async function leerFranja(tx: Tx, i: FilaDeImportacion, { desde, hasta }: Franja) {
  const deEsta = sql`o.importacion = ${i.id} and o.suerte <> 'rechazado'`
  const borde = await sql<{ este: number }>`
    select max((o.caja[0])[0]) as este from importacion_objeto o
    where o.municipio = ${i.municipio} and ${deEsta} and (o.caja[1])[0] between ${desde} and ${hasta}`.execute(tx)
  const { rows } = await sql<{ nombre: string; propio: boolean; geom: Buffer }>`
    select o.indice || ' ' || coalesce(o.clave, '') as nombre, (o.caja[1])[0] <= ${hasta} as propio, o.geom
    from importacion_objeto o
    where o.municipio = ${i.municipio} and ${deEsta} and (o.caja[1])[0] between ${desde} and ${borde.rows[0]?.este ?? hasta}
    order by propio desc, o.indice`.execute(tx)
  return {
    ids: rows.map(r => r.nombre),
    geometrias: empacarConcatenado(
      Buffer.concat(rows.map(r => r.geom)),
      rows.map(r => r.geom.length),
    ),
    propios: rows.filter(r => r.propio).length,
  }
}

function leerNombre(nombre: string): { indice: number; clave: string } | undefined {
  const [indice, clave = ''] = nombre.split(' ')
  return indice ? { indice: Number(indice), clave } : undefined
}
