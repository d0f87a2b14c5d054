/** A position: easting and northing (EPSG:9377) or longitude and latitude; the axis order is always x, y. */
export type Posicion = [number, number]

/** GeoJSON's shapes in two dimensions: heights are dropped knowingly, land-use law rules areas. */
export type Geometria =
  | { type: 'Point'; coordinates: Posicion }
  | { type: 'LineString'; coordinates: Posicion[] }
  | { type: 'Polygon'; coordinates: Posicion[][] }
  | { type: 'MultiPoint'; coordinates: Posicion[] }
  | { type: 'MultiLineString'; coordinates: Posicion[][] }
  | { type: 'MultiPolygon'; coordinates: Posicion[][][] }
  | { type: 'GeometryCollection'; geometries: Geometria[] }

/** minX, minY, maxX, maxY. An empty geometry has an inverted box (Infinity, Infinity, −Infinity, −Infinity). */
export type Caja = [number, number, number, number]

/** The bytes are not a geometry that we know: cut, or of a type outside Point…GeometryCollection. */
export class WkbError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WkbError'
  }
}

const TIPOS = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
] as const
export type TipoGeometria = (typeof TIPOS)[number]

const EWKB_Z = 0x80000000
const EWKB_M = 0x40000000
const EWKB_SRID = 0x20000000
const MAX_ANIDADO = 16

/** Reads the parts of WKB one after another. It knows ISO and PostGIS's extended flavour, both byte orders. */
export class Lector {
  readonly vista: DataView
  pos: number
  readonly fin: number
  le = true
  tipo = 0
  dimensiones = 2

  constructor(wkb: Uint8Array, desde = 0, hasta = wkb.length) {
    this.vista = new DataView(wkb.buffer, wkb.byteOffset, wkb.byteLength)
    this.pos = desde
    this.fin = hasta
  }

  necesita(bytes: number): void {
    if (this.pos + bytes > this.fin) throw new WkbError('La geometría está cortada.')
  }

  encabezado(): void {
    this.necesita(5)
    const orden = this.vista.getUint8(this.pos)
    if (orden > 1) throw new WkbError('Los datos no son una geometría (orden de bytes desconocido).')
    this.le = orden === 1
    const crudo = this.vista.getUint32(this.pos + 1, this.le)
    this.pos += 5
    if (crudo & EWKB_SRID) {
      this.necesita(4)
      this.pos += 4
    }
    const base = crudo & 0x1fffffff
    const iso = Math.floor(base / 1000)
    if (iso > 3) throw new WkbError(`Tipo de geometría desconocido: ${base}.`)
    this.dimensiones = 2 + (crudo & EWKB_Z || iso === 1 || iso === 3 ? 1 : 0) + (crudo & EWKB_M || iso >= 2 ? 1 : 0)
    this.tipo = base % 1000
    if (this.tipo < 1 || this.tipo > 7) throw new WkbError(`Tipo de geometría no admitido: ${base}.`)
  }

  /** A count, refused when the bytes left cannot hold that many items: a forged count never makes a huge array. */
  cuenta(bytesPorUno: number): number {
    this.necesita(4)
    const n = this.vista.getUint32(this.pos, this.le)
    this.pos += 4
    if (n * bytesPorUno > this.fin - this.pos) throw new WkbError('La geometría está cortada.')
    return n
  }

  posicion(): Posicion {
    const x = this.vista.getFloat64(this.pos, this.le)
    const y = this.vista.getFloat64(this.pos + 8, this.le)
    this.pos += this.dimensiones * 8
    return [x, y]
  }

  posiciones(): Posicion[] {
    const n = this.cuenta(this.dimensiones * 8)
    const lista: Posicion[] = new Array(n)
    for (let i = 0; i < n; i++) lista[i] = this.posicion()
    return lista
  }

  anillos(): Posicion[][] {
    const n = this.cuenta(4)
    const lista: Posicion[][] = new Array(n)
    for (let i = 0; i < n; i++) lista[i] = this.posiciones()
    return lista
  }

