import { Decimal } from 'decimal.js'
import { type Anillos, leerAnillos } from './anillos.ts'
import { aLonLat, GRS80, TM } from './proyeccion.ts'
import { conDecimales } from './redondeo.ts'

/** An area always says what it is: measured on the ellipsoid (what the terrain has) or on the projection's plane. */
export interface AreaMedida {
  /** m² with two decimals. */
  m2: Decimal
  clase: 'elipsoidal' | 'plana'
}

const E2 = GRS80.f * (2 - GRS80.f)
const E = Math.sqrt(E2)
const RAD = Math.PI / 180
const M1 = GRS80.a * (1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256)
const E1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2))

function arcoMeridiano(fi: number): number {
  return (
    GRS80.a *
    ((1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256) * fi -
      ((3 * E2) / 8 + (3 * E2 ** 2) / 32 + (45 * E2 ** 3) / 1024) * Math.sin(2 * fi) +
      ((15 * E2 ** 2) / 256 + (45 * E2 ** 3) / 1024) * Math.sin(4 * fi))
  )
}
const ARCO_ORIGEN = arcoMeridiano(TM.lat0 * RAD)

/**
 * Scale factor of EPSG:9377 at a point of the plane (Snyder, Map Projections, 8-8 and 8-9 in terms of the easting):
 * the projection stretches every length by it and every small area by its square.
 */
export function factorDeEscala(x: number, y: number): number {
  return escala(x, y).k
}

/** The scale factor and its change per metre of easting, computed together: overlays ask both for every parcel. */
export function escala(x: number, y: number): { k: number; porMetro: number } {
  const mu = (ARCO_ORIGEN + (y - TM.y0) / TM.k0) / M1
  const fi = mu + ((3 * E1) / 2 - (27 * E1 ** 3) / 32) * Math.sin(2 * mu) + ((21 * E1 ** 2) / 16) * Math.sin(4 * mu)
  const seno = Math.sin(fi)
  const w = 1 - E2 * seno * seno
  const eta = (E2 / (1 - E2)) * (1 - seno * seno)
  const radio = (GRS80.a / Math.sqrt(w)) * TM.k0
  const d = (x - TM.x0) / radio
  const d2 = d * d
  return {
    k: TM.k0 * (1 + ((1 + eta) * d2) / 2 + ((1 + 6 * eta) * d2 * d2) / 24),
    porMetro: (TM.k0 * d * (1 + eta + ((1 + 6 * eta) * d2) / 6)) / radio,
  }
}

/** Area and first moments of flat rings about (ox, oy): holes count against. */
export interface Momentos {
  area: number
  /** ∫ (x − ox) dA and ∫ (y − oy) dA */
  mx: number
  my: number
  ox: number
  oy: number
}

/**
 * Plane area and moments. The sums run about the polygon's own first vertex: with coordinates of millions of metres
 * the products would otherwise lose the square centimetres. Orientation does not matter: rings know whether they are holes.
 */
export function momentos(a: Anillos): Momentos {
  const { xy, fines, huecos } = a
  const ox = a.n === 0 ? 0 : (xy[0] ?? 0)
  const oy = a.n === 0 ? 0 : (xy[1] ?? 0)
  let area = 0
  let mx = 0
  let my = 0
  let desde = 0
  for (let r = 0; r < a.n; r++) {
    const hasta = fines[r]!
    let s = 0
    let sx = 0
    let sy = 0
    for (let i = desde; i < hasta - 1; i++) {
      const x1 = xy[2 * i]! - ox
      const y1 = xy[2 * i + 1]! - oy
      const x2 = xy[2 * i + 2]! - ox
      const y2 = xy[2 * i + 3]! - oy
      const c = x1 * y2 - x2 * y1
      s += c
      sx += c * (x1 + x2)
      sy += c * (y1 + y2)
    }
    const signo = (s < 0 ? -1 : 1) * (huecos[r] ? -1 : 1)
    area += (signo * s) / 2
    mx += (signo * sx) / 6
    my += (signo * sy) / 6
    desde = hasta
  }
  return { area, mx, my, ox, oy }
}

