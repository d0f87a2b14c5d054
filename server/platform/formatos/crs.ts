import { aPlano } from '../geometria/proyeccion.ts'
import type { Posicion } from '../geometria/wkb.ts'
import { crsGdal, GdalError, transformarGdal } from './gdal.ts'
import { rechazar, type SistemaDeCoordenadas } from './tipos.ts'

/** Codes in use in Colombia, by which a system that only has a name is recognised: national, zones, urban grids, UTM. */
const CONOCIDOS = [
  9377,
  4686,
  4326,
  3114,
  3115,
  3116,
  3117,
  3118,
  21896,
  21897,
  21898,
  21899,
  32617,
  32618,
  32619,
  3857,
  ...Array.from({ length: 32 }, (_, i) => 6244 + i),
]

const GEOGRAFICOS = new Set(['EPSG:4326', 'EPSG:4686', 'OGC:CRS84'])

/** How coordinates of a file become EPSG:9377: point by point, or in batches through GDAL. */
export type Transformador =
  | { clase: 'directa'; f(x: number, y: number): Posicion; geografico: boolean }
  | { clase: 'lote'; f(xy: Float64Array): Promise<Float64Array>; geografico: boolean }

/** Brings the usual ways of naming a code to EPSG:n; other text (WKT, PROJ) is left as it is. */
export function normalizarCrs(texto: string): string {
  const t = texto.trim().replace(/^\uFEFF/, '')
  if (/CRS:?84$/i.test(t)) return 'EPSG:4326'
  const m =
    /^(?:urn:(?:x-)?ogc:def:crs:)?EPSG:(?:[\d.]*:)?(\d{4,6})$/i.exec(t) ?? /^https?:.*EPSG\/[\d.]+\/(\d+)$/i.exec(t)
  if (m) return `EPSG:${m[1]}`
  if (/^\d{4,6}$/.test(t)) return `EPSG:${t}`
  return t
}

/** Understands a coordinate system. Throws Rechazo `crs-desconocido`. */
export async function entenderCrs(texto: string): Promise<SistemaDeCoordenadas> {
  const t = normalizarCrs(texto)
  if (t === 'EPSG:4326') return { codigo: t, nombre: 'WGS 84 (longitud y latitud)', declarado: true }
  if (t === 'EPSG:4686') return { codigo: t, nombre: 'MAGNA-SIRGAS (longitud y latitud)', declarado: true }
  if (t === 'EPSG:9377') return { codigo: t, nombre: 'MAGNA-SIRGAS / Origen-Nacional', declarado: true }
  // The commonest .prj of all, without the second that GDAL takes to load.
  if (/^GEOGCS\["GCS_WGS_1984",/i.test(t)) return { codigo: 'EPSG:4326', nombre: 'WGS 84', wkt: t, declarado: true }
  if (/^GEOGCS\["GCS_MAGNA",/i.test(t)) return { codigo: 'EPSG:4686', nombre: 'MAGNA-SIRGAS', wkt: t, declarado: true }
  try {
    const c = await crsGdal(t, CONOCIDOS)
    return {
      ...(c.codigo ? { codigo: c.codigo } : {}),
      nombre: c.nombre,
      wkt: t.startsWith('EPSG:') ? c.wkt : t,
      declarado: true,
    }
  } catch (e) {
    if (!(e instanceof GdalError)) throw e
    throw rechazar(
      'crs-desconocido',
      `No se reconoce el sistema de coordenadas «${t.slice(0, 60)}».`,
      'Indique el código EPSG de la capa (por ejemplo EPSG:9377, EPSG:4686 o EPSG:6249).',
      'crs',
    )
  }
}

/** The transformation of a system into EPSG:9377. The axes of the file are always read east (or longitude) first. */
export function transformadorDe(crs: SistemaDeCoordenadas): Transformador {
  const codigo = crs.codigo
  if (codigo === 'EPSG:9377') return { clase: 'directa', f: (x, y) => [x, y], geografico: false }
  if (codigo && GEOGRAFICOS.has(codigo)) return { clase: 'directa', f: aPlano, geografico: true }
  // The file's own definition rules over a code recognised by name.
  const de = crs.wkt ?? codigo ?? ''
  return { clase: 'lote', f: xy => transformarGdal(de, 'EPSG:9377', xy), geografico: /^GEO(GCS|GCRS|DCRS)\[/.test(de) }
}

/** What the extent suggests when a file does not say its system. A hint for the person, never a decision. */
export function sugerirCrs(x: number, y: number): string | undefined {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return 'EPSG:4686 (longitud y latitud MAGNA-SIRGAS) o EPSG:4326 (WGS 84)'
  if (x > 3_900_000 && x < 5_900_000 && y > 900_000 && y < 3_500_000) return 'EPSG:9377 (Origen-Nacional)'
  if (x > 400_000 && x < 2_000_000 && y > -100_000 && y < 2_200_000) {
    return 'uno de los orígenes MAGNA-SIRGAS (EPSG:3114 a 3118) o la cuadrícula urbana del municipio (EPSG:6244 a 6275)'
  }
  return undefined
}
