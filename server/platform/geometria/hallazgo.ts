import Flatbush from 'flatbush'
import { areaElipsoidalNumero, textoM2 } from './area.ts'
import type { Geos, GeosGeometry } from './geos.ts'
import { GeosError } from './geos.ts'
import { cuantas, type Paquete, wkbDe } from './paquete.ts'
import { puntoLonLat } from './proyeccion.ts'
import { cajaWkb, escribirWkb, type Geometria, leerWkb, WkbError } from './wkb.ts'

/** A layer as the checks read it: each geometry (WKB, EPSG:9377) with the id by which people know it. */
export interface Capa {
  ids: readonly string[]
  geometrias: Paquete
}

export type ClaseHallazgo = 'traslape' | 'hueco' | 'sobrante' | 'astilla'

/** Something wrong on the map: what, whose, where, how large. */
export interface Hallazgo {
  /** `astilla` tells a sliver of digitising from a real overlap, gap or excess; `de` says which of them it is a sliver of. */
  clase: ClaseHallazgo
  de: 'traslape' | 'hueco' | 'sobrante'
  /** The objects involved, the layer's own first. */
  ids: string[]
  /** The offending geometry, EPSG:9377. */
  wkb: Uint8Array
  /** Ellipsoidal m², two decimals. */
  areaM2: string
  /** A point inside of it: longitude, latitude. */
  punto: [number, number]
}

/** What could not be checked, with its objects; never left out silently. */
export interface ProblemaRevision {
  ids: string[]
  motivo: string
}

export interface Revision {
  hallazgos: Hallazgo[]
  problemas: ProblemaRevision[]
}

/** Below which size a difference between neighbours is a sliver: a small area, or a strip narrower than this. */
export interface Tolerancias {
  areaM2: number
  anchoM: number
}

/** 1 m² and 10 cm: what two surveys of one boundary leave between them. */
export const TOLERANCIAS: Tolerancias = { areaM2: 1, anchoM: 0.1 }

/** Less than this is rounding and no finding at all. */
export const RUIDO_M2 = 0.005

/** Whether a polygon is a sliver: little area, or narrow (mean width = twice the area over the perimeter). */
function esAstilla(geos: Geos, g: GeosGeometry, t: Tolerancias): boolean {
  const area = geos.area(g)
  return area < t.areaM2 || (2 * area) / geos.length(g) < t.anchoM
}

/**
 * Findings from an offending geometry: its real pieces as one finding, its slivers as another.
 * Pieces that are only rounding are dropped.
 */
export function hallazgosDe(
  geos: Geos,
  geometria: GeosGeometry,
  de: Hallazgo['de'],
  ids: string[],
  t: Tolerancias,
): Hallazgo[] {
  const reales: GeosGeometry[] = []
  const astillas: GeosGeometry[] = []
  for (const p of geos.polygonsOf(geometria)) {
    if (geos.area(p) < RUIDO_M2) continue
    if (esAstilla(geos, p, t)) astillas.push(p)
    else reales.push(p)
  }
  const hallazgos: Hallazgo[] = []
  if (reales.length > 0) hallazgos.push(hallazgo(geos, reales, de, de, ids))
  if (astillas.length > 0) hallazgos.push(hallazgo(geos, astillas, 'astilla', de, ids))
  return hallazgos
}

function hallazgo(
  geos: Geos,
  partes: GeosGeometry[],
  clase: ClaseHallazgo,
  de: Hallazgo['de'],
  ids: string[],
): Hallazgo {
  const wkb = juntar(partes.map(p => leerWkb(geos.write(p))))
  let mayor = partes[0]!
  for (const p of partes) if (geos.area(p) > geos.area(mayor)) mayor = p
  const [x, y] = geos.pointOnSurface(mayor)
  return { clase, de, ids, wkb, areaM2: textoM2(areaElipsoidalNumero(wkb)), punto: puntoLonLat(x, y) }
}

function juntar(partes: Geometria[]): Uint8Array {
  if (partes.length === 1) return escribirWkb(partes[0]!)
  const coordinates = partes.flatMap(p => (p.type === 'Polygon' ? [p.coordinates] : []))
  return escribirWkb({ type: 'MultiPolygon', coordinates })
}

/** Boxes of a layer, searchable. What cannot be read is reported and is not in it. */
export class Indice {
  private readonly arbol: Flatbush | undefined
  private readonly cuales: number[] = []

  constructor(capa: Capa, problemas: ProblemaRevision[]) {
    const cajas: number[] = []
    for (let i = 0; i < cuantas(capa.geometrias); i++) {
      try {
        const caja = cajaWkb(wkbDe(capa.geometrias, i))
        if (caja[0] > caja[2]) continue
        cajas.push(...caja)
        this.cuales.push(i)
      } catch (e) {
        problemas.push(problemaDe(e, [capa.ids[i]!]))
      }
    }
    if (this.cuales.length === 0) return
    this.arbol = new Flatbush(this.cuales.length)
    for (let i = 0; i < cajas.length; i += 4) this.arbol.add(cajas[i]!, cajas[i + 1]!, cajas[i + 2]!, cajas[i + 3]!)
    this.arbol.finish()
  }

  /** The objects whose box touches this one, in the order of the layer. */
  cerca(x1: number, y1: number, x2: number, y2: number, desde = 0): number[] {
    if (!this.arbol) return []
    const hay = this.arbol.search(x1, y1, x2, y2, i => this.cuales[i]! >= desde)
    return hay.map(i => this.cuales[i]!).sort((a, b) => a - b)
  }
}

/** A failure of GEOS or of the reader as a problem that names its objects; anything else is a defect of ours. */
export function problemaDe(e: unknown, ids: string[]): ProblemaRevision {
  if (e instanceof WkbError) return { ids, motivo: e.message }
  if (e instanceof GeosError) return { ids, motivo: `El motor geométrico no pudo calcularlo (${e.reason}).` }
  throw e
}
