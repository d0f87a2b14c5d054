import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { aLonLat } from '../geometria/proyeccion.ts'
import { type Geometria, leerWkb, type Posicion, transformar } from '../geometria/wkb.ts'
import { carpetaTemporal } from '../temporales.ts'
import { zipShapefile } from './escribir-shp.ts'
import { convertirGdal } from './gdal.ts'
import type { Json } from './tipos.ts'

/** What is exported: geometry in EPSG:9377 and its attributes. */
export interface ObjetoAEscribir {
  wkb: Uint8Array | null
  atributos: Record<string, Json>
}

export interface ObjetoGeografico {
  geometria: Geometria | null
  atributos: Record<string, Json>
}

export interface OpcionesEscritura {
  capa: string
  crs: 4326 | 9377
  /** Fields and their order; what an object lacks goes empty. */
  campos: string[]
  /** A QGIS style, put beside the Shapefile. */
  qml?: string
}

export type FormatoSalida = 'geojson' | 'gpkg' | 'shp'

/** Media type and file ending of each format; the Shapefile travels zipped. */
export const SALIDAS: Record<FormatoSalida, { tipo: string; extension: string }> = {
  geojson: { tipo: 'application/geo+json', extension: 'geojson' },
  gpkg: { tipo: 'application/geopackage+sqlite3', extension: 'gpkg' },
  shp: { tipo: 'application/zip', extension: 'zip' },
}

const WKT_ESRI = {
  4326: 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  9377: 'PROJCS["MAGNA-SIRGAS_Origen-Nacional",GEOGCS["GCS_MAGNA",DATUM["D_MAGNA",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",5000000.0],PARAMETER["False_Northing",2000000.0],PARAMETER["Central_Meridian",-73.0],PARAMETER["Scale_Factor",0.9992],PARAMETER["Latitude_Of_Origin",4.0],UNIT["Meter",1.0]]',
} as const

const redondear = (v: number, d: number): number => Math.round(v * 10 ** d) / 10 ** d

function geometriaEn(wkb: Uint8Array | null, crs: 4326 | 9377): Geometria | null {
  if (!wkb) return null
  // 9 decimals of a degree, or a tenth of a millimetre.
  const f = (x: number, y: number): Posicion => {
    if (crs === 9377) return [redondear(x, 4), redondear(y, 4)]
    const [lon, lat] = aLonLat(x, y)
    return [redondear(lon, 9), redondear(lat, 9)]
  }
  return transformar(leerWkb(wkb), f)
}

/** GeoJSON as text, feature by feature, so that a layer of any size is sent as it is read. In 9377 it names its system. */
export async function* escribirGeoJson(
  objetos: AsyncIterable<ObjetoAEscribir>,
  o: OpcionesEscritura,
): AsyncGenerator<string> {
  const crs = o.crs === 4326 ? '' : `,"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9377"}}`
  yield `{"type":"FeatureCollection","name":${JSON.stringify(o.capa)}${crs},"features":[`
  let antes = '\n'
  for await (const x of objetos) {
    const properties = Object.fromEntries(o.campos.map(c => [c, x.atributos[c] ?? null]))
    yield `${antes}${JSON.stringify({ type: 'Feature', properties, geometry: geometriaEn(x.wkb, o.crs) })}`
    antes = ',\n'
  }
  yield '\n]}\n'
}

async function escribirGpkg(objetos: AsyncIterable<ObjetoAEscribir>, o: OpcionesEscritura): Promise<Uint8Array> {
  const carpeta = await carpetaTemporal()
  try {
    await writeFile(join(carpeta, 'capa.geojson'), escribirGeoJson(objetos, o))
    await convertirGdal(carpeta, 'capa.geojson', 'capa.gpkg', [
      ...['-f', 'GPKG', '-nln', o.capa, '-a_srs', `EPSG:${o.crs}`, '-nlt', 'PROMOTE_TO_MULTI'],
    ])
    return await readFile(join(carpeta, 'capa.gpkg'))
  } finally {
    await rm(carpeta, { recursive: true, force: true })
  }
}

/**
 * Writes a layer. GeoJSON comes in pieces of text; the others as one piece of bytes (a Shapefile as a zip).
 * The axes are longitude, latitude or easting, northing.
 */
export async function* escribir(
  formato: FormatoSalida,
  objetos: AsyncIterable<ObjetoAEscribir>,
  o: OpcionesEscritura,
): AsyncGenerator<Uint8Array> {
  if (formato === 'geojson') {
    for await (const t of escribirGeoJson(objetos, o)) yield Buffer.from(t, 'utf8')
  } else if (formato === 'gpkg') yield await escribirGpkg(objetos, o)
  else {
    const todos: ObjetoGeografico[] = []
    for await (const x of objetos) todos.push({ geometria: geometriaEn(x.wkb, o.crs), atributos: x.atributos })
    yield zipShapefile(todos, o.campos, o.capa, WKT_ESRI[o.crs], o.qml)
  }
}
