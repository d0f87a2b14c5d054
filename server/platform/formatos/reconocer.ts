import type { Fuente } from './fuente.ts'
import { type Formato, rechazar } from './tipos.ts'

const EXTENSIONES: Record<string, Formato | 'zip'> = {
  zip: 'zip',
  kmz: 'zip',
  shp: 'shapefile',
  gpkg: 'geopackage',
  geojson: 'geojson',
  json: 'geojson',
  kml: 'kml',
  dxf: 'dxf',
}
const SE_LEEN = 'Suba un Shapefile en .zip, un GeoPackage (.gpkg), un GeoJSON, un KML o un DXF.'

/** The format that the name announces, if any. */
export function porExtension(nombre: string): Formato | 'zip' | undefined {
  return EXTENSIONES[nombre.slice(nombre.lastIndexOf('.') + 1).toLowerCase()]
}

/** The format that the bytes have, whatever the name says. Refuses what is empty or unknown. */
export async function reconocer(f: Fuente, nombre: string): Promise<Formato | 'zip'> {
  if (f.tam === 0) {
    throw rechazar('archivo-vacio', `«${nombre}» está vacío (0 bytes).`, 'Vuelva a copiar o a exportar el archivo.')
  }
  const b = await f.leer(0, 4096)
  const t = b.toString('latin1')
  if (t.startsWith('PK\x03\x04') || t.startsWith('PK\x05\x06')) return 'zip'
  if (t.startsWith('SQLite format 3\0')) return 'geopackage'
  if (b.length >= 4 && b.readInt32BE(0) === 9994) return 'shapefile'
  if (/^AutoCAD Binary DXF/.test(t) || /^\s*(999\s*\r?\n[^\n]*\n\s*)*0\s*\r?\nSECTION/.test(t)) return 'dxf'
  const texto = t.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  if (texto.startsWith('{')) return 'geojson'
  if (texto.startsWith('<') && /<kml[\s>]/i.test(texto)) return 'kml'
  if (t.startsWith('Rar!') || t.startsWith('7z\xbc\xaf')) {
    throw rechazar(
      'formato-desconocido',
      `«${nombre}» está comprimido en .rar o .7z.`,
      'Comprímalo como .zip y súbalo de nuevo.',
    )
  }
  if (b[0] === 0xff && b[1] === 0xfe) {
    throw rechazar('codificacion', `«${nombre}» está en UTF-16.`, 'Guárdelo en UTF-8 y súbalo de nuevo.')
  }
  const esperado = porExtension(nombre)
  if (esperado) {
    throw rechazar(
      'contenido-distinto',
      `«${nombre}» no contiene lo que su extensión anuncia, o está dañado desde el comienzo.`,
      `Exporte de nuevo la capa. ${SE_LEEN}`,
    )
  }
  throw rechazar('formato-desconocido', `«${nombre}» no es un archivo geográfico que se pueda leer.`, SE_LEEN)
}
