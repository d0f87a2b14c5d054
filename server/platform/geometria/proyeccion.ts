import proj4 from 'proj4'
import type { Caja, Posicion } from './wkb.ts'

/** EPSG:9377, MAGNA-SIRGAS / Origen-Nacional (Resolución IGAC 471 de 2020), the plane in which Lindero stores and measures. */
export const ORIGEN_NACIONAL =
  '+proj=tmerc +lat_0=4 +lon_0=-73 +k=0.9992 +x_0=5000000 +y_0=2000000 +ellps=GRS80 +units=m +no_defs'

/** The ellipsoid and the constants of that projection, for the formulas of scale and area. */
export const GRS80 = { a: 6378137, f: 1 / 298.257222101 } as const
export const TM = { lat0: 4, lon0: -73, k0: 0.9992, x0: 5_000_000, y0: 2_000_000 } as const

const aPlanoProj = proj4('+proj=longlat +ellps=GRS80 +no_defs', ORIGEN_NACIONAL)

/** Longitude, latitude (degrees, EPSG:4326 or 4686: they differ by less than a metre's hundredth part) → easting, northing. */
export function aPlano(lon: number, lat: number): Posicion {
  return aPlanoProj.forward([lon, lat]) as Posicion
}

/** Easting, northing (EPSG:9377) → longitude, latitude in degrees. */
export function aLonLat(x: number, y: number): Posicion {
  return aPlanoProj.inverse([x, y]) as Posicion
}

/** Longitude and latitude rounded to 7 decimals (about 1 cm), for people and for GeoJSON. */
export function puntoLonLat(x: number, y: number): Posicion {
  const [lon, lat] = aLonLat(x, y)
  return [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]
}

/** Longitude, latitude → Web Mercator as a fraction of the world, 0..1 from the north-west corner. */
export function aMercator(lon: number, lat: number): Posicion {
  const s = Math.sin((lat * Math.PI) / 180)
  return [lon / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + s) / (1 - s))) / Math.PI]
}

/** Fraction of the world in Web Mercator → longitude, latitude. */
export function deMercator(x: number, y: number): Posicion {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI]
}

/**
 * Box in EPSG:9377 that surely contains the tile z/x/y with a margin (fraction of the tile): what to search in the
 * database. Undefined where the tile lies too far from Colombia for the projection to mean anything.
 */
export function cajaDeMosaico(z: number, x: number, y: number, margen = 0.02): Caja | undefined {
  const n = 2 ** z
  const oeste = deMercator((x - margen) / n, 0)[0]
  const este = deMercator((x + 1 + margen) / n, 0)[0]
  const norte = deMercator(0, (y - margen) / n)[1]
  const sur = deMercator(0, (y + 1 + margen) / n)[1]
  const w = Math.max(oeste, COLOMBIA[0])
  const e = Math.min(este, COLOMBIA[2])
  const s = Math.max(sur, COLOMBIA[1])
  const t = Math.min(norte, COLOMBIA[3])
  if (w >= e || s >= t) return undefined
  const caja: Caja = [Infinity, Infinity, -Infinity, -Infinity]
  // Straight sides in Mercator bow in the plane: the corners alone would cut a strip.
  for (let i = 0; i <= 8; i++) {
    const lon = w + ((e - w) * i) / 8
    const lat = s + ((t - s) * i) / 8
    for (const [px, py] of [aPlano(lon, s), aPlano(lon, t), aPlano(w, lat), aPlano(e, lat)]) {
      if (px < caja[0]) caja[0] = px
      if (py < caja[1]) caja[1] = py
      if (px > caja[2]) caja[2] = px
      if (py > caja[3]) caja[3] = py
    }
  }
  const holgura = Math.max(caja[2] - caja[0], caja[3] - caja[1]) / 64
  return [caja[0] - holgura, caja[1] - holgura, caja[2] + holgura, caja[3] + holgura]
}

/** Longitude and latitude box of all that Colombia rules, the islands and their cays included. */
const COLOMBIA: Caja = [-82.2, -4.5, -66.6, 16.2]

