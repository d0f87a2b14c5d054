import { prepararPoligono, Zona } from './area-comun.ts'
import type { Geos, GeosGeometry } from './geos.ts'
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
import { cuantas, wkbDe } from './paquete.ts'

export interface PedidoFuera {
  /** What must lie inside… */
  capa: Capa
  /** …the union of these. */
  dentroDe: Capa
  tolerancias: Tolerancias
}

/**
 * What of each polygon of a layer lies beyond another layer: urban perimeter beyond services perimeter (art. 31),
 * suburban outside rural (art. 34), anything outside the municipality, urban land without activity area or treatment.
 * Ids: the offender, then the objects of the other layer that hold the rest of it. Ordered by the layer.
 */
export function fueraDe({ capa, dentroDe, tolerancias }: PedidoFuera, geos: Geos): Revision {
  const hallazgos: Hallazgo[] = []
  const problemas: ProblemaRevision[] = []
  const indice = new Indice(dentroDe, problemas)
  const zonas = new Map<number, Zona>()
  const zonaDe = (j: number): Zona => {
    const hecha = zonas.get(j) ?? new Zona(prepararPoligono(wkbDe(dentroDe.geometrias, j)))
    zonas.set(j, hecha)
    return hecha
  }
  for (let i = 0; i < cuantas(capa.geometrias); i++) {
    try {
      const p = prepararPoligono(wkbDe(capa.geometrias, i))
      if (p.area === 0) continue
      const tocan: number[] = []
      let cubierto = false
      for (const j of indice.cerca(...p.caja)) {
        const comun = zonaDe(j).areaComun(p).plana
        if (comun > 0) tocan.push(j)
        if (p.area - comun < RUIDO_M2) cubierto = true
      }
      if (cubierto) continue
      geos.scope(() => {
        const contienen = tocan.flatMap(j => geos.polygonsOf(geos.read(wkbDe(dentroDe.geometrias, j))))
        let resto: GeosGeometry = geos.read(wkbDe(capa.geometrias, i))
        if (contienen.length > 0) resto = geos.difference(resto, geos.union(geos.collect(contienen)))
        const ids = [capa.ids[i]!, ...tocan.map(j => dentroDe.ids[j]!)]
        hallazgos.push(...hallazgosDe(geos, resto, 'sobrante', ids, tolerancias))
      })
    } catch (e) {
      problemas.push(problemaDe(e, [capa.ids[i]!]))
    }
  }
  return { hallazgos, problemas }
}
