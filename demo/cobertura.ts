/**
 * The abstract sheet on which the municipality is drawn: axis-aligned rectangles in whole decimetres. There, unions,
 * differences and shared corners are exact; only afterwards is every corner carried to the ground (relieve.ts), so that
 * neighbours share identical vertices.
 */
export interface Rect {
  x0: number
  y0: number
  x1: number
  y1: number
}
export type Nodo = readonly [number, number]
export type AnilloAbstracto = Nodo[]
/** Polygons: shell first (counterclockwise), then holes (clockwise). */
export type RegionAbstracta = AnilloAbstracto[][]

export function rect(x0: number, y0: number, x1: number, y1: number): Rect {
  return { x0: Math.round(x0), y0: Math.round(y0), x1: Math.round(x1), y1: Math.round(y1) }
}

export function interseccion(a: Rect, b: Rect): Rect | undefined {
  const r = { x0: Math.max(a.x0, b.x0), y0: Math.max(a.y0, b.y0), x1: Math.min(a.x1, b.x1), y1: Math.min(a.y1, b.y1) }
  return r.x0 < r.x1 && r.y0 < r.y1 ? r : undefined
}

/** What is left of `a` without `b`: up to four rectangles. */
export function restar(a: Rect, b: Rect): Rect[] {
  const c = interseccion(a, b)
  if (!c) return [a]
  const resto = [
    { x0: a.x0, y0: a.y0, x1: a.x1, y1: c.y0 },
    { x0: a.x0, y0: c.y1, x1: a.x1, y1: a.y1 },
    { x0: a.x0, y0: c.y0, x1: c.x0, y1: c.y1 },
    { x0: c.x1, y0: c.y0, x1: a.x1, y1: c.y1 },
  ]
  return resto.filter(r => r.x0 < r.x1 && r.y0 < r.y1)
}

export interface Pincelada<T> {
  valor: T | undefined
  rect: Rect
}

/** Paints strokes one over another: the last one on a spot rules; `undefined` erases. Gives the rectangles by value. */
export function pintar<T>(pinceladas: readonly Pincelada<T>[]): Map<T, Rect[]> {
  let lienzo: Pincelada<T>[] = []
  for (const p of pinceladas) {
    const siguiente: Pincelada<T>[] = []
    for (const q of lienzo) {
      if (interseccion(q.rect, p.rect))
        for (const r of restar(q.rect, p.rect)) siguiente.push({ valor: q.valor, rect: r })
      else siguiente.push(q)
    }
    siguiente.push(p)
    lienzo = siguiente
  }
  const grupos = new Map<T, Rect[]>()
  for (const { valor, rect: r } of lienzo) {
    if (valor === undefined) continue
    const g = grupos.get(valor)
    if (g) g.push(r)
    else grupos.set(valor, [r])
  }
  return grupos
}

/** All corners of the sheet, by line, so that an edge can be given every corner that lies on it. */
export class Lineas {
  #horizontales = new Map<number, number[]>()
  #verticales = new Map<number, number[]>()
  #ordenadas = true
  #finas = new Set<number>()
  readonly #pasoAfuera: number
  readonly #pasoFino: number
  readonly #esAfuera: (x: number, y: number) => boolean

  /** Outside the town every edge gets a vertex each `pasoAfuera`; on the fine lines each `pasoFino` (both dm). */
  constructor(pasoAfuera: number, pasoFino: number, esAfuera: (x: number, y: number) => boolean) {
    this.#pasoAfuera = pasoAfuera
    this.#pasoFino = pasoFino
    this.#esAfuera = esAfuera
  }

  /** Horizontal lines that follow the river closely. */
  fina(y: number): void {
    this.#finas.add(y)
  }

