import { superponer } from '../../platform/geometria/superposicion.ts'
import { opciones, type Referencia, type Reunion } from './reunir.ts'
import type { Motor, TerrenosVigentes } from './revision.ts'

/** On which objects a terreno lies, the largest part first, and how much of it they cover together (0 to 1, or more). */
export interface LugarDelTerreno {
  partes: { de: Referencia; fraccion: number }[]
  cubierto: number
}

/** Where each terreno lies among the objects of some layers. */
export async function lugares(terrenos: TerrenosVigentes, capa: Reunion, m: Motor): Promise<LugarDelTerreno[]> {
  const { senal } = opciones(m)
  const s = await superponer(terrenos.geometrias, capa.geometrias, { pool: m.pool, ...(senal ? { senal } : {}) })
  const todos = terrenos.terrenos.map((): LugarDelTerreno => ({ partes: [], cubierto: 0 }))
  for (let k = 0; k < s.a.length; k++) {
    const lugar = todos[s.a[k]!]!
    lugar.partes.push({ de: capa.de[s.b[k]!]!, fraccion: s.fraccionA[k]! })
    lugar.cubierto += s.fraccionA[k]!
  }
  for (const lugar of todos) lugar.partes.sort((a, b) => b.fraccion - a.fraccion)
  return todos
}
