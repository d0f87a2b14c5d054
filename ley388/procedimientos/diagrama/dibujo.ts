import type { Capas, Linea } from './capas.ts'
import type { Caja } from './grafo.ts'
import type { Lugares, Medida } from './lugar.ts'
import { escribir, type Renglon, redondo } from './renglones.ts'

/** What the drawing of each part needs: the layers, the places and the measures. */
export interface Plano {
  readonly capas: Capas
  readonly lugares: Lugares
  readonly medida: (id: string) => Medida
  readonly capaDe: ReadonlyMap<string, number>
}

const PUNTA = 7
const RADIO = 8
const DOBLE = 3.5

/** A stage: a rounded box; a final one has round ends and a double line. */
export function caja(pl: Plano, c: Caja, lista: readonly Renglon[], actual: boolean): string {
  const { ancho, alto } = pl.medida(c.id)
  const x = pl.lugares.x.get(c.id)! - ancho / 2
  const y = arribaDe(pl, c.id)
  const radio = c.clase === 'final' ? Math.min(alto / 2, 20) : RADIO
  const marco = (d: number): string =>
    `<rect x="${redondo(x + d)}" y="${redondo(y + d)}" width="${redondo(ancho - 2 * d)}" height="${redondo(alto - 2 * d)}" rx="${redondo(radio - d)}"/>`
  const marcos = c.clase === 'final' ? marco(0) + marco(DOBLE) : marco(0)
  return `<g class="${c.clase}${actual ? ' actual' : ''}">${marcos}${escribir(lista, x + ancho / 2, y, true)}</g>`
}

/** The label of an arrow. */
export function rotulo(pl: Plano, id: string, lista: readonly Renglon[]): string {
  return escribir(lista, pl.lugares.x.get(id)!, arribaDe(pl, id), false)
}

/** A line: straight where it passes a layer, bent only in the room between two. */
export function linea(pl: Plano, l: Linea): string {
  const baja = pl.capaDe.get(l.nodos[0]!)! < pl.capaDe.get(l.nodos[1]!)!
  const puntos: [number, number][] = []
  l.nodos.forEach((id, i) => {
    const entra = i > 0
    const sale = i < l.nodos.length - 1
    if (entra) puntos.push(puerto(pl, id, l.nodos[i - 1]!, baja))
    if (sale) puntos.push(puerto(pl, id, l.nodos[i + 1]!, !baja))
  })
  const final = puntos.at(-1)!
  const llega = l.punta ? ([final[0], final[1] + (baja ? -PUNTA : PUNTA)] as [number, number]) : final
  const camino = [...puntos.slice(0, -1), llega]
  const trazo = camino.map(([x, y], i) =>
    i === 0 ? `M${redondo(x)} ${redondo(y)}` : curva(pl, camino[i - 1]!, [x, y]),
  )
  const clase = l.clase === 'termino' ? ' class="termino"' : ''
  return `<path${clase} d="${trazo.join('')}"/>${l.punta ? punta(final, baja, l.clase) : ''}`
}

/** Straight down the layer from which it leaves, then a curve in the room that is left. */
function curva(pl: Plano, de: readonly [number, number], a: readonly [number, number]): string {
  const [x1, y1] = de
  const [x2, y2] = a
  if (Math.abs(x1 - x2) < 0.5) return `V${redondo(y2)}`
  const baja = y2 > y1
  const orillas = baja ? pl.lugares.abajo : pl.lugares.arriba
  const borde = baja
    ? Math.max(...orillas.filter(y => y < y2 - 1), y1)
    : Math.min(...orillas.filter(y => y > y2 + 1), y1)
  const otras = baja ? pl.lugares.arriba : pl.lugares.abajo
  const llegada = baja ? Math.min(...otras.filter(y => y > borde), y2) : Math.max(...otras.filter(y => y < borde), y2)
  const medio = (borde + llegada) / 2
  return `V${redondo(borde)}C${redondo(x1)} ${redondo(medio)} ${redondo(x2)} ${redondo(medio)} ${redondo(x2)} ${redondo(llegada)}V${redondo(y2)}`
}

/** Where a line touches a node: at its side that looks to the other one, apart from the other lines of that side. */
function puerto(pl: Plano, id: string, otro: string, porArriba: boolean): [number, number] {
  const { ancho, alto } = pl.medida(id)
  const arriba = pl.capaDe.get(otro)! < pl.capaDe.get(id)!
  const lado = pl.capas.tramos.filter(t => (arriba ? t.abajo : t.arriba) === id).map(t => (arriba ? t.arriba : t.abajo))
  const vecinos = [...new Set(lado)].sort((a, b) => pl.lugares.x.get(a)! - pl.lugares.x.get(b)!)
  const esEtapa = !pl.capas.rotulos.has(id) && alto > 0
  const lugar = esEtapa ? ((vecinos.indexOf(otro) + 1) / (vecinos.length + 1) - 0.5) * Math.min(ancho - 24, 130) : 0
  const y = arribaDe(pl, id) + (porArriba ? 0 : alto > 0 ? alto : altoDeCapa(pl, id))
  return [pl.lugares.x.get(id)! + lugar, y]
}

function punta([x, y]: readonly [number, number], baja: boolean, clase: Linea['clase']): string {
  const base = y + (baja ? -PUNTA : PUNTA)
  const puntos = `${redondo(x)},${redondo(y)} ${redondo(x - 4)},${redondo(base)} ${redondo(x + 4)},${redondo(base)}`
  return `<polygon class="punta ${clase}" points="${puntos}"/>`
}

/** The top of a node: in the middle of its layer; where a line passes, the top of the layer. */
function arribaDe(pl: Plano, id: string): number {
  const capa = pl.capaDe.get(id)!
  const { alto } = pl.medida(id)
  return alto === 0 ? pl.lugares.arriba[capa]! : pl.lugares.arriba[capa]! + (altoDeCapa(pl, id) - alto) / 2
}

function altoDeCapa(pl: Plano, id: string): number {
  const capa = pl.capaDe.get(id)!
  return pl.lugares.abajo[capa]! - pl.lugares.arriba[capa]!
}
