import { crc32, deflateSync } from 'node:zlib'

/** Pixels as a canvas gives them: four bytes each, row by row. */
export interface Pixeles {
  ancho: number
  alto: number
  rgba: Uint8Array
}

/**
 * A PNG of at most that many bytes: of 256 colours, or of half as many and again half while it does not fit. A screen has
 * few colours, so a palette keeps it sharp in a third of the size.
 */
export function pngDePaleta(p: Pixeles, maximo: number): Buffer {
  const veces = histograma(p)
  let png: Buffer = Buffer.alloc(0)
  for (let colores = 256; colores >= 32; colores /= 2) {
    png = escribir(p, veces, colores)
    if (png.length <= maximo) return png
  }
  return png
}

/** How often each colour appears; key 0xRRGGBB. */
function histograma({ rgba }: Pixeles): Map<number, number> {
  const veces = new Map<number, number>()
  for (let i = 0; i < rgba.length; i += 4) {
    const c = (rgba[i]! << 16) | (rgba[i + 1]! << 8) | rgba[i + 2]!
    veces.set(c, (veces.get(c) ?? 0) + 1)
  }
  return veces
}

const canal = (c: number, n: number): number => (c >> (16 - 8 * n)) & 255

/** A quarter of the palette for the commonest colours, exactly as they are; the rest by median cut. */
function paletaDe(veces: ReadonlyMap<number, number>, colores: number): number[] {
  const orden = [...veces.keys()].sort((a, b) => veces.get(b)! - veces.get(a)!)
  const exactos = orden.slice(0, colores / 4)
  const otros = orden.slice(colores / 4)
  return otros.length === 0 ? exactos : [...exactos, ...medianas(otros, veces, colores - exactos.length)]
}

/** Median cut: the box of colours that spreads most is cut in two until there are enough. */
function medianas(otros: readonly number[], veces: ReadonlyMap<number, number>, colores: number): number[] {
  const cajas = [[...otros]]
  while (cajas.length < colores) {
    const medidas = cajas.map((caja, i) => ({ i, ...extension(caja), n: caja.length }))
    const mayor = medidas.filter(m => m.n > 1).sort((a, b) => b.largo - a.largo)[0]
    if (!mayor) break
    const caja = cajas[mayor.i]!.sort((a, b) => canal(a, mayor.eje) - canal(b, mayor.eje))
    const medio = caja.length >> 1
    cajas.splice(mayor.i, 1, caja.slice(0, medio), caja.slice(medio))
  }
  return cajas.map(caja => caja.reduce((a, b) => (veces.get(b)! > veces.get(a)! ? b : a)))
}

function extension(caja: readonly number[]): { eje: number; largo: number } {
  let mejor = { eje: 0, largo: -1 }
  for (let eje = 0; eje < 3; eje++) {
    let [min, max] = [255, 0]
    for (const c of caja) {
      const v = canal(c, eje)
      if (v < min) min = v
      if (v > max) max = v
    }
    if (max - min > mejor.largo) mejor = { eje, largo: max - min }
  }
  return mejor
}

function escribir({ ancho, alto, rgba }: Pixeles, veces: ReadonlyMap<number, number>, colores: number): Buffer {
  const paleta = paletaDe(veces, colores)
  const indice = new Map<number, number>()
  for (const c of veces.keys()) indice.set(c, masCercano(c, paleta))
  const filas = Buffer.alloc((ancho + 1) * alto)
  for (let y = 0, i = 0, o = 0; y < alto; y++) {
    filas[o++] = 0
    for (let x = 0; x < ancho; x++, i += 4)
      filas[o++] = indice.get((rgba[i]! << 16) | (rgba[i + 1]! << 8) | rgba[i + 2]!)!
  }
  const cabeza = Buffer.alloc(13)
  cabeza.writeUInt32BE(ancho, 0)
  cabeza.writeUInt32BE(alto, 4)
  cabeza.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    trozo('IHDR', cabeza),
    trozo('PLTE', Buffer.from(paleta.flatMap(c => [canal(c, 0), canal(c, 1), canal(c, 2)]))),
    trozo('IDAT', deflateSync(filas, { level: 9 })),
    trozo('IEND', Buffer.alloc(0)),
  ])
}

function masCercano(c: number, paleta: readonly number[]): number {
  let [mejor, menor] = [0, Number.POSITIVE_INFINITY]
  for (let i = 0; i < paleta.length; i++) {
    let d = 0
    for (let n = 0; n < 3; n++) d += (canal(c, n) - canal(paleta[i]!, n)) ** 2
    if (d < menor) {
      menor = d
      mejor = i
      if (d === 0) break
    }
  }
  return mejor
}

function trozo(tipo: string, datos: Buffer): Buffer {
  const cuerpo = Buffer.concat([Buffer.from(tipo, 'latin1'), datos])
  const salida = Buffer.alloc(cuerpo.length + 8)
  salida.writeUInt32BE(datos.length, 0)
  cuerpo.copy(salida, 4)
  salida.writeUInt32BE(crc32(cuerpo), cuerpo.length + 4)
  return salida
}
