import { sql } from 'kysely'
import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zAl } from '../../platform/esquemas.ts'
import { puntoLonLat } from '../../platform/geometria/proyeccion.ts'
import { direccionParaBuscar } from '../consulta/direccion.ts'

const MAXIMO = 20

/** West, south, east, north. */
const zCaja = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** Finds parcels by number (national or former), folio or address, and zones by code or name. */
export const buscar = defineAction({
  nombre: 'territorio.buscar',
  clase: 'consulta',
  resumen: 'Buscar predios por número, folio o dirección, y zonas por su código o nombre.',
  entrada: zAl.extend({ texto: z.string().trim().min(2).max(120) }),
  salida: z.object({
    predios: z.array(
      z.object({ numero: z.string(), direccion: z.string().nullable(), folio: z.string().nullable(), por: z.string() }),
    ),
    zonas: z.array(
      z.object({
        objeto: z.string(),
        capa: z.string(),
        clase: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        caja: zCaja,
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy, actor }, { al = hoy, texto }) {
    const soloPublicas = actor.roles.every(r => r === 'anonimo')
    const compacto = texto.replace(/[\s.]/g, '')
    const cifras = /^\d{4,30}$/.test(compacto.replace(/-/g, '')) ? compacto.replace(/-/g, '') : null
    const folio = /^\d{1,4}[A-Z]?-\d+$/i.test(compacto) ? compacto.toUpperCase() : null
    const direccion = direccionParaBuscar(texto)
    const predios = await sql<{ numero: string; direccion: string | null; folio: string | null; por: string }>`
      select numero, direccion, folio, por from (
        select p.numero, p.direccion, p.folio, 'número' as por, 1 as orden from predio p
          where p.municipio = ${municipio} and ${cifras}::text is not null
            and ((p.numero >= ${cifras} and p.numero < ${despues(cifras)})
              or (p.numero_anterior >= ${cifras} and p.numero_anterior < ${despues(cifras)}))
            and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
        union all
        select p.numero, p.direccion, p.folio, 'folio', 2 from predio p
          where p.municipio = ${municipio} and p.folio = ${folio}
            and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
        union all
        select p.numero, p.direccion, p.folio, 'dirección', 3 from predio p
          where p.municipio = ${municipio} and ${cifras}::text is null and p.direccion_busqueda >= ${direccion}
            and p.direccion_busqueda < ${despues(direccion)}
            and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
      ) hallados order by orden, numero limit ${MAXIMO}`.execute(tx)
    const patron = `%${texto.replace(/[\\%_]/g, '\\$&')}%`
    const zonas = await sql<{
      objeto: string
      capa: string
      clase: string
      codigo: string
      nombre: string
      plana: [number, number, number, number]
    }>`
      select o.id as objeto, c.nombre as capa, c.clase, o.codigo, o.nombre,
        array[((o.caja)[1])[0], ((o.caja)[1])[1], ((o.caja)[0])[0], ((o.caja)[0])[1]] as plana
      from capa_version v
      join capa c on c.municipio = ${municipio} and c.id = v.capa
      join objeto o on o.municipio = ${municipio} and o.capa_version = v.id
      where v.municipio = ${municipio} and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})
        and (c.publica or not ${soloPublicas})
        and (o.codigo ilike ${patron} or o.nombre collate es_co ilike ${patron})
      order by c.clase, o.codigo limit ${MAXIMO}`.execute(tx)
    return {
      predios: predios.rows,
      zonas: zonas.rows.map(({ plana: [x0, y0, x1, y1], ...z }) => ({
        ...z,
        caja: [...puntoLonLat(x0, y0), ...puntoLonLat(x1, y1)] as [number, number, number, number],
      })),
    }
  },
})

/**
 * The first text after all that begin like this one: a range, which row-level security lets an index answer; LIKE it does
 * not. Numbers and addresses for the search are plain ASCII.
 */
function despues(inicio: string | null): string | null {
  return inicio === null ? null : `${inicio}\u007f`
}
