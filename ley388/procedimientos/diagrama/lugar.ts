import type { Capas } from './capas.ts'

export interface Medida {
  readonly ancho: number
  readonly alto: number
}

/** Where everything is: the middle of each node, and from where to where each layer goes. */
export interface Lugares {
  readonly x: ReadonlyMap<string, number>
  readonly arriba: readonly number[]
  readonly abajo: readonly number[]
  readonly ancho: number
  readonly alto: number
}

const ENTRE_NODOS = 18
const ENTRE_CAPAS = 24
const PASADAS = 60

/** Gives each node its place: as near the middle of its neighbours as the order and the room of its layer allow. */
export function ubicar({ orden, tramos }: Capas, medida: (id: string) => Medida): Lugares {
  const x = new Map<string, number>()
  for (const capa of orden)
    acomodar(
      capa,
      capa.map((_, i) => i * 100),
      medida,
      x,
    )
  const vecinos = new Map<string, { arriba: string[]; abajo: string[] }>()
  for (const id of orden.flat()) vecinos.set(id, { arriba: [], abajo: [] })
  for (const t of tramos) {
    vecinos.get(t.arriba)!.abajo.push(t.abajo)
    vecinos.get(t.abajo)!.arriba.push(t.arriba)
  }
  for (let pasada = 0; pasada < PASADAS; pasada++) {
    const baja = pasada % 2 === 0
    for (const capa of baja ? orden : [...orden].reverse()) {
      const deseos = capa.map(id => {
        const v = vecinos.get(id)!
        const lado = baja ? v.arriba : v.abajo
        const suyos = lado.length > 0 ? lado : [...v.arriba, ...v.abajo]
        return suyos.length === 0 ? x.get(id)! : suyos.reduce((n, s) => n + x.get(s)!, 0) / suyos.length
      })
      acomodar(capa, deseos, medida, x)
    }
  }
  const ids = orden.flat()
  const izquierda = Math.min(...ids.map(id => x.get(id)! - medida(id).ancho / 2))
  for (const id of ids) x.set(id, x.get(id)! - izquierda)
  const ancho = Math.max(...ids.map(id => x.get(id)! + medida(id).ancho / 2))
  const arriba: number[] = []
  const abajo: number[] = []
  let y = 0
  for (const capa of orden) {
    arriba.push(y)
    y += Math.max(0, ...capa.map(id => medida(id).alto))
    abajo.push(y)
    y += ENTRE_CAPAS
  }
  return { x, arriba, abajo, ancho, alto: y - ENTRE_CAPAS }
}

/**
 * The places nearest to those wanted, in the given order and without overlap: neighbours that would overlap are joined
 * into a block, which stands at the mean of what its members want.
 */
function acomodar(
  capa: readonly string[],
  deseos: readonly number[],
  medida: (id: string) => Medida,
  x: Map<string, number>,
): void {
  const bloques: { suma: number; nodos: { id: string; corrido: number }[]; largo: number }[] = []
  capa.forEach((id, i) => {
    const { ancho } = medida(id)
    let bloque = { suma: deseos[i]! - ancho / 2, nodos: [{ id, corrido: 0 }], largo: ancho + ENTRE_NODOS }
    for (let previo = bloques.at(-1); previo !== undefined; previo = bloques.at(-1)) {
      if (lugar(previo) + previo.largo <= lugar(bloque)) break
      bloques.pop()
      const corrido = previo.largo
      bloque = {
        suma: previo.suma + bloque.suma - corrido * bloque.nodos.length,
        nodos: [...previo.nodos, ...bloque.nodos.map(n => ({ id: n.id, corrido: n.corrido + corrido }))],
        largo: corrido + bloque.largo,
      }
    }
    bloques.push(bloque)
  })
  for (const b of bloques) for (const n of b.nodos) x.set(n.id, lugar(b) + n.corrido + medida(n.id).ancho / 2)
}

function lugar(b: { suma: number; nodos: readonly unknown[] }): number {
  return b.suma / b.nodos.length
}