/** Rough outline of the mainland, some 30 km outside of its borders and coasts: it catches what is plainly elsewhere. */
const CONTINENTE: Posicion[] = [
  [-71.6, 12.8],
  [-70.9, 12.3],
  [-71.0, 11.6],
  [-71.8, 11.0],
  [-72.4, 10.2],
  [-72.6, 9.5],
  [-72.4, 9.3],
  [-72.0, 8.7],
  [-72.0, 8.0],
  [-71.9, 7.6],
  [-71.6, 7.35],
  [-70.7, 7.4],
  [-69.9, 7.3],
  [-69.2, 6.45],
  [-67.3, 6.6],
  [-67.1, 6.2],
  [-67.4, 5.3],
  [-67.4, 4.5],
  [-67.2, 3.9],
  [-66.9, 3.4],
  [-67.3, 2.8],
  [-66.8, 2.3],
  [-66.5, 1.2],
  [-66.7, 0.8],
  [-67.3, 0.85],
  [-67.7, 1.6],
  [-69.4, 1.35],
  [-69.4, 1.3],
  [-68.8, 1.1],
  [-68.8, 0.3],
  [-69.6, 0.2],
  [-69.6, -0.05],
  [-69.1, -0.4],
  [-69.0, -1.2],
  [-69.6, -4.5],
  [-70.3, -4.5],
  [-70.6, -4.15],
  [-71.1, -3.9],
  [-70.7, -3.2],
  [-71.0, -2.65],
  [-71.9, -2.6],
  [-72.5, -2.75],
  [-73.5, -2.7],
  [-73.6, -1.8],
  [-74.6, -1.3],
  [-75.3, -0.5],
  [-75.8, -0.3],
  [-76.5, 0.05],
  [-77.6, 0.05],
  [-78.0, 0.5],
  [-78.6, 0.8],
  [-79.3, 1.2],
  [-79.4, 1.9],
  [-79.0, 2.9],
  [-78.6, 3.4],
  [-77.9, 3.7],
  [-77.9, 4.6],
  [-77.8, 5.4],
  [-77.95, 6.2],
  [-78.2, 7.1],
  [-78.1, 7.5],
  [-77.7, 7.7],
  [-77.6, 8.3],
  [-77.7, 8.8],
  [-77.3, 9.0],
  [-76.6, 9.1],
  [-76.3, 9.6],
  [-76.2, 10.4],
  [-75.8, 11.0],
  [-74.9, 11.5],
  [-74.2, 11.7],
  [-73.2, 11.65],
  [-72.6, 12.1],
  [-72.0, 12.6],
]
const ISLAS: Caja[] = [
  [-82.2, 11.8, -78.4, 16.2], // San Andrés, Providencia, Santa Catalina and their cays
  [-81.8, 3.8, -81.4, 4.2], // Malpelo
]

/**
 * Whether a coordinate can be of a Colombian municipality: the mainland with about 30 km around it, San Andrés and
 * Providencia with their cays, Malpelo. It refuses 0, 0, swapped axes, metres read as degrees and other countries; that
 * a parcel lies inside its municipality is another check.
 */
export function dentroDeColombia(lon: number, lat: number): boolean {
  if (!(lon >= COLOMBIA[0] && lon <= COLOMBIA[2] && lat >= COLOMBIA[1] && lat <= COLOMBIA[3])) return false
  for (const c of ISLAS) if (lon >= c[0] && lon <= c[2] && lat >= c[1] && lat <= c[3]) return true
  let dentro = false
  for (let i = 0, j = CONTINENTE.length - 1; i < CONTINENTE.length; j = i++) {
    const [xi, yi] = CONTINENTE[i]!
    const [xj, yj] = CONTINENTE[j]!
    if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) dentro = !dentro
  }
  return dentro
}

/** The same for a coordinate in EPSG:9377. Far from the country the projection is not computed at all. */
export function planoDentroDeColombia(x: number, y: number): boolean {
  if (!(x > 3_800_000 && x < 5_900_000 && y > 900_000 && y < 3_600_000)) return false
  const [lon, lat] = aLonLat(x, y)
  return dentroDeColombia(lon, lat)
}