  partes(nivel: number): Geometria[] {
    const n = this.cuenta(5)
    const lista: Geometria[] = new Array(n)
    for (let i = 0; i < n; i++) lista[i] = this.geometria(nivel + 1)
    return lista
  }

  geometria(nivel = 0): Geometria {
    if (nivel > MAX_ANIDADO) throw new WkbError('La geometría tiene colecciones anidadas sin fin.')
    this.encabezado()
    switch (this.tipo) {
      case 1:
        this.necesita(this.dimensiones * 8)
        return { type: 'Point', coordinates: this.posicion() }
      case 2:
        return { type: 'LineString', coordinates: this.posiciones() }
      case 3:
        return { type: 'Polygon', coordinates: this.anillos() }
      case 4:
        return { type: 'MultiPoint', coordinates: this.partes(nivel).map(p => esperar(p, 'Point').coordinates) }
      case 5:
        return {
          type: 'MultiLineString',
          coordinates: this.partes(nivel).map(p => esperar(p, 'LineString').coordinates),
        }
      case 6:
        return { type: 'MultiPolygon', coordinates: this.partes(nivel).map(p => esperar(p, 'Polygon').coordinates) }
      default:
        return { type: 'GeometryCollection', geometries: this.partes(nivel) }
    }
  }
}

type DeTipo<T extends Geometria['type']> = Extract<Geometria, { type: T }>

function esperar<T extends 'Point' | 'LineString' | 'Polygon'>(g: Geometria, tipo: T): DeTipo<T> {
  if (g.type !== tipo) throw new WkbError(`Dentro de la geometría múltiple hay un ${g.type} donde va un ${tipo}.`)
  return g as DeTipo<T>
}

/** Decodes WKB into GeoJSON-like coordinates. Z and M are dropped. Throws WkbError when cut or unknown. */
export function leerWkb(wkb: Uint8Array): Geometria {
  return new Lector(wkb).geometria()
}

/** The name of the type, from the first bytes. */
export function tipoWkb(wkb: Uint8Array): TipoGeometria {
  const l = new Lector(wkb)
  l.encabezado()
  return TIPOS[l.tipo - 1]!
}

function tamano(g: Geometria): number {
  switch (g.type) {
    case 'Point':
      return 21
    case 'LineString':
      return 9 + g.coordinates.length * 16
    case 'Polygon':
      return 9 + g.coordinates.reduce((s, r) => s + 4 + r.length * 16, 0)
    case 'MultiPoint':
      return 9 + g.coordinates.length * 21
    case 'MultiLineString':
      return 9 + g.coordinates.reduce((s, r) => s + 9 + r.length * 16, 0)
    case 'MultiPolygon':
      return 9 + g.coordinates.reduce((s, p) => s + 9 + p.reduce((t, r) => t + 4 + r.length * 16, 0), 0)
    case 'GeometryCollection':
      return 9 + g.geometries.reduce((s, p) => s + tamano(p), 0)
  }
}

class Escritor {
  readonly bytes: Uint8Array
  private readonly vista: DataView
  private pos = 0

  constructor(n: number) {
    this.bytes = new Uint8Array(n)
    this.vista = new DataView(this.bytes.buffer)
  }

  private entero(n: number): void {
    this.vista.setUint32(this.pos, n, true)
    this.pos += 4
  }

  private encabezado(tipo: number): void {
    this.vista.setUint8(this.pos++, 1)
    this.entero(tipo)
  }

  private posicion(p: Posicion): void {
    this.vista.setFloat64(this.pos, p[0], true)
    this.vista.setFloat64(this.pos + 8, p[1], true)
    this.pos += 16
  }

  private posiciones(lista: Posicion[]): void {
    this.entero(lista.length)
    for (const p of lista) this.posicion(p)
  }

  geometria(g: Geometria): void {
    this.encabezado(TIPOS.indexOf(g.type) + 1)
    if (g.type === 'Point') this.posicion(g.coordinates)
    else if (g.type === 'LineString') this.posiciones(g.coordinates)
    else if (g.type === 'Polygon') {
      this.entero(g.coordinates.length)
      for (const anillo of g.coordinates) this.posiciones(anillo)
    } else {
      const hijas = partesDe(g)
      this.entero(hijas.length)
      for (const hija of hijas) this.geometria(hija)
    }
  }
}

