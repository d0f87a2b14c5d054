import type { Geos } from './geos.ts'
import { cuantas, type Paquete, wkbDe } from './paquete.ts'
import { type ProblemaGeometria, revisarGeometria } from './validez.ts'
import type { TipoGeometria } from './wkb.ts'

export interface PedidoRevision {
  geometrias: Paquete
  admite: readonly TipoGeometria[]
}

/** The problems of many geometries at the door, each with the index of its geometry. */
export interface RevisionMasiva {
  problemas: (ProblemaGeometria & { indice: number })[]
}

/** Passes every geometry of a package through the door: the form that an import uses, in a worker. */
export function revisarTodas({ geometrias, admite }: PedidoRevision, geos: Geos): RevisionMasiva {
  const problemas: RevisionMasiva['problemas'] = []
  for (let i = 0; i < cuantas(geometrias); i++)
    for (const p of revisarGeometria(wkbDe(geometrias, i), geos, admite)) problemas.push({ indice: i, ...p })
  return { problemas }
}
