import { cuantas, wkbDe } from '../../platform/geometria/paquete.ts'
import { escribirWkb, leerWkb, type Posicion } from '../../platform/geometria/wkb.ts'
import { reunir } from './reunir.ts'
import type { Territorio } from './revision.ts'

export const CAPA_DEL_LIMITE = 'limite-municipal'

/** The limit of the municipality as one geometry; undefined where its layer is not loaded. */
export async function limiteDe(t: Territorio): Promise<Uint8Array | undefined> {
  const { geometrias } = reunir(await t.capas(CAPA_DEL_LIMITE))
  const partes: Posicion[][][] = []
  for (let i = 0; i < cuantas(geometrias); i++) {
    const g = leerWkb(wkbDe(geometrias, i))
    if (g.type === 'Polygon') partes.push(g.coordinates)
    else if (g.type === 'MultiPolygon') partes.push(...g.coordinates)
  }
  return partes.length === 0 ? undefined : escribirWkb({ type: 'MultiPolygon', coordinates: partes })
}
