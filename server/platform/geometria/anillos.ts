import { Lector, recorrer } from './wkb.ts'

/** The rings of the polygons of a geometry, flat: what area, overlay and tiles compute on. */
export interface Anillos {
  /** How many rings. The arrays may be longer, when their memory is used again. */
  n: number
  /** x, y, x, y … of all rings; closing vertices included. */
  xy: Float64Array
  /** For each ring, the number of vertices up to and including its last one. */
  fines: Uint32Array
  /** For each ring, 1 when it is a hole. */
  huecos: Uint8Array
}

/** Reads the polygons of WKB as flat rings; points and lines are passed over. `desde`/`hasta` bound it in a packed buffer. */
export function leerAnillos(wkb: Uint8Array, desde = 0, hasta = wkb.length, reusar?: Anillos): Anillos {
  return leerPropios(wkb, desde, hasta, reusar) ?? leerCualquiera(wkb, desde, hasta)
}

/** Memory to pass as `reusar` when many geometries are read one after another and each is done with before the next. */
export function memoriaDeAnillos(): Anillos {
  return { n: 0, xy: new Float64Array(512), fines: new Uint32Array(16), huecos: new Uint8Array(16) }
}

/**
 * The form in which Lindero stores polygons (little endian, two dimensions) read straight: overlays and tiles do it for
 * every parcel. Undefined for any other form, and for anything odd, which the general reader then names.
 */
function leerPropios(wkb: Uint8Array, desde: number, hasta: number, reusar?: Anillos): Anillos | undefined {
  if (hasta - desde < 9 || wkb[desde] !== 1) return undefined
  const v = new DataView(wkb.buffer, wkb.byteOffset + desde, hasta - desde)
  const tipo = v.getUint32(1, true)
  if (tipo !== 3 && tipo !== 6) return undefined
  const partes = tipo === 6 ? v.getUint32(5, true) : 1
  const fin = v.byteLength
  let vertices = 0
  let anillos = 0
  let p = tipo === 6 ? 9 : 0
  for (let i = 0; i < partes; i++) {
    if (p + 9 > fin || v.getUint8(p) !== 1 || v.getUint32(p + 1, true) !== 3) return undefined
    const n = v.getUint32(p + 5, true)
    p += 9
    for (let r = 0; r < n; r++) {
      if (p + 4 > fin) return undefined
      const k = v.getUint32(p, true)
      p += 4 + k * 16
      if (p > fin) return undefined
      vertices += k
      anillos++
    }
  }
  const cabe = reusar !== undefined && reusar.xy.length >= vertices * 2 && reusar.fines.length >= anillos
  const salida = cabe ? reusar : nuevos(vertices, anillos)
  const { xy, fines, huecos } = salida
  let en = 0
  let anillo = 0
  p = tipo === 6 ? 9 : 0
  for (let i = 0; i < partes; i++) {
    const n = v.getUint32(p + 5, true)
    p += 9
    for (let r = 0; r < n; r++) {
      const final = p + 4 + v.getUint32(p, true) * 16
      for (p += 4; p < final; p += 8) xy[en++] = v.getFloat64(p, true)
      fines[anillo] = en / 2
      huecos[anillo++] = r > 0 ? 1 : 0
    }
  }
  salida.n = anillos
  return salida
}

function nuevos(vertices: number, n: number): Anillos {
  return { n, xy: new Float64Array(vertices * 2), fines: new Uint32Array(n), huecos: new Uint8Array(n) }
}

function leerCualquiera(wkb: Uint8Array, desde: number, hasta: number): Anillos {
  let vertices = 0
  let anillos = 0
  recorrer(new Lector(wkb, desde, hasta), (_v, _o, n, _p, _le, tipo) => {
    if (tipo !== 3) return
    vertices += n
    anillos++
  })
  const salida = nuevos(vertices, anillos)
  const { xy, fines, huecos } = salida
  let k = 0
  let r = 0
  recorrer(new Lector(wkb, desde, hasta), (v, o, n, paso, le, tipo, orden) => {
    if (tipo !== 3) return
    for (let i = 0, p = o; i < n; i++, p += paso) {
      xy[k++] = v.getFloat64(p, le)
      xy[k++] = v.getFloat64(p + 8, le)
    }
    fines[r] = k / 2
    huecos[r++] = orden > 0 ? 1 : 0
  })
  return salida
}
