import { strToU8, zipSync } from 'fflate'
import type { Geometria, Posicion } from '../geometria/wkb.ts'
import type { ObjetoGeografico } from './escribir.ts'
import type { Json } from './tipos.ts'

/** dBase names hold ten characters: shortened without repeating. Returns the short name of each field, in order. */
export function nombresCortos(campos: string[]): string[] {
  const usados = new Set<string>()
  return campos.map(c => {
    const base = c
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^A-Za-z0-9_]/g, '_')
    let corto = base.slice(0, 10)
    for (let i = 1; usados.has(corto.toLowerCase()); i++) corto = `${base.slice(0, 10 - 1 - String(i).length)}_${i}`
    usados.add(corto.toLowerCase())
    return corto
  })
}

const area2 = (a: Posicion[]): number =>
  a.reduce((s, [x, y], i) => {
    const [bx, by] = a[(i + 1) % a.length]!
    const [ox, oy] = a[0]!
    return s + (x - ox) * (by - oy) - (bx - ox) * (y - oy)
  }, 0)

/** Outer rings clockwise, holes against it, as the format wants. */
function partesDe(g: Geometria): { clase: 1 | 3 | 5 | 8; partes: Posicion[][] } {
  const girar = (p: Posicion[][]): Posicion[][] => p.map((a, i) => (area2(a) > 0 === (i === 0) ? [...a].reverse() : a))
  switch (g.type) {
    case 'Point':
      return { clase: 1, partes: [[g.coordinates]] }
    case 'MultiPoint':
      return { clase: 8, partes: [g.coordinates] }
    case 'LineString':
      return { clase: 3, partes: [g.coordinates] }
    case 'MultiLineString':
      return { clase: 3, partes: g.coordinates }
    case 'Polygon':
      return { clase: 5, partes: girar(g.coordinates) }
    case 'MultiPolygon':
      return { clase: 5, partes: g.coordinates.flatMap(girar) }
    case 'GeometryCollection': {
      const todas = g.geometries.map(partesDe)
      const clase = todas.some(t => t.clase === 5) ? 5 : (todas[0]?.clase ?? 5)
      return { clase, partes: todas.filter(t => t.clase === clase).flatMap(t => t.partes) }
    }
  }
}

function caja(puntos: Posicion[]): [number, number, number, number] {
  const c: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of puntos) {
    c[0] = Math.min(c[0], x)
    c[1] = Math.min(c[1], y)
    c[2] = Math.max(c[2], x)
    c[3] = Math.max(c[3], y)
  }
  return c
}

function registro(g: Geometria | null, clase: number): Buffer {
  const p = g && partesDe(g)
  if (!p || p.clase !== clase) return Buffer.alloc(4)
  const puntos = p.partes.flat()
  if (clase === 1) {
    const b = Buffer.alloc(20)
    b.writeInt32LE(1, 0)
    b.writeDoubleLE(puntos[0]![0], 4)
    b.writeDoubleLE(puntos[0]![1], 12)
    return b
  }
  const cabeza = clase === 8 ? 40 : 44 + 4 * p.partes.length
  const b = Buffer.alloc(cabeza + 16 * puntos.length)
  b.writeInt32LE(clase, 0)
  caja(puntos).forEach((v, i) => {
    b.writeDoubleLE(v, 4 + 8 * i)
  })
  if (clase === 8) b.writeInt32LE(puntos.length, 36)
  else {
    b.writeInt32LE(p.partes.length, 36)
    b.writeInt32LE(puntos.length, 40)
    let desde = 0
    p.partes.forEach((parte, i) => {
      b.writeInt32LE(desde, 44 + 4 * i)
      desde += parte.length
    })
  }
  puntos.forEach(([x, y], i) => {
    b.writeDoubleLE(x, cabeza + 16 * i)
    b.writeDoubleLE(y, cabeza + 16 * i + 8)
  })
  return b
}

function cabecera(largo: number, clase: number, c: number[]): Buffer {
  const b = Buffer.alloc(100)
  b.writeInt32BE(9994, 0)
  b.writeInt32BE(largo / 2, 24)
  b.writeInt32LE(1000, 28)
  b.writeInt32LE(clase, 32)
  c.forEach((v, i) => {
    b.writeDoubleLE(Number.isFinite(v) ? v : 0, 36 + 8 * i)
  })
  return b
}

const textoDe = (v: Json | undefined): string =>
  v === null || v === undefined ? '' : typeof v === 'string' ? v : JSON.stringify(v)

/** The longest beginning that fits in n bytes of UTF-8 without cutting a letter. */
function recortar(texto: string, n: number): Buffer {
  const b = Buffer.from(texto, 'utf8')
  if (b.length <= n) return b
  let i = n
  while (i > 0 && (b[i]! & 0xc0) === 0x80) i--
  return b.subarray(0, i)
}