  registrar(r: Rect): void {
    for (const y of [r.y0, r.y1]) {
      anotar(this.#horizontales, y, r.x0)
      anotar(this.#horizontales, y, r.x1)
    }
    for (const x of [r.x0, r.x1]) {
      anotar(this.#verticales, x, r.y0)
      anotar(this.#verticales, x, r.y1)
    }
    this.#ordenadas = false
  }

  #ordenar(): void {
    for (const mapa of [this.#horizontales, this.#verticales]) {
      for (const [k, v] of mapa)
        mapa.set(
          k,
          [...new Set(v)].sort((a, b) => a - b),
        )
    }
    this.#ordenadas = true
  }

  /** Corners and lattice points strictly between two ends of an edge, in the direction of the edge. */
  entre(a: Nodo, b: Nodo): Nodo[] {
    if (!this.#ordenadas) this.#ordenar()
    const horizontal = a[1] === b[1]
    const fijo = horizontal ? a[1] : a[0]
    const [desde, hasta] = horizontal ? [a[0], b[0]] : [a[1], b[1]]
    const menor = Math.min(desde, hasta)
    const mayor = Math.max(desde, hasta)
    const puntos = new Set<number>()
    const lista = (horizontal ? this.#horizontales : this.#verticales).get(fijo) ?? []
    for (let i = primero(lista, menor); i < lista.length && lista[i]! < mayor; i++) puntos.add(lista[i]!)
    if (horizontal && this.#finas.has(fijo)) reticula(this.#pasoFino, menor, mayor, v => puntos.add(v))
    reticula(this.#pasoAfuera, menor, mayor, v => {
      if (horizontal ? this.#esAfuera(v, fijo) : this.#esAfuera(fijo, v)) puntos.add(v)
    })
    const orden = [...puntos].sort((p, q) => (desde < hasta ? p - q : q - p))
    return orden.map(v => (horizontal ? [v, fijo] : [fijo, v]))
  }
}

function anotar(mapa: Map<number, number[]>, linea: number, valor: number): void {
  const v = mapa.get(linea)
  if (v) v.push(valor)
  else mapa.set(linea, [valor])
}

function reticula(paso: number, menor: number, mayor: number, cada: (v: number) => void): void {
  for (let v = (Math.floor(menor / paso) + 1) * paso; v < mayor; v += paso) cada(v)
}

function primero(lista: readonly number[], mayorQue: number): number {
  let a = 0
  let b = lista.length
  while (a < b) {
    const m = (a + b) >> 1
    if (lista[m]! <= mayorQue) a = m + 1
    else b = m
  }
  return a
}

/** The ring of one rectangle (counterclockwise, open) with every corner of the sheet that lies on it. */
export function anilloDe(r: Rect, lineas: Lineas): AnilloAbstracto {
  const c: Nodo[] = [
    [r.x0, r.y0],
    [r.x1, r.y0],
    [r.x1, r.y1],
    [r.x0, r.y1],
  ]
  return c.flatMap((p, i) => [p, ...lineas.entre(p, c[(i + 1) % 4]!)])
}

/** Union of rectangles that do not overlap: shared edges cancel, the rest are traced into shells and holes. */
export function disolver(rects: readonly Rect[], lineas: Lineas): RegionAbstracta {
  const aristas = new Map<string, [Nodo, Nodo]>()
  for (const r of rects) {
    const anillo = anilloDe(r, lineas)
    anillo.forEach((a, i) => {
      const b = anillo[(i + 1) % anillo.length]!
      if (!aristas.delete(`${b}>${a}`)) aristas.set(`${a}>${b}`, [a, b])
    })
  }
  const desde = new Map<string, Nodo[]>()
  for (const [a, b] of aristas.values()) {
    const v = desde.get(`${a}`)
    if (v) v.push(b)
    else desde.set(`${a}`, [b])
  }
  const anillos: AnilloAbstracto[] = []
  for (const [a, b] of aristas.values()) {
    if (!desde.get(`${a}`)?.includes(b)) continue
    anillos.push(...lazos(seguir(a, b, desde)))
  }
  const cascaras = anillos.filter(a => areaDoble(a) > 0)
  const region: RegionAbstracta = cascaras.map(c => [c])
  for (const hueco of anillos.filter(a => areaDoble(a) < 0)) {
    const duena = region.filter(p => dentro(hueco, p[0]!)).sort((p, q) => areaDoble(p[0]!) - areaDoble(q[0]!))[0]
    duena?.push(hueco)
  }
  return region
}

function seguir(inicio: Nodo, segundo: Nodo, desde: Map<string, Nodo[]>): AnilloAbstracto {
  const anillo: AnilloAbstracto = [inicio]
  let a = inicio
  let b = segundo
  for (;;) {
    const salidas = desde.get(`${a}`)!
    salidas.splice(salidas.indexOf(b), 1)
    if (b[0] === inicio[0] && b[1] === inicio[1]) return anillo
    anillo.push(b)
    const opciones = desde.get(`${b}`)!
    // Where two corners touch, the leftmost turn keeps each shell simple and apart from the other.
    const [ax, ay] = a
    const [bx, by] = b
    const giro = (p: Nodo) => Math.sign((bx - ax) * (p[1] - by) - (by - ay) * (p[0] - bx))
    const c = opciones.reduce((mejor, p) => (giro(p) > giro(mejor) ? p : mejor))
    a = b
    b = c
  }
}

/** Parts a ring at each corner that it visits twice (holes that touch), so that every ring is simple. */
function lazos(anillo: AnilloAbstracto): AnilloAbstracto[] {
  const simples: AnilloAbstracto[] = []
  const pila: Nodo[] = []
  const lugar = new Map<string, number>()
  for (const n of anillo) {
    const visto = lugar.get(`${n}`)
    if (visto !== undefined) {
      const lazo = pila.splice(visto)
      for (const q of lazo) lugar.delete(`${q}`)
      simples.push(lazo)
    }
    lugar.set(`${n}`, pila.length)
    pila.push(n)
  }
  simples.push(pila)
  return simples
}

function areaDoble(anillo: readonly Nodo[]): number {
  let s = 0
  anillo.forEach((p, i) => {
    const q = anillo[(i + 1) % anillo.length]!
    s += p[0] * q[1] - q[0] * p[1]
  })
  return s
}

/** A point just inside the hole's first edge, against the shell (ray casting on half units, so never on a corner). */
function dentro(hueco: AnilloAbstracto, cascara: AnilloAbstracto): boolean {
  const [a, b] = [hueco[0]!, hueco[1]!]
  const x = (a[0] + b[0]) / 2 + Math.sign(b[1] - a[1]) * 0.25
  const y = (a[1] + b[1]) / 2 - Math.sign(b[0] - a[0]) * 0.25
  let adentro = false
  for (let i = 0, j = cascara.length - 1; i < cascara.length; j = i++) {
    const p = cascara[i]!
    const q = cascara[j]!
    if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) adentro = !adentro
  }
  return adentro
}
