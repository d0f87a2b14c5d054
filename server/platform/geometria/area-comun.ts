import { type Anillos, leerAnillos, memoriaDeAnillos } from './anillos.ts'
import { escala, momentos } from './area.ts'
import type { Caja } from './wkb.ts'

/**
 * The area that two polygons share, without building their intersection.
 *
 * A polygon is a signed sum of the regions below its edges: inside it, one more upper edge than lower edges passes
 * above. So area(A ∩ B) is the signed sum, over the pairs of edges, of what lies below both, and that is a trapezoid.
 * Coincident sides, touching corners and holes are no special cases, nothing can throw, and the answer depends on
 * nothing but the two polygons: it is the same whatever thread computes it.
 */
export interface Poligono {
  caja: Caja
  /** Plane area, m². */
  area: number
  /** 1/k² at its centroid: plane → ellipsoidal. */
  peso: number
  /** Change of 1/k² per metre of easting: a zone may span a municipality. */
  pendiente: number
  /** Easting of its centroid. */
  cx: number
  /** Number of edges, and for each one x, y of its west end, x, y of its east end, sign. */
  n: number
  /**
   * Sign: +1 for an edge with the polygon below it, −1 for one with the polygon above it. Vertical edges have nothing
   * below them (sign 0), but they tell that a box is cut.
   */
  aristas: Float64Array
}
const PASO = 5

/** What two polygons share: plane and ellipsoidal m². */
export interface AreaComun {
  plana: number
  elipsoidal: number
}

/** Reads the polygons of WKB (EPSG:9377) for area computations. Points and lines give an area of zero. */
export function prepararPoligono(wkb: Uint8Array, desde = 0, hasta = wkb.length, taller?: Taller): Poligono {
  return deAnillos(leerAnillos(wkb, desde, hasta, taller?.anillos), taller)
}

/** Memory for polygons that are prepared one after another, each done with before the next: parcels against zones. */
export class Taller {
  readonly anillos = memoriaDeAnillos()
  private memoria = new Float64Array(1024)

  aristas(n: number): Float64Array {
    if (this.memoria.length < n) this.memoria = new Float64Array(n * 2)
    return this.memoria
  }
}

function deAnillos(a: Anillos, taller?: Taller): Poligono {
  const { xy, fines, huecos } = a
  const m = momentos(a)
  const cx = m.area === 0 ? m.ox : m.ox + m.mx / m.area
  const cy = m.area === 0 ? m.oy : m.oy + m.my / m.area
  const { k, porMetro } = escala(cx, cy)
  const capacidad = a.n === 0 ? 0 : fines[a.n - 1]! * PASO
  const aristas = taller ? taller.aristas(capacidad) : new Float64Array(capacidad)
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  let desde = 0
  let n = 0
  for (let r = 0; r < a.n; r++) {
    const hasta = fines[r]!
    let doble = 0
    const ox = xy[2 * desde]!
    const oy = xy[2 * desde + 1]!
    for (let i = desde; i < hasta; i++) {
      const x = xy[2 * i]!
      const y = xy[2 * i + 1]!
      if (x < minX) minX = x
      if (x > maxX) maxX = x
      if (y < minY) minY = y
      if (y > maxY) maxY = y
      if (i < hasta - 1) doble += (x - ox) * (xy[2 * i + 3]! - oy) - (xy[2 * i + 2]! - ox) * (y - oy)
    }
    const sentido = (doble < 0 ? 1 : -1) * (huecos[r] ? -1 : 1)
    for (let i = desde; i < hasta - 1; i++) {
      const xa = xy[2 * i]!
      const ya = xy[2 * i + 1]!
      const xb = xy[2 * i + 2]!
      const yb = xy[2 * i + 3]!
      const este = xb > xa
      aristas[n] = este ? xa : xb
      aristas[n + 1] = este ? ya : yb
      aristas[n + 2] = este ? xb : xa
      aristas[n + 3] = este ? yb : ya
      aristas[n + 4] = xa === xb ? 0 : este ? sentido : -sentido
      n += PASO
    }
    desde = hasta
  }
  return {
    caja: [minX, minY, maxX, maxY],
    area: m.area,
    peso: 1 / (k * k),
    pendiente: (-2 * porMetro) / (k * k * k),
    cx,
    n: n / PASO,
    aristas,
  }
}

/** Differences below this (1 cm²) are rounding of the coordinates, not land. */
const RUIDO_M2 = 1e-4

/**
 * A polygon (a zone) against which many others are measured. Its edges are indexed by strips of easting, so a parcel
 * looks only at the edges above and below itself, and one that no edge crosses is answered by counting the edges above it.
 */
export class Zona {
  readonly poligono: Poligono
  private readonly inicios: Uint32Array
  private readonly lista: Uint32Array
  private readonly vista: Uint32Array
  private readonly franjas: number
  private readonly ancho: number
  private consulta = 0
  private candidatas: Uint32Array
  private plana = 0
  private momento = 0

  constructor(p: Poligono) {
    this.poligono = p
    this.franjas = Math.max(1, Math.min(8192, Math.ceil(p.n / 4)))
    this.ancho = (p.caja[2] - p.caja[0]) / this.franjas || 1
    this.inicios = new Uint32Array(this.franjas + 1)
    for (let e = 0; e < p.n; e++) {
      const hasta = this.franja(p.aristas[e * PASO + 2]!)
      for (let f = this.franja(p.aristas[e * PASO]!); f <= hasta; f++) this.inicios[f + 1]!++
    }
    for (let f = 0; f < this.franjas; f++) this.inicios[f + 1]! += this.inicios[f]!
    this.lista = new Uint32Array(this.inicios[this.franjas]!)
    const lugar = this.inicios.slice()
    for (let e = 0; e < p.n; e++) {
      const hasta = this.franja(p.aristas[e * PASO + 2]!)
      for (let f = this.franja(p.aristas[e * PASO]!); f <= hasta; f++) this.lista[lugar[f]!++] = e
    }
    this.vista = new Uint32Array(p.n)
    this.candidatas = new Uint32Array(64)
  }

