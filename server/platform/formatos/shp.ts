import type { Geometria, Posicion } from '../geometria/wkb.ts'
import type { Fuente } from './fuente.ts'
import { type GeometriaCruda, revisarAnillo } from './geometria-cruda.ts'
import { rechazar } from './tipos.ts'

const TIPOS: Record<number, string> = { 0: 'Ninguna', 1: 'Point', 3: 'LineString', 5: 'Polygon', 8: 'MultiPoint' }

/** Shape types with heights or measures (11…28) are read as their plane ones. */
const plano = (t: number): number => (t > 30 ? t : t % 10)

/** Checks the header and walks the records, so that a cut file is refused naming the record where it ends. */
export async function abrirShp(f: Fuente, nombre: string): Promise<{ geometria: string; registros: number }> {
  const h = await f.leer(0, 100)
  const cortado = (r: number): Error =>
    rechazar(
      'archivo-cortado',
      `«${nombre}» está incompleto: termina en el objeto ${r} y su cabecera anuncia más bytes de los que hay.`,
      'Vuelva a copiar el .shp completo o exporte de nuevo la capa.',
    )
  if (h.length < 100) throw cortado(1)
  if (h.readInt32BE(0) !== 9994) {
    throw rechazar('shp-invalido', `«${nombre}» no es un archivo .shp.`, 'Exporte la capa de nuevo como Shapefile.')
  }
  const anunciado = h.readInt32BE(24) * 2
  let registros = 0
  let hasta = 100
  for await (const lote of registrosShp(f)) {
    for (const r of lote) {
      registros++
      hasta += 8 + r.length
    }
  }
  if (f.tam < anunciado || hasta < Math.min(anunciado, f.tam)) throw cortado(registros + 1)
  return { geometria: TIPOS[plano(h.readInt32LE(32))] ?? 'Desconocida', registros }
}

/** The contents of the records, in batches; stops at the first incomplete one. */
export async function* registrosShp(f: Fuente): AsyncGenerator<Buffer[]> {
  let resto: Buffer = Buffer.alloc(0)
  for await (const trozo of f.trozos(100)) {
    const b = resto.length ? Buffer.concat([resto, trozo]) : trozo
    const lote: Buffer[] = []
    let p = 0
    while (p + 8 <= b.length) {
      const largo = b.readInt32BE(p + 4) * 2
      if (largo < 4) return
      if (p + 8 + largo > b.length) break
      lote.push(b.subarray(p + 8, p + 8 + largo))
      p += 8 + largo
    }
    if (lote.length) yield lote
    resto = p < b.length ? Buffer.from(b.subarray(p)) : Buffer.alloc(0)
  }
}

const doble = (anillo: Posicion[]): number => {
  let s = 0
  const [ox, oy] = anillo[0]!
  for (let i = 1; i < anillo.length; i++) {
    const [ax, ay] = anillo[i - 1]!
    const [bx, by] = anillo[i]!
    s += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return s
}

function contiene(anillo: Posicion[], [x, y]: Posicion): boolean {
  let dentro = false
  for (let i = 0, j = anillo.length - 1; i < anillo.length; j = i++) {
    const [xi, yi] = anillo[i]!
    const [xj, yj] = anillo[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) dentro = !dentro
  }
  return dentro
}

/** Outer rings run clockwise and holes against it; a hole belongs to the smallest outer ring around it. */
function agrupar(anillos: Posicion[][]): Geometria | null {
  const poligonos: { anillos: Posicion[][]; area: number }[] = []
  const huecos: Posicion[][] = []
  for (const a of anillos) {
    const d = doble(a)
    if (d <= 0) poligonos.push({ anillos: [a], area: -d })
    else huecos.push(a)
  }
  for (const h of huecos) {
    const casa = poligonos.filter(p => h.some(v => contiene(p.anillos[0]!, v))).sort((a, b) => a.area - b.area)[0]
    // A lone ring drawn the wrong way is an area, not a hole in nothing.
    if (casa) casa.anillos.push(h)
    else poligonos.push({ anillos: [h], area: doble(h) })
  }
  if (poligonos.length === 0) return null
  if (poligonos.length === 1) return { type: 'Polygon', coordinates: poligonos[0]!.anillos }
  return { type: 'MultiPolygon', coordinates: poligonos.map(p => p.anillos) }
}

/** Reads the contents of one record. Damage is told, never thrown. */
export function leerRegistro(b: Buffer): GeometriaCruda {
  const c: GeometriaCruda = { geometria: null, problemas: [], cerrada: false }
  const danado = (motivo: string): GeometriaCruda => {
    c.problemas.push({
      codigo: 'geometria-danada',
      motivo,
      cura: 'Exporte de nuevo la capa o dibuje otra vez el objeto.',
    })
    return c
  }
  const tipo = plano(b.readInt32LE(0))
  const punto = (o: number): Posicion => [b.readDoubleLE(o), b.readDoubleLE(o + 8)]
  if (tipo === 0) return c
  if (tipo === 1) {
    if (b.length < 20) return danado('El punto está incompleto.')
    c.geometria = { type: 'Point', coordinates: punto(4) }
    return c
  }
  if (tipo === 8) {
    const n = b.length >= 40 ? b.readInt32LE(36) : -1
    if (n < 0 || b.length < 40 + 16 * n) return danado('Los puntos del objeto están incompletos.')
    c.geometria = { type: 'MultiPoint', coordinates: Array.from({ length: n }, (_, i) => punto(40 + 16 * i)) }
    return c
  }
  if (tipo !== 3 && tipo !== 5) return danado(`El tipo de geometría ${tipo} no se lee.`)
  const partes = b.length >= 44 ? b.readInt32LE(36) : -1
  const n = b.length >= 44 ? b.readInt32LE(40) : -1
  const datos = 44 + 4 * partes
  if (partes < 0 || n < 0 || b.length < datos + 16 * n) return danado('Los vértices del objeto están incompletos.')
  const trazos: Posicion[][] = []
  for (let i = 0; i < partes; i++) {
    const de = b.readInt32LE(44 + 4 * i)
    const a = i + 1 < partes ? b.readInt32LE(48 + 4 * i) : n
    if (de < 0 || a > n || de > a) return danado('Las partes del objeto están desordenadas.')
    trazos.push(Array.from({ length: a - de }, (_, k) => punto(datos + 16 * (de + k))))
  }
  if (tipo === 3) {
    c.geometria =
      trazos.length === 1
        ? { type: 'LineString', coordinates: trazos[0]! }
        : { type: 'MultiLineString', coordinates: trazos }
    return c
  }
  c.geometria = agrupar(trazos.map((t, i) => revisarAnillo(t, `anillo ${i + 1}`, c)).filter(t => t !== undefined))
  return c
}
