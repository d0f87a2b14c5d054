import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import { municipio, type Tx, withMunicipio } from '../platform/database/tenancy.ts'
import { type CapaMosaico, codificarMosaico } from '../platform/geometria/mosaico.ts'
import { cajaDeMosaico } from '../platform/geometria/proyeccion.ts'
import { actorDe, type Identidad } from '../platform/http/identidad.ts'
import type { Plataforma } from '../platform/plataforma.ts'
import { hoySegun } from '../platform/plataforma.ts'
import { rutasDeExportar } from './rutas-exportar.ts'

interface Mosaico {
  municipio: string
  que: string
  z: string
  x: string
  y: string
}

/** A tile never carries more than this: a town at once is a stain, not a map. */
const MAXIMO_OBJETOS = 20_000

/**
 * Vector tiles, which are not actions because they are not JSON: `mosaicos/predios/{z}/{x}/{y}?al=` and
 * `mosaicos/{version of a layer}/{z}/{x}/{y}`. A version never changes, so its tiles are kept by the browser for ever.
 */
export function rutasDeTerritorio(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  rutasDeExportar(app, p, identidad)
  app.get<{ Params: Mosaico; Querystring: { al?: string } }>(
    '/api/:municipio/territorio/mosaicos/:que/:z/:x/:y',
    async (peticion, respuesta) => {
      const { que } = peticion.params
      const codigo = municipio(peticion.params.municipio)
      const [z, x, y] = [peticion.params.z, peticion.params.x, peticion.params.y].map(entero)
      const caja = cajaDeMosaico(z!, x!, y!)
      if (!caja) return respuesta.code(204).send()
      const interno = (await actorDe(identidad, codigo, peticion.headers)) !== undefined
      const al = peticion.query.al ? fecha(peticion.query.al, 'al') : hoySegun(p.reloj)
      const capas = await withMunicipio(
        p.db,
        codigo,
        tx => (que === 'predios' ? capaDePredios(tx, codigo, caja, al) : capaDeVersion(tx, codigo, caja, que, interno)),
        { readOnly: true },
      )
      const bytes = codificarMosaico(z!, x!, y!, capas)
      const cache = que === 'predios' ? 'private, max-age=60' : 'private, max-age=31536000, immutable'
      return respuesta
        .header('cache-control', cache)
        .type('application/vnd.mapbox-vector-tile')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    },
  )
}

function entero(texto: string): number {
  if (/^\d{1,9}$/.test(texto)) return Number(texto)
  throw new Rechazo({ codigo: 'entrada-invalida', mensaje: 'El mosaico se pide con tres números: z, x, y.' })
}

type Caja = NonNullable<ReturnType<typeof cajaDeMosaico>>

const cajaSql = ([x0, y0, x1, y1]: Caja) => sql`box(point(${x0}, ${y0}), point(${x1}, ${y1}))`

async function capaDePredios(tx: Tx, codigo: string, caja: Caja, al: string): Promise<CapaMosaico[]> {
  const { rows } = await sql<{ geom: Buffer; clave: string }>`
    select geom, clave from terreno
    where municipio = ${codigo} and caja && ${cajaSql(caja)} and desde <= ${al} and (hasta is null or hasta > ${al})
    order by area_elipsoidal_m2 desc limit ${MAXIMO_OBJETOS}`.execute(tx)
  return [{ nombre: 'predios', objetos: rows.map(f => ({ wkb: f.geom, props: { numero: f.clave } })) }]
}

async function capaDeVersion(
  tx: Tx,
  codigo: string,
  caja: Caja,
  version: string,
  interno: boolean,
): Promise<CapaMosaico[]> {
  if (!/^[0-9a-f-]{36}$/.test(version)) return []
  const { rows } = await sql<{ id: string; geom: Buffer; codigo: string; nombre: string; valor: string | null }>`
    select o.id, o.geom, o.codigo, o.nombre, o.valor from objeto o
    join capa_version v on v.municipio = ${codigo} and v.id = o.capa_version
    join capa c on c.municipio = ${codigo} and c.id = v.capa
    where o.municipio = ${codigo} and o.capa_version = ${version} and o.caja && ${cajaSql(caja)}
      and (c.publica or ${interno})
    order by o.area_elipsoidal_m2 desc nulls last limit ${MAXIMO_OBJETOS}`.execute(tx)
  return [
    {
      nombre: 'objetos',
      objetos: rows.map(f => ({
        wkb: f.geom,
        props: { id: f.id, codigo: f.codigo, nombre: f.nombre, valor: f.valor ?? '' },
      })),
    },
  ]
}
