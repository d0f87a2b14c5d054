import { rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { camposDe } from './campos.ts'
import { entenderCrs } from './crs.ts'
import { Fuente } from './fuente.ts'
import { type CapaGdal, convertirGdal, describirGdal, GdalError } from './gdal.ts'
import { explorarGeoJson, leerGeoJson } from './geojson.ts'
import { revisarKml } from './kml.ts'
import type { CapaAbierta } from './leer.ts'
import type { ObjetoCrudo } from './proyectar.ts'
import { type Formato, type ProblemaArchivo, rechazar } from './tipos.ts'

const NOMBRE: Record<string, string> = { geopackage: 'GeoPackage', kml: 'KML', dxf: 'DXF' }

/** What GDAL would read without complaint although its end is missing. */
async function revisarEntero(f: Fuente, formato: Formato, nombre: string): Promise<void> {
  const cola = (await f.leer(Math.max(0, f.tam - 4096), 4096)).toString('latin1')
  const cabeza = await f.leer(0, 100)
  let cortado = false
  if (formato === 'geopackage') {
    const pagina = cabeza.length >= 100 ? cabeza.readUInt16BE(16) : 0
    const tam = (pagina === 1 ? 65_536 : pagina) * (cabeza.length >= 100 ? cabeza.readUInt32BE(28) : 0)
    cortado = tam === 0 || f.tam < tam
  } else if (formato === 'kml') cortado = !/<\/kml\s*>\s*(<!--[\s\S]*-->\s*)*$/i.test(cola)
  else if (!cabeza.toString('latin1').startsWith('AutoCAD Binary')) cortado = !/\n\s*0\s*\r?\n\s*EOF\s*$/.test(cola)
  if (!cortado) return
  throw rechazar(
    'archivo-cortado',
    `«${nombre}» está incompleto: le falta el final (tiene ${f.tam.toLocaleString('es-CO')} bytes).`,
    'Vuelva a copiar o a exportar el archivo completo.',
  )
}

const geometriaDe = (c: CapaGdal): string => c.geometryFields[0]?.type ?? 'Ninguna'

/** A drawing has no polygons: its closed polylines are the parcels. */
async function* cerradas(lotes: AsyncIterable<ObjetoCrudo[]>): AsyncGenerator<ObjetoCrudo[]> {
  for await (const lote of lotes) {
    for (const { cruda } of lote) {
      if (cruda.geometria?.type !== 'LineString') continue
      const linea = cruda.geometria.coordinates
      const [primero, ultimo] = [linea[0], linea[linea.length - 1]]
      if (linea.length < 4 || !primero || !ultimo || primero[0] !== ultimo[0] || primero[1] !== ultimo[1]) continue
      cruda.geometria = { type: 'Polygon', coordinates: [linea] }
    }
    yield lote
  }
}

/**
 * Opens GeoPackage, KML and DXF: GDAL turns the layer, in its own coordinates, into GeoJSON in the folder of the work,
 * and the same reader as any GeoJSON goes on from there. `ruta` must lie in that folder.
 */
export async function abrirConGdal(ruta: string, formato: Formato, capa: string | undefined): Promise<CapaAbierta> {
  const carpeta = dirname(ruta)
  const archivo = basename(ruta)
  const problemas: ProblemaArchivo[] = []
  const f = await Fuente.abrir(ruta)
  try {
    await revisarEntero(f, formato, archivo)
    if (formato === 'kml') problemas.push(...(await revisarKml(f)))
  } finally {
    await f.cerrar()
  }
  const salida = 'lindero-convertido.geojson'
  await rm(join(carpeta, salida), { force: true })
  try {
    const capas = (await describirGdal(carpeta, archivo)).filter(c => c.featureCount > 0 || c.geometryFields.length > 0)
    const elegida =
      capa === undefined ? (capas.find(c => c.geometryFields.length > 0) ?? capas[0]) : capas.find(c => c.name === capa)
    if (!elegida) {
      throw rechazar(
        'capa-inexistente',
        capa === undefined ? `«${archivo}» no trae ninguna capa.` : `«${archivo}» no trae la capa «${capa}».`,
        capas.length ? `Elija una de: ${capas.map(c => c.name).join(', ')}.` : 'Exporte de nuevo la capa.',
        'capa',
      )
    }
    if (capa === undefined && capas.filter(c => c.geometryFields.length > 0).length > 1) {
      problemas.push({
        codigo: 'elija-capa',
        motivo: `El archivo trae varias capas: ${capas.map(c => c.name).join(', ')}.`,
        cura: 'Diga cuál se importa.',
        campo: 'capa',
        grave: true,
      })
    }
    const wkt = elegida.geometryFields[0]?.coordinateSystem?.wkt
    // A hundredth of a millimetre, in degrees or metres: each figure more costs GDAL as much as reading.
    const decimales = wkt === undefined || /^GEO/.test(wkt) ? 10 : 5
    const opciones = ['-f', 'GeoJSON', '-lco', 'RFC7946=NO', '-lco', `COORDINATE_PRECISION=${decimales}`, '-dim', 'XY']
    await convertirGdal(carpeta, archivo, salida, [
      ...opciones,
      '-nlt',
      'CONVERT_TO_LINEAR',
      '-preserve_fid',
      elegida.name,
    ])
    const fuente = await Fuente.abrir(join(carpeta, salida))
    const { total, muestra } = await explorarGeoJson(fuente, 'utf-8')
    return {
      formato,
      capa: elegida.name,
      capas: capas.map(c => ({ nombre: c.name, n: c.featureCount, geometria: geometriaDe(c) })),
      crs: formato === 'kml' ? await entenderCrs('EPSG:4326') : wkt ? await entenderCrs(wkt) : undefined,
      codificacion: 'utf-8',
      geometria: geometriaDe(elegida),
      campos: camposDe(
        muestra,
        elegida.fields.map(c => c.name),
      ),
      total,
      problemas,
      muestra,
      lotes: () => (formato === 'dxf' ? cerradas(leerGeoJson(fuente, 'utf-8')) : leerGeoJson(fuente, 'utf-8')),
      cerrar: () => fuente.cerrar(),
    }
  } catch (e) {
    if (!(e instanceof GdalError)) throw e
    throw rechazar(
      'archivo-danado',
      `El archivo ${NOMBRE[formato] ?? formato} «${archivo}» está dañado y no se puede leer.`,
      'Ábralo en el programa de origen y expórtelo de nuevo.',
    )
  }
}
