import { type Anillos, leerAnillos, memoriaDeAnillos } from './anillos.ts'
import { ProtobufWriter } from './protobuf.ts'
import { ProyectorMosaico } from './proyector-mosaico.ts'
import { type Plana, recortarAnillo, recortarLinea } from './recorte.ts'
import { type Caja, cajaWkb, type Geometria, leerWkb } from './wkb.ts'

export type ValorMosaico = string | number | boolean | null | undefined

export interface ObjetoMosaico {
  /** A number that the map uses to tell features apart; ids that are not numbers go in `props` (promoteId). */
  id?: number
  /** EPSG:9377. */
  wkb: Uint8Array
  props: Readonly<Record<string, ValorMosaico>>
}

export interface CapaMosaico {
  nombre: string
  objetos: Iterable<ObjetoMosaico>
}

const EXTENSION = 4096
/** What a tile shows beyond its edges, so that borders drawn on two tiles meet. */
const MARGEN = 64
/** From this zoom on shapes are not simplified: the map enlarges these tiles. */
const ZOOM_COMPLETO = 15
/** In units of the tile (an eighth of a pixel): below what a screen shows. */
const TOLERANCIA = 3
const PUNTO = 1
const LINEA = 2
const POLIGONO = 3

/**
 * A Mapbox vector tile (version 2) of layers in EPSG:9377: cut to the tile, on its grid of 4096, outer rings clockwise
 * on the screen and holes against, as the format demands. Objects that do not reach the tile, or that are smaller than
 * its grid, are left out. An empty array when there is nothing (answer 204).
 */
export function codificarMosaico(z: number, x: number, y: number, capas: readonly CapaMosaico[]): Uint8Array {
  const proyector = new ProyectorMosaico(z, x, y, EXTENSION, MARGEN)
  const mosaico = new ProtobufWriter(65_536)
  if (!proyector.caja) return new Uint8Array(0)
  const codificador = new Codificador(proyector, proyector.caja, z < ZOOM_COMPLETO ? TOLERANCIA : 0)
  for (const capa of capas) {
    const bytes = codificador.capa(capa)
    if (bytes) mosaico.raw(3, bytes)
  }
  return mosaico.finish()
}

class Codificador {
  private readonly proyector: ProyectorMosaico
  private readonly caja: Caja
  private readonly tolerancia: number
  private readonly marco: Caja = [-MARGEN, -MARGEN, EXTENSION + MARGEN, EXTENSION + MARGEN]
  private readonly objeto = new ProtobufWriter(4096)
  private readonly lista = new ProtobufWriter(4096)
  private readonly memoria = memoriaDeAnillos()
  private comandos: number[] = []
  private px = 0
  private py = 0

  constructor(proyector: ProyectorMosaico, caja: Caja, tolerancia: number) {
    this.proyector = proyector
    this.caja = caja
    this.tolerancia = tolerancia
  }

  capa({ nombre, objetos }: CapaMosaico): Uint8Array | undefined {
    const salida = new ProtobufWriter(65_536)
    const claves = new Map<string, number>()
    const valores = new Map<string | number | boolean, number>()
    salida.integer(15, 2)
    salida.string(1, nombre)
    let hay = false
    for (const o of objetos) {
      const tipo = this.geometria(o.wkb)
      if (tipo === 0) continue
      hay = true
      const f = this.objeto.reset()
      if (o.id !== undefined) f.integer(1, o.id)
      const etiquetas = this.lista.reset()
      for (const clave in o.props) {
        const valor = o.props[clave]
        if (valor === null || valor === undefined) continue
        etiquetas.varint(lugar(claves, clave))
        etiquetas.varint(lugar(valores, valor))
      }
      f.raw(2, etiquetas.view())
      f.integer(3, tipo)
      const geometria = this.lista.reset()
      for (const c of this.comandos) geometria.varint(c)
      f.raw(4, geometria.view())
      salida.raw(2, f.view())
    }
    if (!hay) return undefined
    for (const clave of claves.keys()) salida.string(3, clave)
    for (const valor of valores.keys()) salida.raw(4, codificarValor(this.objeto.reset(), valor))
    salida.integer(5, EXTENSION)
    return salida.finish()
  }

  /** Leaves the commands of one geometry in `comandos`; 0 when nothing of it is in the tile. */
  private geometria(wkb: Uint8Array): number {
    this.comandos = []
    this.px = 0
    this.py = 0
    const anillos = leerAnillos(wkb, 0, wkb.length, this.memoria)
    if (anillos.n > 0) {
      this.poligonos(anillos)
      return this.comandos.length > 0 ? POLIGONO : 0
    }
    const c = cajaWkb(wkb)
    if (!(c[0] <= this.caja[2] && c[2] >= this.caja[0] && c[1] <= this.caja[3] && c[3] >= this.caja[1])) return 0
    const tipo = this.trazar(leerWkb(wkb))
    return this.comandos.length > 0 ? tipo : 0
  }

  private trazar(g: Geometria): number {
    switch (g.type) {
      case 'Point':
        this.puntos([g.coordinates])
        return PUNTO
      case 'MultiPoint':
        this.puntos(g.coordinates)
        return PUNTO
      case 'LineString':
        this.linea(g.coordinates.flat())
        return LINEA
      case 'MultiLineString':
        for (const l of g.coordinates) this.linea(l.flat())
        return LINEA
      case 'GeometryCollection': {
        // A feature of a tile has one type: the lines where there are lines, else the points. Polygons came first.
        const lineas = g.geometries.filter(p => p.type.endsWith('LineString'))
        const partes = lineas.length > 0 ? lineas : g.geometries
        return partes.reduce((tipo, p) => this.trazar(p) || tipo, 0)
      }
      default:
        return 0
    }
  }