  private franja(x: number): number {
    const f = Math.floor((x - this.poligono.caja[0]) / this.ancho)
    return f < 0 ? 0 : f >= this.franjas ? this.franjas - 1 : f
  }

  /** The area of `a` inside this zone. Exactly `a`'s own when the zone covers it; zero when they only touch. */
  areaComun(a: Poligono): AreaComun {
    const lados = this.poligono.aristas
    const [minX, minY, maxX, maxY] = a.caja
    const consulta = ++this.consulta
    const medio = (minX + maxX) / 2
    let cuantas = 0
    let cruza = false
    let vueltas = 0
    const ultima = this.franja(maxX)
    for (let f = this.franja(minX); f <= ultima; f++) {
      const hasta = this.inicios[f + 1]!
      for (let k = this.inicios[f]!; k < hasta; k++) {
        const e = this.lista[k]!
        if (this.vista[e] === consulta) continue
        this.vista[e] = consulta
        const x1 = lados[e * PASO]!
        const x2 = lados[e * PASO + 2]!
        if (x2 <= minX || x1 >= maxX) continue
        const y1 = lados[e * PASO + 1]!
        const y2 = lados[e * PASO + 3]!
        if (y1 <= minY && y2 <= minY) continue
        if (y1 < maxY || y2 < maxY) cruza = true
        if (x1 <= medio && medio < x2) vueltas += lados[e * PASO + 4]!
        if (cuantas === this.candidatas.length) {
          const mas = new Uint32Array(cuantas * 2)
          mas.set(this.candidatas)
          this.candidatas = mas
        }
        if (lados[e * PASO + 4] !== 0) this.candidatas[cuantas++] = e
      }
    }
    if (!cruza) return vueltas > 0 ? { plana: a.area, elipsoidal: a.area * a.peso } : { plana: 0, elipsoidal: 0 }
    this.integrar(a, cuantas)
    if (Math.abs(a.area - this.plana) < RUIDO_M2) return { plana: a.area, elipsoidal: a.area * a.peso }
    // 1/k² is a straight line across `a`: value at its centroid plus slope times the distance of the part's own.
    const elipsoidal = this.plana * a.peso + a.pendiente * (this.momento - (a.cx - minX) * this.plana)
    return { plana: this.plana, elipsoidal }
  }

  /** Signed sum over pairs of edges, about the south-west corner of `a`'s box. */
  private integrar(a: Poligono, cuantas: number): void {
    const lados = this.poligono.aristas
    const propias = a.aristas
    const hasta = a.n * PASO
    const ox = a.caja[0]
    const oy = a.caja[1]
    this.plana = 0
    this.momento = 0
    for (let k = 0; k < cuantas; k++) {
      const e = this.candidatas[k]! * PASO
      const bx1 = lados[e]! - ox
      const bx2 = lados[e + 2]! - ox
      const by1 = lados[e + 1]! - oy
      const pendiente = (lados[e + 3]! - oy - by1) / (bx2 - bx1)
      const signo = lados[e + 4]!
      for (let j = 0; j < hasta; j += PASO) {
        if (propias[j + 4] === 0) continue
        const ax1 = propias[j]! - ox
        const ax2 = propias[j + 2]! - ox
        const xl = Math.max(ax1, bx1)
        const xr = Math.min(ax2, bx2)
        if (xl >= xr) continue
        const ay1 = propias[j + 1]! - oy
        const subida = (propias[j + 3]! - oy - ay1) / (ax2 - ax1)
        const al = ay1 + subida * (xl - ax1)
        const ar = ay1 + subida * (xr - ax1)
        const bl = by1 + pendiente * (xl - bx1)
        const br = by1 + pendiente * (xr - bx1)
        const s = signo * propias[j + 4]!
        if (bl >= al && br >= ar) this.trapecio(xl, xr, al, ar, s)
        else if (bl <= al && br <= ar) this.trapecio(xl, xr, bl, br, s)
        else {
          const t = (bl - al) / (bl - al - (br - ar))
          const xm = xl + t * (xr - xl)
          const hm = al + t * (ar - al)
          this.trapecio(xl, xm, Math.min(bl, al), hm, s)
          this.trapecio(xm, xr, hm, Math.min(br, ar), s)
        }
      }
    }
  }

  /** Adds the region between the base line and a straight roof; what dips below the base is not in `a`. */
  private trapecio(xl: number, xr: number, hl: number, hr: number, s: number): void {
    if (hl <= 0 && hr <= 0) return
    if (hl < 0) {
      xl += ((xr - xl) * -hl) / (hr - hl)
      hl = 0
    } else if (hr < 0) {
      xr -= ((xr - xl) * -hr) / (hl - hr)
      hr = 0
    }
    const w = s * (xr - xl)
    this.plana += (w * (hl + hr)) / 2
    this.momento += (w * (xl * (2 * hl + hr) + xr * (hl + 2 * hr))) / 6
  }
}

/** The area that two polygons share, for a single question; for many against one, keep a Zona. */
export function areaComun(a: Uint8Array, b: Uint8Array): AreaComun {
  return new Zona(prepararPoligono(b)).areaComun(prepararPoligono(a))
}
