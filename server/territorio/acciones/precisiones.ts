import { sql } from 'kysely'
import { z } from 'zod'
import type { Fecha } from '../../../ley388/fecha.ts'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zGeometria, zId } from '../../platform/esquemas.ts'
import { enLonLat } from '../consulta/geojson.ts'
import { esInterno } from '../consulta/version-de-capa.ts'

/** The cartographic precisions, with the geometry of each zone before and after. */
export const precisiones = defineAction({
  nombre: 'territorio.precisiones',
  clase: 'consulta',
  resumen: 'Ver las precisiones cartográficas y qué corrigió cada una.',
  articulo: 'art. 12 par. 3',
  entrada: z.object({ capa: zId.optional() }),
  salida: z.array(
    z.object({
      id: z.string(),
      capa: z.string(),
      capaNombre: z.string(),
      versionAnterior: z.string(),
      versionNueva: z.string(),
      acto: z.string(),
      fecha: zFecha,
      justificacion: z.string(),
      norma: z.string(),
      areaCambiadaM2: z.string(),
      registradaPor: z.string(),
      zonas: z.array(
        z.object({
          codigo: z.string(),
          nombre: z.string(),
          areaAntesM2: z.string().nullable(),
          areaDespuesM2: z.string().nullable(),
          antes: zGeometria,
          despues: zGeometria,
        }),
      ),
    }),
  ),
  async ejecutar({ tx, municipio, actor }, { capa }) {
    const { rows } = await sql<{
      id: string
      capa: string
      capaNombre: string
      versionAnterior: string
      versionNueva: string
      acto: string
      fecha: Fecha
      justificacion: string
      norma: string
      areaCambiadaM2: string
      registradaPor: string
    }>`
      select p.id, p.capa, c.nombre as "capaNombre", p.version_anterior as "versionAnterior",
             p.version_nueva as "versionNueva", p.acto, p.fecha, p.justificacion, p.norma,
             p.area_cambiada_m2 as "areaCambiadaM2", p.registrada_por as "registradaPor"
      from precision_cartografica p join capa c on c.municipio = ${municipio} and c.id = p.capa
      where p.municipio = ${municipio} and (c.publica or ${esInterno(actor)})
        and (${capa ?? null}::uuid is null or p.capa = ${capa ?? null}::uuid)
      order by p.fecha desc, p.id desc limit 200`.execute(tx)
    const lista = []
    for (const p of rows) {
      const zonas = await sql<{
        codigo: string
        nombre: string
        areaAntesM2: string | null
        areaDespuesM2: string | null
        antes: Buffer
        despues: Buffer
      }>`
        select b.codigo, b.nombre, a.area_elipsoidal_m2 as "areaAntesM2", b.area_elipsoidal_m2 as "areaDespuesM2",
               a.geom as antes, b.geom as despues
        from objeto b join objeto a on a.municipio = ${municipio} and a.capa_version = ${p.versionAnterior}
          and a.codigo = b.codigo and a.geom <> b.geom
        where b.municipio = ${municipio} and b.capa_version = ${p.versionNueva}
          and not exists (select 1 from objeto i where i.municipio = ${municipio}
            and i.capa_version = ${p.versionAnterior} and i.codigo = b.codigo and i.geom = b.geom)
        order by b.codigo`.execute(tx)
      lista.push({
        ...p,
        zonas: zonas.rows.map(z => ({ ...z, antes: enLonLat(z.antes), despues: enLonLat(z.despues) })),
      })
    }
    return lista
  },
})