/** Beyond this extent the scale changes too much across the polygon for one factor; the integral is taken instead. */
const EXTENSION_LOCAL_M = 10_000

/** Plane area of WKB in EPSG:9377, in m², as a number; only to compute further. */
export function areaPlanaNumero(wkb: Uint8Array): number {
  return momentos(leerAnillos(wkb)).area
}

/** Ellipsoidal area of flat rings in EPSG:9377, in m², as a number; only to compute further. */
export function areaElipsoidalDeAnillos(a: Anillos): number {
  if (extension(a) > EXTENSION_LOCAL_M) return areaAutalica(a)
  const m = momentos(a)
  if (m.area === 0) return 0
  return m.area / factorDeEscala(m.ox + m.mx / m.area, m.oy + m.my / m.area) ** 2
}

/** Ellipsoidal area of WKB in EPSG:9377, in m², as a number; only to compute further. */
export function areaElipsoidalNumero(wkb: Uint8Array): number {
  return areaElipsoidalDeAnillos(leerAnillos(wkb))
}

/** Area on the plane of the projection, 0,15–0,2 % off the terrain. */
export function areaPlana(wkb: Uint8Array): AreaMedida {
  return { m2: metros(areaPlanaNumero(wkb)), clase: 'plana' }
}

/** Area on the GRS80 ellipsoid: what is measured and shown as "medida". */
export function areaElipsoidal(wkb: Uint8Array): AreaMedida {
  return { m2: metros(areaElipsoidalNumero(wkb)), clase: 'elipsoidal' }
}

/** m² of a computation → decimal of two places, half away from zero. */
export function metros(m2: number): Decimal {
  return new Decimal(m2).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
}

/** The same as text with its two decimals ("1234.50"). */
export function textoM2(m2: number): string {
  return conDecimales(m2, 2)
}

function extension(a: Anillos): number {
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  const fin = a.n === 0 ? 0 : a.fines[a.n - 1]! * 2
  for (let i = 0; i < fin; i += 2) {
    const x = a.xy[i]!
    const y = a.xy[i + 1]!
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  return Math.max(maxX - minX, maxY - minY, 0)
}

/** Longer straight sides of the plane are cut before they go to the ellipsoid, where they bow (0,1 m² in 500 m). */
const LADO_MAXIMO_M = 50

/** Snyder 3-12: the authalic function q, whose differences are areas of the ellipsoid between parallels. */
function q(fi: number): number {
  const s = Math.sin(fi)
  return (1 - E2) * (s / (1 - E2 * s * s) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E))
}

/**
 * Exact ellipsoidal area of a polygon whose sides are straight in EPSG:9377: its vertices (sides cut each 50 m) are
 * taken to the ellipsoid and the area is summed on the equal-area cylinder. For polygons of any size.
 */
export function areaAutalica(a: Anillos): number {
  const { xy, fines, huecos } = a
  const [lon0, lat0] = aLonLat(xy[0] ?? TM.x0, xy[1] ?? TM.y0)
  const q0 = q(lat0 * RAD)
  const b = (GRS80.a * GRS80.a) / 2
  let total = 0
  let desde = 0
  for (let r = 0; r < a.n; r++) {
    const hasta = fines[r]!
    let s = 0
    let [u1, v1] = [0, 0]
    for (let i = desde; i < hasta; i++) {
      const x2 = xy[2 * i]!
      const y2 = xy[2 * i + 1]!
      const x1 = i === desde ? x2 : xy[2 * i - 2]!
      const y1 = i === desde ? y2 : xy[2 * i - 1]!
      const cortes = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / LADO_MAXIMO_M))
      for (let c = 1; c <= cortes; c++) {
        const [lon, lat] = aLonLat(x1 + ((x2 - x1) * c) / cortes, y1 + ((y2 - y1) * c) / cortes)
        const u = (lon - lon0) * RAD
        const v = q(lat * RAD) - q0
        if (i > desde) s += u1 * v - u * v1
        u1 = u
        v1 = v
      }
    }
    total += (huecos[r] ? -1 : 1) * Math.abs((s / 2) * b)
    desde = hasta
  }
  return total
}