function tabla(
  filas: Record<string, Json>[],
  campos: string[],
  cortos: string[],
): { dbf: Buffer; recortados: string[] } {
  const recortados: string[] = []
  const columnas = campos.map(c => {
    const valores = filas.map(f => f[c]).filter(v => v !== null && v !== undefined)
    const numerica =
      valores.length > 0 && valores.every(v => typeof v === 'number' && /^-?[\d.]{1,18}$/.test(String(v)))
    const mayor = Math.max(1, ...valores.map(v => Buffer.byteLength(textoDe(v))))
    if (mayor > 254) recortados.push(c)
    const decimales = numerica ? Math.max(0, ...valores.map(v => String(v).split('.')[1]?.length ?? 0)) : 0
    const enteros = numerica ? Math.max(1, ...valores.map(v => (String(v).split('.')[0] ?? '').length)) : 0
    return { numerica, decimales, largo: numerica ? enteros + (decimales ? decimales + 1 : 0) : Math.min(254, mayor) }
  })
  const largoFila = 1 + columnas.reduce((s, c) => s + c.largo, 0)
  const cab = 33 + 32 * campos.length
  const dbf = Buffer.alloc(cab + filas.length * largoFila + 1, 0x20)
  dbf.fill(0, 0, cab)
  dbf[0] = 3
  dbf[1] = 126
  dbf[2] = 1
  dbf[3] = 1
  dbf.writeUInt32LE(filas.length, 4)
  dbf.writeUInt16LE(cab, 8)
  dbf.writeUInt16LE(largoFila, 10)
  columnas.forEach((c, i) => {
    const p = 32 + 32 * i
    dbf.write(cortos[i]!, p, 11, 'latin1')
    dbf[p + 11] = c.numerica ? 0x4e : 0x43
    dbf[p + 16] = c.largo
    dbf[p + 17] = c.decimales
  })
  dbf[cab - 1] = 0x0d
  filas.forEach((f, n) => {
    let p = cab + n * largoFila + 1
    columnas.forEach((c, i) => {
      const v = f[campos[i]!]
      if (c.numerica) {
        const t = typeof v === 'number' ? v.toFixed(c.decimales).padStart(c.largo) : ''
        dbf.write(t, p, 'latin1')
      } else recortar(textoDe(v), c.largo).copy(dbf, p)
      p += c.largo
    })
  })
  dbf[dbf.length - 1] = 0x1a
  return { dbf, recortados }
}

/** A zipped Shapefile in UTF-8, with `campos.txt` telling the full name of each shortened field. */
export function zipShapefile(
  objetos: ObjetoGeografico[],
  campos: string[],
  capa: string,
  wkt: string,
  qml?: string,
): Uint8Array {
  const cortos = nombresCortos(campos.length ? campos : ['id'])
  const largos = campos.length ? campos : ['id']
  const primero = objetos.find(o => o.geometria)?.geometria
  const clase = primero ? partesDe(primero).clase : 5
  const registros = objetos.map(o => registro(o.geometria, clase))
  const cajas = objetos.flatMap(o => (o.geometria ? caja(partesDe(o.geometria).partes.flat()) : []))
  const puntos: Posicion[] = []
  for (let i = 0; i < cajas.length; i += 2) puntos.push([cajas[i]!, cajas[i + 1]!])
  const total = registros.reduce((s, r) => s + 8 + r.length, 100)
  const shp: Buffer[] = [cabecera(total, clase, caja(puntos))]
  const shx: Buffer[] = [cabecera(100 + 8 * registros.length, clase, caja(puntos))]
  let desde = 100
  registros.forEach((r, i) => {
    const h = Buffer.alloc(8)
    h.writeInt32BE(i + 1, 0)
    h.writeInt32BE(r.length / 2, 4)
    const x = Buffer.from(h)
    x.writeInt32BE(desde / 2, 0)
    shp.push(h, r)
    shx.push(x)
    desde += 8 + r.length
  })
  const { dbf, recortados } = tabla(
    objetos.map(o => o.atributos),
    largos,
    cortos,
  )
  const leyenda = [
    'Nombre en el Shapefile (10 caracteres) = nombre completo del campo',
    ...largos.map((l, i) => `${cortos[i]} = ${l}`),
    ...recortados.map(c => `Atención: los textos de «${c}» pasan de 254 bytes y se recortaron.`),
  ].join('\r\n')
  return zipSync({
    [`${capa}.shp`]: Buffer.concat(shp),
    [`${capa}.shx`]: Buffer.concat(shx),
    [`${capa}.dbf`]: dbf,
    [`${capa}.prj`]: strToU8(wkt),
    [`${capa}.cpg`]: strToU8('UTF-8'),
    [`${capa}.campos.txt`]: strToU8(leyenda),
    ...(qml === undefined ? {} : { [`${capa}.qml`]: strToU8(qml) }),
  })
}