  /** A ring as it is drawn in the tile; empty when it does not reach it. */
  private anillo(anillo: Plana): number[] {
    const plano = recortarAnillo(anillo, this.caja)
    if (plano.length === 0) return []
    return simplificar(enRejilla(recortarAnillo(this.proyector.proyectar(plano), this.marco)), this.tolerancia)
  }

  private mover(x: number, y: number): void {
    this.comandos.push(zigzag(x - this.px), zigzag(y - this.py))
    this.px = x
    this.py = y
  }

  private puntos(lista: readonly (readonly [number, number])[]): void {
    const visibles: [number, number][] = []
    for (const p of lista) {
      const [u, v] = this.proyector.proyectar(p)
      if (u! >= -MARGEN && u! <= EXTENSION + MARGEN && v! >= -MARGEN && v! <= EXTENSION + MARGEN)
        visibles.push([Math.round(u!), Math.round(v!)])
    }
    if (visibles.length === 0) return
    this.comandos.push(visibles.length * 8 + 1)
    for (const [u, v] of visibles) this.mover(u, v)
  }

  private linea(p: Plana): void {
    for (const enPlano of recortarLinea(p, this.caja))
      for (const parte of recortarLinea(this.proyector.proyectar(enPlano), this.marco)) {
        const r = simplificar(enRejilla(parte), this.tolerancia)
        if (r.length < 4) continue
        this.comandos.push(9)
        this.mover(r[0]!, r[1]!)
        this.comandos.push((r.length / 2 - 1) * 8 + 2)
        for (let i = 2; i < r.length; i += 2) this.mover(r[i]!, r[i + 1]!)
      }
  }

  private poligonos({ n: cuantos, xy, fines, huecos }: Anillos): void {
    let desde = 0
    let visible = false
    for (let r = 0; r < cuantos; r++) {
      const anillo = xy.subarray(desde * 2, fines[r]! * 2)
      desde = fines[r]!
      const hueco = huecos[r] === 1
      if (hueco && !visible) continue // of what is out of the tile or too small to be seen
      const trazado = this.anillo(anillo)
      const doble = trazado.length < 8 ? 0 : dobleArea(trazado)
      if (!hueco) visible = doble !== 0
      if (doble === 0) continue
      // y grows downwards: a positive area is clockwise on the screen, an outer ring.
      const alReves = doble > 0 === hueco
      const n = trazado.length / 2 - 1
      this.comandos.push(9)
      this.mover(trazado[0]!, trazado[1]!)
      this.comandos.push((n - 1) * 8 + 2)
      for (let k = 1; k < n; k++) {
        const j = alReves ? n - k : k
        this.mover(trazado[2 * j]!, trazado[2 * j + 1]!)
      }
      this.comandos.push(15)
    }
  }
}

const zigzag = (n: number) => (n < 0 ? -2 * n - 1 : 2 * n)

function lugar<T>(mapa: Map<T, number>, clave: T): number {
  const hay = mapa.get(clave)
  if (hay !== undefined) return hay
  mapa.set(clave, mapa.size)
  return mapa.size - 1
}

function codificarValor(w: ProtobufWriter, valor: string | number | boolean): Uint8Array {
  if (typeof valor === 'string') w.string(1, valor)
  else if (typeof valor === 'boolean') w.integer(7, valor ? 1 : 0)
  else if (Number.isSafeInteger(valor) && valor >= 0) w.integer(5, valor)
  else w.double(3, valor)
  return w.view()
}

/** On the grid of the tile, without points that fall on the one before. */
function enRejilla(p: Plana): number[] {
  const r: number[] = []
  for (let i = 0; i < p.length; i += 2) {
    const x = Math.round(p[i]!)
    const y = Math.round(p[i + 1]!)
    const n = r.length
    if (n === 0 || r[n - 2] !== x || r[n - 1] !== y) r.push(x, y)
  }
  return r
}

function dobleArea(r: readonly number[]): number {
  let s = 0
  for (let i = 0; i + 3 < r.length; i += 2) s += r[i]! * r[i + 3]! - r[i + 2]! * r[i + 1]!
  return s
}

/** Douglas-Peucker. A ring is cut at its farthest point too, so that it does not fold into a line. */
function simplificar(p: number[], tolerancia: number): number[] {
  const n = p.length / 2
  if (n < 3) return p
  const queda = new Uint8Array(n)
  queda[0] = 1
  queda[n - 1] = 1
  const limite = tolerancia * tolerancia
  const tramos: number[] = [0, n - 1]
  while (tramos.length > 0) {
    const b = tramos.pop()!
    const a = tramos.pop()!
    let peor = -1
    let distancia = limite
    for (let i = a + 1; i < b; i++) {
      const d = distanciaCuadrada(p, i, a, b)
      if (d > distancia) {
        distancia = d
        peor = i
      }
    }
    if (peor < 0) continue
    queda[peor] = 1
    tramos.push(a, peor, peor, b)
  }
  const r: number[] = []
  for (let i = 0; i < n; i++) if (queda[i]) r.push(p[2 * i]!, p[2 * i + 1]!)
  return r
}

function distanciaCuadrada(p: readonly number[], i: number, a: number, b: number): number {
  const [ax, ay] = [p[2 * a]!, p[2 * a + 1]!]
  const dx = p[2 * b]! - ax
  const dy = p[2 * b + 1]! - ay
  const ux = p[2 * i]! - ax
  const uy = p[2 * i + 1]! - ay
  const largo = dx * dx + dy * dy
  if (largo === 0) return ux * ux + uy * uy
  const t = Math.max(0, Math.min(1, (ux * dx + uy * dy) / largo))
  return (ux - t * dx) ** 2 + (uy - t * dy) ** 2
}
