import type { Flecha } from './grafo.ts'

/** Something that takes room in a layer: a stage, the label of an arrow, or where a long line passes. */
export interface Nodo {
  readonly id: string
  readonly capa: number
}

/** A line between two nodes of neighbouring layers, the upper one first. */
export interface Tramo {
  readonly arriba: string
  readonly abajo: string
}

/** A line as it is drawn, node by node, from where it leaves to where it arrives. */
export interface Linea {
  readonly nodos: readonly string[]
  readonly clase: Flecha['clase']
  /** It arrives at a stage: it has a point. */
  readonly punta: boolean
}

export interface Capas {
  /** The nodes of each layer, from left to right. Stages are in the even layers, labels in the odd ones. */
  readonly orden: string[][]
  readonly tramos: readonly Tramo[]
  readonly lineas: readonly Linea[]
  /** The node of the label of each arrow that is drawn, and the arrow. */
  readonly rotulos: ReadonlyMap<string, Flecha>
}

/**
 * Puts stages in layers so that a case goes down, with the label of each arrow in a layer between, next to the stage
 * where it arrives; long lines pass through every layer that they cross. Then orders each layer to cross few lines.
 */
export function enCapas(inicial: string, etapas: readonly string[], flechas: readonly Flecha[]): Capas {
  const niveles = nivelesDe(inicial, etapas, flechas)
  const nodos: Nodo[] = etapas.map(id => ({ id, capa: 2 * niveles.get(id)! }))
  const tramos: Tramo[] = []
  const lineas: Linea[] = []
  const rotulos = new Map<string, Flecha>()
  const capaDe = (id: string): number => 2 * niveles.get(id)!

  function trazar(f: Flecha, desde: readonly string[], baja: boolean): void {
    if (desde.length === 0) return
    const rotulo = `rotulo-${rotulos.size}`
    const capa = capaDe(f.hacia) + (baja ? -1 : 1)
    rotulos.set(rotulo, f)
    nodos.push({ id: rotulo, capa })
    tramos.push(baja ? { arriba: rotulo, abajo: f.hacia } : { arriba: f.hacia, abajo: rotulo })
    lineas.push({ nodos: [rotulo, f.hacia], clase: f.clase, punta: true })
    for (const e of desde) {
      const camino = [e]
      for (let c = capaDe(e) + (baja ? 1 : -1); c !== capa; c += baja ? 1 : -1) {
        const paso = `${rotulo}-${e}-${c}`
        nodos.push({ id: paso, capa: c })
        camino.push(paso)
      }
      camino.push(rotulo)
      lineas.push({ nodos: camino, clase: f.clase, punta: false })
      camino.slice(1).forEach((x, i) => {
        tramos.push(baja ? { arriba: camino[i]!, abajo: x } : { arriba: x, abajo: camino[i]! })
      })
    }
  }
  for (const f of flechas) {
    trazar(
      f,
      f.desde.filter(e => capaDe(e) < capaDe(f.hacia)),
      true,
    )
    trazar(
      f,
      f.desde.filter(e => capaDe(e) > capaDe(f.hacia)),
      false,
    )
  }
  const ultima = Math.max(...nodos.map(n => n.capa))
  const orden = Array.from({ length: ultima + 1 }, (_, c) => nodos.filter(n => n.capa === c).map(n => n.id))
  return { orden: sinCruces(orden, tramos), tramos, lineas, rotulos }
}

/** The level of each stage: the longest way to it, without the arrows that go back. */
function nivelesDe(inicial: string, etapas: readonly string[], flechas: readonly Flecha[]): Map<string, number> {
  const salidas = new Map(etapas.map(e => [e, new Set(flechas.filter(f => f.desde.includes(e)).map(f => f.hacia))]))
  const orden: string[] = []
  const vistas = new Set<string>()
  const abiertas = new Set<string>()
  function entrar(e: string): void {
    vistas.add(e)
    abiertas.add(e)
    for (const s of salidas.get(e)!) {
      if (abiertas.has(s)) salidas.get(e)!.delete(s)
      else if (!vistas.has(s)) entrar(s)
    }
    abiertas.delete(e)
    orden.unshift(e)
  }
  entrar(inicial)
  const niveles = new Map(orden.map(e => [e, 0]))
  for (const e of orden) {
    for (const s of salidas.get(e)!) niveles.set(s, Math.max(niveles.get(s)!, niveles.get(e)! + 1))
  }
  return niveles
}

const PASADAS = 24

/** Orders each layer by the middle of its neighbours, up and down, and keeps the order that crosses fewest lines. */
function sinCruces(inicial: string[][], tramos: readonly Tramo[]): string[][] {
  let orden = inicial
  let mejor = inicial
  let menos = cruces(inicial, tramos)
  for (let pasada = 0; pasada < PASADAS; pasada++) {
    orden = ordenar(orden, tramos, pasada % 2 === 0)
    const ahora = cruces(orden, tramos)
    if (ahora < menos) {
      mejor = orden
      menos = ahora
    }
  }
  return mejor
}

function ordenar(orden: string[][], tramos: readonly Tramo[], baja: boolean): string[][] {
  const nuevo = orden.map(c => [...c])
  const capas = nuevo.map((_, i) => i)
  for (const i of baja ? capas.slice(1) : capas.slice(0, -1).reverse()) {
    const vecina = lugares(nuevo[baja ? i - 1 : i + 1]!)
    const medio = new Map<string, number>()
    nuevo[i]!.forEach((id, lugar) => {
      const suyos = tramos.flatMap(t => {
        const otro = baja ? (t.abajo === id ? t.arriba : undefined) : t.arriba === id ? t.abajo : undefined
        const x = otro === undefined ? undefined : vecina.get(otro)
        return x === undefined ? [] : [x]
      })
      const total = nuevo[i]!.length
      medio.set(id, suyos.length === 0 ? lugar / total : suyos.reduce((a, b) => a + b, 0) / suyos.length)
    })
    nuevo[i]!.sort((a, b) => medio.get(a)! - medio.get(b)!)
  }
  return nuevo
}

/** Where each node of a layer is, from 0 to 1. */
function lugares(capa: readonly string[]): Map<string, number> {
  return new Map(capa.map((id, i) => [id, i / capa.length]))
}

function cruces(orden: readonly string[][], tramos: readonly Tramo[]): number {
  let total = 0
  for (let i = 1; i < orden.length; i++) {
    const arriba = lugares(orden[i - 1]!)
    const abajo = lugares(orden[i]!)
    const suyos = tramos
      .filter(t => arriba.has(t.arriba) && abajo.has(t.abajo))
      .map(t => [arriba.get(t.arriba)!, abajo.get(t.abajo)!] as const)
    suyos.forEach(([a, b], k) => {
      for (const [c, d] of suyos.slice(k + 1)) if ((a - c) * (b - d) < 0) total += 1
    })
  }
  return total
}
