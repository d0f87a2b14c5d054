import { escribirWkb, type Geometria, type Posicion, transformar } from '../geometria/wkb.ts'
import type { Transformador } from './crs.ts'
import { type GeometriaCruda, revisarGrados } from './geometria-cruda.ts'
import type { Json, ObjetoLeido, Problema } from './tipos.ts'

/** A feature as it came out of the file, before its coordinates were changed. */
export interface ObjetoCrudo {
  indice: number
  fid?: string
  atributos: Record<string, Json>
  cruda: GeometriaCruda
  problemas: Problema[]
}

function recorrer(g: Geometria, visita: (x: number, y: number) => void): void {
  transformar(g, (x, y) => {
    visita(x, y)
    return [x, y]
  })
}

const finita = (p: Posicion): boolean => Number.isFinite(p[0]) && Number.isFinite(p[1])

/** Brings a batch to EPSG:9377. Objects with damaged geometry keep their attributes and lose their WKB. */
export async function proyectar(lote: ObjetoCrudo[], t: Transformador): Promise<ObjetoLeido[]> {
  let convertidas: Float64Array | undefined
  if (t.clase === 'lote') {
    const xy: number[] = []
    for (const o of lote) if (o.cruda.geometria) recorrer(o.cruda.geometria, (x, y) => xy.push(x, y))
    convertidas = xy.length > 0 ? await t.f(Float64Array.from(xy)) : new Float64Array(0)
  }
  let i = 0
  return lote.map(({ cruda, indice, fid, atributos, problemas }) => {
    const todos = [...problemas, ...cruda.problemas]
    const o: ObjetoLeido = { indice, ...(fid === undefined ? {} : { fid }), atributos, wkb: null, problemas: todos }
    if (!cruda.geometria) return o
    let malo: Problema | undefined
    const g = transformar(cruda.geometria, (x, y) => {
      if (t.geografico) malo ??= revisarGrados(x, y)
      const p: Posicion =
        t.clase === 'directa' ? (malo ? [x, y] : t.f(x, y)) : [convertidas![2 * i]!, convertidas![2 * i + 1]!]
      i++
      if (!finita(p)) {
        malo ??= {
          codigo: 'coordenada-fuera-de-la-proyeccion',
          motivo: `La coordenada ${x}, ${y} no existe en el sistema de coordenadas de la capa.`,
          cura: 'Compruebe el sistema de coordenadas de la capa o corrija el vértice.',
          punto: [x, y],
        }
      }
      return p
    })
    if (malo) {
      todos.push(malo)
      return o
    }
    const soloAbiertos = cruda.problemas.every(p => p.codigo === 'anillo-abierto')
    if (cruda.problemas.length === 0) o.wkb = escribirWkb(g)
    else if (cruda.cerrada && soloAbiertos) o.wkbReparado = escribirWkb(g)
    return o
  })
}
