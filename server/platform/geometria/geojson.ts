import { leerAnillos } from './anillos.ts'
import { aPlano, puntoLonLat } from './proyeccion.ts'
import { escribirWkb, type Geometria, leerWkb, transformar } from './wkb.ts'

/** WKB in EPSG:9377 → GeoJSON's geometry: longitude and latitude with 7 decimals (1 cm), for the map and for files. */
export function wkbAGeoJson(wkb: Uint8Array): Geometria {
  return transformar(leerWkb(wkb), puntoLonLat)
}

/** GeoJSON's geometry (longitude, latitude) → WKB in EPSG:9377. It checks nothing: what enters passes `revisarGeometria`. */
export function geoJsonAWkb(g: Geometria): Uint8Array {
  return escribirWkb(transformar(g, aPlano))
}

/** Whether a point of the plane lies in the polygons of a WKB; on the border either answer may come. */
export function contienePunto(wkb: Uint8Array, x: number, y: number): boolean {
  const { n, xy, fines } = leerAnillos(wkb)
  let dentro = false
  let desde = 0
  for (let r = 0; r < n; r++) {
    const hasta = fines[r]!
    for (let i = desde; i < hasta - 1; i++) {
      const y1 = xy[2 * i + 1]!
      const y2 = xy[2 * i + 3]!
      if (y1 > y === y2 > y) continue
      const x1 = xy[2 * i]!
      if (x < x1 + ((xy[2 * i + 2]! - x1) * (y - y1)) / (y2 - y1)) dentro = !dentro
    }
    desde = hasta
  }
  return dentro
}
