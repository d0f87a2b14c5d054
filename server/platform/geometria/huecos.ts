import type { Geos, GeosGeometry } from './geos.ts'
import {
  type Capa,
  type Hallazgo,
  hallazgosDe,
  Indice,
  type ProblemaRevision,
  problemaDe,
  type Revision,
  type Tolerancias,
} from './hallazgo.ts'
import { cuantas, wkbDe } from './paquete.ts'
import { cajaWkb, escribirWkb, leerWkb } from './wkb.ts'

export interface PedidoHuecos {
  capa: Capa
  /** What the layer should cover (the municipality); without it only holes enclosed by the layer are gaps. */
  limite?: Uint8Array
  tolerancias: Tolerancias
}

/** How near an object must be to a gap to be named as its neighbour. */
const VECINDAD_M = 0.01

/** S1: land that no polygon of the layer covers. Each gap is one finding, with the objects around it; from west to east. */
export function huecosDe({ capa, limite, tolerancias }: PedidoHuecos, geos: Geos): Revision {
  const hallazgos: Hallazgo[] = []
  const problemas: ProblemaRevision[] = []
  const indice = new Indice(capa, problemas)
  try {
    geos.scope(() => {
      const union = unionDe(capa, geos, problemas)
      const faltante = limite ? [geos.difference(geos.read(limite), union)] : encerrados(union, geos)
      for (const f of faltante)
        for (const hueco of geos.polygonsOf(f)) {
          const [x1, y1, x2, y2] = cajaWkb(geos.write(hueco))
          const cerca = indice.cerca(x1 - VECINDAD_M, y1 - VECINDAD_M, x2 + VECINDAD_M, y2 + VECINDAD_M)
          const vecinos = geos.scope(() =>
            cerca.filter(i => geos.intersects(geos.read(wkbDe(capa.geometrias, i)), hueco)),
          )
          const ids = (vecinos.length > 0 ? vecinos : cerca).map(i => capa.ids[i]!)
          hallazgos.push(...hallazgosDe(geos, hueco, 'hueco', ids, tolerancias))
        }
    })
  } catch (e) {
    problemas.push(problemaDe(e, []))
  }
  hallazgos.sort((a, b) => a.punto[0] - b.punto[0] || a.punto[1] - b.punto[1])
  return { hallazgos, problemas }
}

/** Union of the layer's polygons; one that cannot be read is reported and left out. */
export function unionDe(capa: Capa, geos: Geos, problemas: ProblemaRevision[]): GeosGeometry {
  const partes: GeosGeometry[] = []
  for (let i = 0; i < cuantas(capa.geometrias); i++) {
    try {
      partes.push(...geos.polygonsOf(geos.read(wkbDe(capa.geometrias, i))))
    } catch (e) {
      problemas.push(problemaDe(e, [capa.ids[i]!]))
    }
  }
  return geos.union(geos.collect(partes))
}

function encerrados(union: GeosGeometry, geos: Geos): GeosGeometry[] {
  return geos.polygonsOf(union).flatMap(p => {
    const g = leerWkb(geos.write(p))
    if (g.type !== 'Polygon') return []
    // A hole may hold an island of the layer: what is land of the layer is taken out.
    return g.coordinates
      .slice(1)
      .map(anillo => geos.difference(geos.read(escribirWkb({ type: 'Polygon', coordinates: [anillo] })), union))
  })
}
