import { sql } from 'kysely'
import type { Fecha } from '../../ley388/fecha.ts'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../platform/database/tenancy.ts'
import { escribir, type FormatoSalida, type ObjetoAEscribir, SALIDAS } from '../platform/formatos/escribir.ts'
import type { Json } from '../platform/formatos/tipos.ts'
import { hallarVersion, leerVersion } from './consulta/version-de-capa.ts'
import { estiloQgis } from './exportar-estilo.ts'

export type { FormatoSalida }

/** What is exported: 'predios', or a layer by its id, the id of one of its versions, its name or its kind. */
export interface PedidoDeExportacion {
  que: string
  formato: FormatoSalida
  al: Fecha
  /** Whether it is for somebody of the office; the public takes public layers only. */
  interno: boolean
}

export interface Exportacion {
  nombre: string
  tipo: string
  contenido: AsyncGenerator<Uint8Array>
}

const POR_PAGINA = 2_000

/**
 * A layer or the parcels as a file in EPSG:4326 (GeoJSON) or EPSG:9377 (GeoPackage, Shapefile). It is read as it is sent:
 * the transaction must stay open until the content ends. Personal data never leaves this way (Ley 1581 de 2012).
 */
export async function exportar(tx: Tx, municipio: Municipio, p: PedidoDeExportacion): Promise<Exportacion> {
  const fuente = p.que === 'predios' ? predios(tx, municipio, p.al) : await capa(tx, municipio, p)
  const contenido = escribir(p.formato, fuente.objetos, {
    capa: fuente.capa,
    crs: p.formato === 'geojson' ? 4326 : 9377,
    campos: fuente.campos,
    ...(fuente.qml ? { qml: fuente.qml } : {}),
  })
  const { tipo, extension } = SALIDAS[p.formato]
  return { nombre: `${municipio}-${llana(fuente.capa)}-${p.al}.${extension}`, tipo, contenido }
}

/** Reads the format's name; refuses another with the list. */
export function formatoDe(texto: string | undefined): FormatoSalida {
  const f = texto ?? 'geojson'
  if (f === 'geojson' || f === 'gpkg' || f === 'shp') return f
  throw new Rechazo({
    codigo: 'formato-desconocido',
    mensaje: `No se exporta en «${f}».`,
    campo: 'formato',
    cura: 'Formatos: geojson, gpkg (GeoPackage), shp (Shapefile, comprimido en zip).',
  })
}

interface Fuente {
  capa: string
  campos: string[]
  objetos: AsyncIterable<ObjetoAEscribir>
  qml?: string
}

/** File and table names: letters, digits and underscores. */
export function llana(nombre: string): string {
  return (
    nombre
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '') || 'capa'
  )
}

const CAMPOS_DE_PREDIO = [
  'numero',
  'numero_anterior',
  'folio',
  'direccion',
  'destino',
  'area_registrada_m2',
  'area_elipsoidal_m2',
  'area_plana_m2',
  'acto',
  'desde',
]

function predios(tx: Tx, municipio: Municipio, al: Fecha): Fuente {
  async function* leer(): AsyncGenerator<ObjetoAEscribir> {
    let ultimo = ''
    for (;;) {
      const { rows } = await sql<{ geom: Buffer; numero: string; atributos: Record<string, Json> }>`
        select t.geom, p.numero::text as numero, jsonb_build_object(
            'numero', p.numero, 'numero_anterior', p.numero_anterior, 'folio', p.folio, 'direccion', p.direccion,
            'destino', p.destino, 'area_registrada_m2', p.area_registrada_m2,
            'area_elipsoidal_m2', t.area_elipsoidal_m2, 'area_plana_m2', t.area_plana_m2,
            'acto', p.acto, 'desde', p.desde) as atributos
        from predio p join terreno t on t.municipio = ${municipio} and t.id = p.terreno
        where p.municipio = ${municipio} and p.desde <= ${al} and (p.hasta is null or p.hasta > ${al})
          and p.numero > ${ultimo}
        order by p.numero limit ${POR_PAGINA}`.execute(tx)
      for (const f of rows) yield { wkb: f.geom, atributos: f.atributos }
      if (rows.length < POR_PAGINA) return
      ultimo = rows.at(-1)!.numero
    }
  }
  return { capa: 'predios', campos: CAMPOS_DE_PREDIO, objetos: leer() }
}

const PROPIOS = ['codigo', 'nombre', 'valor', 'valor_original', 'area_elipsoidal_m2', 'area_plana_m2']

async function capa(tx: Tx, municipio: Municipio, { que, al, interno }: PedidoDeExportacion): Promise<Fuente> {
  const version = await versionPedida(tx, municipio, que, al, interno)
  const claves = await sql<{ clave: string }>`
    select distinct k.clave from objeto o, jsonb_object_keys(o.atributos) as k(clave)
    where o.municipio = ${municipio} and o.capa_version = ${version.id} order by 1`.execute(tx)
  const valores = await sql<{ valor: string }>`
    select distinct valor from objeto
    where municipio = ${municipio} and capa_version = ${version.id} and valor is not null order by 1 limit 200`.execute(
    tx,
  )
  async function* leer(): AsyncGenerator<ObjetoAEscribir> {
    let ultimo = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const { rows } = await sql<{ id: string; geom: Buffer; atributos: Record<string, Json> }>`
        select o.id, o.geom, o.atributos || jsonb_build_object(
            'codigo', o.codigo, 'nombre', o.nombre, 'valor', o.valor, 'valor_original', o.valor_original,
            'area_elipsoidal_m2', o.area_elipsoidal_m2, 'area_plana_m2', o.area_plana_m2,
            'acto_de_la_capa', ${version.acto}::text, 'rige_desde', ${version.desde}::date) as atributos
        from objeto o
        where o.municipio = ${municipio} and o.capa_version = ${version.id} and o.id > ${ultimo}::uuid
        order by o.id limit ${POR_PAGINA}`.execute(tx)
      for (const f of rows) yield { wkb: f.geom, atributos: f.atributos }
      if (rows.length < POR_PAGINA) return
      ultimo = rows.at(-1)!.id
    }
  }
  const otros = claves.rows.map(c => c.clave).filter(c => !PROPIOS.includes(c))
  return {
    capa: llana(version.nombre),
    // By names that no field of any kind of layer has: a determinant has an act of its own.
    campos: [...PROPIOS, ...otros, 'acto_de_la_capa', 'rige_desde'],
    objetos: leer(),
    qml: estiloQgis(valores.rows.map(v => v.valor)),
  }
}

async function versionPedida(tx: Tx, municipio: Municipio, que: string, al: Fecha, interno: boolean) {
  if (/^[0-9a-f-]{36}$/.test(que)) {
    const { rows } = await sql`select 1 from capa_version where municipio = ${municipio} and id = ${que}`.execute(tx)
    if (rows.length > 0) return leerVersion(tx, municipio, que, interno)
  }
  return hallarVersion(tx, municipio, { capa: que, al, interno })
}
