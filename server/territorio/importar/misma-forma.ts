import { type Geometria, leerWkb, type Posicion } from '../../platform/geometria/wkb.ts'

/**
 * Metres by which two writings of one same vertex may differ. What Lindero exports is rounded to 9 decimals of a degree
 * (a tenth of a millimetre) or to 4 of a metre; ten times that is still far below what any survey can tell apart.
 */
export const TOLERANCIA_DE_VERTICE_M = 0.001

/**
 * Whether two geometries (WKB, EPSG:9377) are the same drawing, written twice: the same rings with the same vertices in
 * the same order, each within the tolerance. A polygon and a multiple polygon of one part are the same drawing too,
 * since some formats know only the multiple ones.
 */
export function mismaForma(a: Uint8Array, b: Uint8Array, tolerancia = TOLERANCIA_DE_VERTICE_M): boolean {
  const [ga, gb] = [leerWkb(a), leerWkb(b)]
  if (familia(ga) !== familia(gb)) return false
  return iguales(trazos(ga), trazos(gb), (ta, tb) =>
    iguales(ta, tb, (ra, rb) =>
      iguales(ra, rb, (p, q) => Math.abs(p[0] - q[0]) <= tolerancia && Math.abs(p[1] - q[1]) <= tolerancia),
    ),
  )
}

function iguales<T>(a: readonly T[], b: readonly T[], mismo: (x: T, y: T) => boolean): boolean {
  return a.length === b.length && a.every((x, i) => mismo(x, b[i]!))
}

const familia = (g: Geometria): string => g.type.replace('Multi', '')

/** Any geometry as parts of lists of vertices: rings of a polygon, a line, a point. */
function trazos(g: Geometria): Posicion[][][] {
  switch (g.type) {
    case 'Point':
      return [[[g.coordinates]]]
    case 'MultiPoint':
      return g.coordinates.map(p => [[p]])
    case 'LineString':
      return [[g.coordinates]]
    case 'MultiLineString':
      return g.coordinates.map(l => [l])
    case 'Polygon':
      return [g.coordinates]
    case 'MultiPolygon':
      return g.coordinates
    case 'GeometryCollection':
      return g.geometries.flatMap(trazos)
  }
}