function partesDe(g: Geometria): Geometria[] {
  switch (g.type) {
    case 'MultiPoint':
      return g.coordinates.map(c => ({ type: 'Point', coordinates: c }))
    case 'MultiLineString':
      return g.coordinates.map(c => ({ type: 'LineString', coordinates: c }))
    case 'MultiPolygon':
      return g.coordinates.map(c => ({ type: 'Polygon', coordinates: c }))
    case 'GeometryCollection':
      return g.geometries
    default:
      return [g]
  }
}

/** Encodes as little-endian ISO WKB of two dimensions. An empty Point is written as NaN NaN, as GEOS does. */
export function escribirWkb(g: Geometria): Uint8Array {
  const e = new Escritor(tamano(g))
  e.geometria(g)
  return e.bytes
}

/** The same geometry with every position changed (a projection). */
export function transformar(g: Geometria, f: (x: number, y: number) => Posicion): Geometria {
  const p = (c: Posicion): Posicion => f(c[0], c[1])
  switch (g.type) {
    case 'Point':
      return { type: g.type, coordinates: p(g.coordinates) }
    case 'LineString':
    case 'MultiPoint':
      return { type: g.type, coordinates: g.coordinates.map(p) }
    case 'Polygon':
    case 'MultiLineString':
      return { type: g.type, coordinates: g.coordinates.map(r => r.map(p)) }
    case 'MultiPolygon':
      return { type: g.type, coordinates: g.coordinates.map(q => q.map(r => r.map(p))) }
    case 'GeometryCollection':
      return { type: g.type, geometries: g.geometries.map(h => transformar(h, f)) }
  }
}

/** Called for each ring, line or point of a geometry with the offset of its first coordinate in the bytes. */
type Visita = (
  vista: DataView,
  desde: number,
  vertices: number,
  paso: number,
  le: boolean,
  tipo: number,
  orden: number,
) => void

/** Visits every ring, line and point in order, without building the geometry. */
export function recorrer(l: Lector, visita: Visita, nivel = 0): void {
  if (nivel > MAX_ANIDADO) throw new WkbError('La geometría tiene colecciones anidadas sin fin.')
  l.encabezado()
  const { tipo, le } = l
  const paso = l.dimensiones * 8
  if (tipo === 1) {
    l.necesita(paso)
    visita(l.vista, l.pos, 1, paso, le, tipo, 0)
    l.pos += paso
  } else if (tipo === 2 || tipo === 3) {
    const secuencias = tipo === 2 ? 1 : l.cuenta(4)
    for (let i = 0; i < secuencias; i++) {
      const n = l.cuenta(paso)
      visita(l.vista, l.pos, n, paso, le, tipo, i)
      l.pos += n * paso
    }
  } else {
    const n = l.cuenta(5)
    for (let i = 0; i < n; i++) recorrer(l, visita, nivel + 1)
  }
}

/** Bounding box, read over the bytes without building the geometry. NaN coordinates (empty points) are passed over. */
export function cajaWkb(wkb: Uint8Array, desde = 0, hasta = wkb.length): Caja {
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  recorrer(new Lector(wkb, desde, hasta), (v, o, n, paso, le) => {
    for (let i = 0, p = o; i < n; i++, p += paso) {
      const x = v.getFloat64(p, le)
      const y = v.getFloat64(p + 8, le)
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
    }
  })
  return [minX, minY, maxX, maxY]
}

/** Number of rings of its polygons (0 for points and lines). */
export function contarAnillos(wkb: Uint8Array): number {
  let n = 0
  recorrer(new Lector(wkb), (_v, _o, _n, _p, _le, tipo) => {
    if (tipo === 3) n++
  })
  return n
}

/** Number of vertices, the closing one of each ring included. */
export function contarVertices(wkb: Uint8Array): number {
  let n = 0
  recorrer(new Lector(wkb), (_v, _o, vertices) => {
    n += vertices
  })
  return n
}
