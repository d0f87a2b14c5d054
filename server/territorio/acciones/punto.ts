import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAl, zFecha } from '../../platform/esquemas.ts'
import { withGeos } from '../../platform/geometria/geos.ts'
import { aPlano, dentroDeColombia } from '../../platform/geometria/proyeccion.ts'
import { escribirWkb, type Geometria, type Posicion } from '../../platform/geometria/wkb.ts'

/** Lines and points are found within this distance of the click, m. */
const ALCANCE_M = 15

/** All that lies at a point: the parcel and the object of every layer. */
export const punto = defineAction({
  nombre: 'territorio.punto',
  clase: 'consulta',
  resumen: 'Ver qué hay en un punto del mapa.',
  entrada: zAl.extend({ lon: z.coerce.number().min(-180).max(180), lat: z.coerce.number().min(-90).max(90) }),
  salida: z.object({
    al: zFecha,
    predios: z.array(z.object({ numero: z.string(), direccion: z.string().nullable() })),
    objetos: z.array(
      z.object({
        objeto: z.string(),
        capa: z.string(),
        clase: z.string(),
        codigo: z.string(),
        nombre: z.string(),
        valor: z.string().nullable(),
        acto: z.string(),
        desde: zFecha,
        areaM2: z.string().nullable(),
        atributos: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  async ejecutar({ tx, municipio, hoy, actor }, { al = hoy, lon, lat }) {
    if (!dentroDeColombia(lon, lat))
      throw new Rechazo({
        codigo: 'fuera-de-colombia',
        mensaje: 'Ese punto no está en Colombia.',
        campo: 'lon',
        cura: 'Escriba primero la longitud (negativa) y después la latitud.',
      })
    const [x, y] = aPlano(lon, lat)
    const caja = sql`box(point(${x - ALCANCE_M}, ${y - ALCANCE_M}), point(${x + ALCANCE_M}, ${y + ALCANCE_M}))`
    const soloPublicas = actor.roles.every(r => r === 'anonimo')
    const terrenos = await sql<{ id: string; geom: Buffer; numeros: { numero: string; direccion: string | null }[] }>`
      select t.id, t.geom, (select jsonb_agg(jsonb_build_object('numero', p.numero, 'direccion', p.direccion) order by p.numero)
          from predio p where p.municipio = ${municipio} and p.terreno = t.id
            and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})) as numeros
      from terreno t where t.municipio = ${municipio} and t.caja && ${caja}
        and t.desde <= ${al} and (t.hasta is null or t.hasta > ${al})`.execute(tx)
    const objetos = await sql<{
      objeto: string
      geom: Buffer
      capa: string
      clase: string
      codigo: string
      nombre: string
      valor: string | null
      acto: string
      desde: Fecha
      areaM2: string | null
      atributos: Record<string, unknown>
    }>`
      select o.id as objeto, o.geom, c.nombre as capa, c.clase, o.codigo, o.nombre, o.valor, v.acto, v.desde,
             o.area_elipsoidal_m2 as "areaM2", o.atributos
      from objeto o
      join capa_version v on v.municipio = ${municipio} and v.id = o.capa_version
      join capa c on c.municipio = ${municipio} and c.id = v.capa
      where o.municipio = ${municipio} and o.caja && ${caja} and (c.publica or not ${soloPublicas})
        and v.desde <= ${al} and (v.hasta is null or v.hasta > ${al})
      order by c.clase, c.nombre`.execute(tx)
    return withGeos(geos =>
      geos.scope(() => {
        const sitio = geos.read(escribirWkb({ type: 'Point', coordinates: [x, y] }))
        const cerca = geos.read(escribirWkb(circulo(x, y)))
        const toca = (f: { geom: Buffer; areaM2?: string | null }): boolean => {
          const g = geos.read(f.geom)
          return geos.intersects(g, f.areaM2 === null ? cerca : sitio)
        }
        return {
          al,
          predios: terrenos.rows.filter(toca).flatMap(t => t.numeros ?? []),
          objetos: objetos.rows.filter(toca).map(({ geom: _, ...o }) => o),
        }
      }),
    )
  },
})

/** A polygon of sixteen sides around the click: precise enough for a finger. */
function circulo(x: number, y: number): Geometria {
  const anillo = Array.from({ length: 17 }, (_, i): Posicion => {
    const angulo = ((i % 16) * Math.PI) / 8
    return [x + ALCANCE_M * Math.cos(angulo), y + ALCANCE_M * Math.sin(angulo)]
  })
  return { type: 'Polygon', coordinates: [anillo] }
}
