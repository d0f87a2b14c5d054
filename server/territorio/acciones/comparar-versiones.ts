import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zGeometria, zId } from '../../platform/esquemas.ts'
import { metros } from '../../platform/geometria/area.ts'
import { type Capa, compararCapas } from '../../platform/geometria/cobertura.ts'
import { empacar } from '../../platform/geometria/paquete.ts'
import { claseDeCapa } from '../clases.ts'
import { enLonLat } from '../consulta/geojson.ts'
import { esInterno, leerVersion, type VersionDeCapa } from '../consulta/version-de-capa.ts'

const zVersion = z.object({ id: z.string(), acto: z.string(), desde: zFecha, hasta: zFecha.nullable() })

const zCambio = z.object({
  clase: z.enum(['nuevo', 'desaparecido', 'cambiado', 'otro-valor']),
  codigo: z.string(),
  nombre: z.string(),
  /** What it was worth before and what after, where that changed. */
  valorAntes: z.string().nullable(),
  valorDespues: z.string().nullable(),
  areaM2: z.string(),
  ganaM2: z.string().nullable(),
  pierdeM2: z.string().nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  /** New or gone: the object; changed: the land that it won and lost. */
  geometria: zGeometria.nullable(),
})

/** Two versions of a layer: what changed, where, and how many m². */
export const compararVersiones = defineAction({
  nombre: 'territorio.compararVersiones',
  clase: 'consulta',
  resumen: 'Comparar dos versiones de una capa: qué cambió, dónde y en cuántos m².',
  articulo: 'art. 12 par. 3',
  entrada: z.object({ antes: zId, despues: zId }),
  salida: z.object({
    capa: z.string(),
    antes: zVersion,
    despues: zVersion,
    iguales: z.number(),
    areaCambiadaM2: z.string(),
    cambios: z.array(zCambio),
    problemas: z.array(z.object({ ids: z.array(z.string()), motivo: z.string() })),
  }),
  async ejecutar({ tx, municipio, actor, servicios }, e) {
    const interno = esInterno(actor)
    const antes = await leerVersion(tx, municipio, e.antes, interno)
    const despues = await leerVersion(tx, municipio, e.despues, interno)
    if (antes.capa !== despues.capa)
      throw new Rechazo({
        codigo: 'capas-distintas',
        mensaje: `Una versión es de «${antes.nombre}» y la otra de «${despues.nombre}».`,
        campo: 'despues',
        cura: 'Elija dos versiones de la misma capa.',
      })
    const [a, b] = [await leer(tx, municipio, antes), await leer(tx, municipio, despues)]
    const r = await compararCapas(servicios.geometria, a.capa, b.capa)
    const [previos, nuevos] = [porClave(a.objetos), porClave(b.objetos)]
    const movidos = new Set(r.cambios.map(c => c.id))
    const cambios = r.cambios.map(c => {
      const [x, y] = [previos.get(c.id), nuevos.get(c.id)]
      const otroValor = c.clase === 'cambiado' && x?.valor !== y?.valor
      return {
        clase: c.clase,
        codigo: (y ?? x)?.codigo ?? c.id,
        nombre: (y ?? x)?.nombre ?? '',
        valorAntes: otroValor || c.clase === 'desaparecido' ? (x?.valor ?? null) : null,
        valorDespues: otroValor || c.clase === 'nuevo' ? (y?.valor ?? null) : null,
        areaM2: c.areaM2,
        ganaM2: c.ganaM2 ?? null,
        pierdeM2: c.pierdeM2 ?? null,
        lon: c.punto[0],
        lat: c.punto[1],
        geometria: enLonLat(c.wkb),
      }
    })
    // The border stayed and the meaning changed: the geometry alone does not tell.
    const soloValor = b.objetos.flatMap(o => {
      const x = previos.get(o.clave)
      if (!x || movidos.has(o.clave) || x.valor === o.valor) return []
      return [
        {
          clase: 'otro-valor' as const,
          ...{ codigo: o.codigo, nombre: o.nombre, valorAntes: x.valor, valorDespues: o.valor },
          ...{ areaM2: o.areaM2 ?? '0.00', ganaM2: null, pierdeM2: null, lon: null, lat: null },
          geometria: enLonLat(o.geom),
        },
      ]
    })
    const todos = [...cambios, ...soloValor]
    const suma = todos.reduce((s, c) => s.plus(c.areaM2), metros(0))
    return {
      capa: despues.nombre,
      antes: { id: antes.id, acto: antes.acto, desde: antes.desde, hasta: antes.hasta },
      despues: { id: despues.id, acto: despues.acto, desde: despues.desde, hasta: despues.hasta },
      iguales: r.iguales - soloValor.length,
      areaCambiadaM2: suma.toFixed(2),
      cambios: todos,
      problemas: r.problemas,
    }
  },
})

interface Objeto {
  clave: string
  codigo: string
  nombre: string
  valor: string | null
  areaM2: string | null
  geom: Buffer
}

const porClave = (objetos: readonly Objeto[]) => new Map(objetos.map(o => [o.clave, o]))

/** Objects by their key; where a layer has no code they are told apart by value and order. */
async function leer(tx: Tx, municipio: Municipio, v: VersionDeCapa): Promise<{ objetos: Objeto[]; capa: Capa }> {
  const otros = (claseDeCapa(v.clase)?.llaveCon ?? []).map(c => sql`, atributos->>${c}`)
  const { rows } = await sql<Objeto>`
    select concat_ws(' ', coalesce(nullif(codigo, ''), nullif(nombre, ''), valor, '')${sql.join(otros, sql``)}) as clave,
           codigo, nombre, valor, area_elipsoidal_m2 as "areaM2", geom
    from objeto where municipio = ${municipio} and capa_version = ${v.id} order by codigo, nombre, id`.execute(tx)
  return { objetos: rows, capa: { ids: rows.map(o => o.clave), geometrias: empacar(rows.map(o => o.geom)) } }
}
