import type { Geometry } from 'geojson'

/** A zone redrawn, by its code. */
export interface ZonaDibujada {
  codigo: string
  geometria: Geometry
}

/** What a GeoJSON of redrawn zones holds, or why it cannot be used. */
export type Lectura = { zonas: ZonaDibujada[] } | { mensaje: string }

const CODIGOS = ['codigo', 'código', 'cod', 'code', 'id']

/**
 * Reads the zones of a GeoJSON in longitude and latitude. The code is the property called "codigo" (as Lindero exports
 * it), or the first that looks like one.
 */
export function leerZonas(texto: string): Lectura {
  let dato: unknown
  try {
    dato = JSON.parse(texto)
  } catch {
    return { mensaje: 'El archivo no es un GeoJSON que se pueda leer. Exporte la capa de nuevo desde su programa.' }
  }
  const rasgos = (dato as { features?: unknown }).features
  if (!Array.isArray(rasgos) || rasgos.length === 0)
    return {
      mensaje: 'El GeoJSON no trae objetos. Debe ser una colección (FeatureCollection) con las zonas corregidas.',
    }
  const zonas: ZonaDibujada[] = []
  for (const [n, r] of (rasgos as { properties?: Record<string, unknown>; geometry?: Geometry | null }[]).entries()) {
    const propio = Object.entries(r.properties ?? {}).find(([k]) => CODIGOS.includes(k.toLowerCase()))?.[1]
    const codigo = propio === null || propio === undefined ? '' : String(propio).trim()
    if (!codigo) return { mensaje: `El objeto ${n + 1} no tiene código: agréguele el campo «codigo» de su zona.` }
    if (!r.geometry) return { mensaje: `La zona ${codigo} no tiene dibujo.` }
    const primera = primeraPosicion(r.geometry)
    if (!primera || Math.abs(primera[0] ?? 999) > 180 || Math.abs(primera[1] ?? 999) > 90)
      return {
        mensaje: `La zona ${codigo} no está en longitud y latitud. Expórtela en EPSG:4326 (WGS 84) o EPSG:4686 (MAGNA-SIRGAS).`,
      }
    zonas.push({ codigo, geometria: r.geometry })
  }
  if (zonas.length > 500)
    return { mensaje: `Trae ${zonas.length} zonas. Deje en el archivo solo las que corrige (hasta 500).` }
  return { zonas }
}

function primeraPosicion(g: Geometry): readonly number[] | undefined {
  let x: unknown = 'coordinates' in g ? g.coordinates : undefined
  while (Array.isArray(x) && Array.isArray(x[0])) x = x[0]
  return Array.isArray(x) ? (x as number[]) : undefined
}
