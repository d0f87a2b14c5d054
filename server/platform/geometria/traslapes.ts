import { prepararPoligono, Zona } from './area-comun.ts'
import type { Geos } from './geos.ts'
import {
  type Capa,
  type Hallazgo,
  hallazgosDe,
  Indice,
  type ProblemaRevision,
  problemaDe,
  type Revision,
  RUIDO_M2,
  type Tolerancias,
} from './hallazgo.ts'
import { wkbDe } from './paquete.ts'

export interface PedidoTraslapes {
  capa: Capa
  tolerancias: Tolerancias
  /** First and last + 1 of the objects whose pairs with later ones are looked at: how workers share a layer. */
  desde: number
  hasta: number
}

/**
 * Pairs of polygons of one layer that overlap. The common area is computed first, without GEOS; only pairs that really
 * share land have their geometry built. Ordered by the layer.
 */
export function traslapesDe({ capa, tolerancias, desde, hasta }: PedidoTraslapes, geos: Geos): Revision {
  const hallazgos: Hallazgo[] = []
  const problemas: ProblemaRevision[] = []
  // Only the first range reports unreadable objects, or each worker would repeat them.
  const indice = new Indice(capa, desde === 0 ? problemas : [])
  const { ids, geometrias } = capa
  for (let i = desde; i < hasta; i++) {
    let zona: Zona
    try {
      zona = new Zona(prepararPoligono(wkbDe(geometrias, i)))
    } catch {
      continue // reported by the index
    }
    if (zona.poligono.area === 0) continue
    for (const j of indice.cerca(...zona.poligono.caja, i + 1)) {
      const par = [ids[i]!, ids[j]!]
      try {
        const otro = prepararPoligono(wkbDe(geometrias, j))
        if (otro.area === 0 || zona.areaComun(otro).plana < RUIDO_M2) continue
        geos.scope(() => {
          const comun = geos.intersection(geos.read(wkbDe(geometrias, i)), geos.read(wkbDe(geometrias, j)))
          hallazgos.push(...hallazgosDe(geos, comun, 'traslape', par, tolerancias))
        })
      } catch (e) {
        problemas.push(problemaDe(e, par))
      }
    }
  }
  return { hallazgos, problemas }
}
