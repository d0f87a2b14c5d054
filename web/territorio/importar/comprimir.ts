/** A ZIP without compression: enough to send the parts of a Shapefile as the one file that they are. */

const TABLA = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

/** CRC-32 as ZIP wants it. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const b of bytes) c = TABLA[(c ^ b) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

export interface Entrada {
  nombre: string
  contenido: Uint8Array<ArrayBuffer>
}

/** 1 January 1980, the first day that ZIP can write: the same parts always give the same file. */
const FECHA_DOS = 0x21
const UTF8 = 0x800

/** Puts the entries in a ZIP, in the given order. */
export function comprimir(entradas: readonly Entrada[]): Blob {
  const partes: Uint8Array<ArrayBuffer>[] = []
  const indice: Uint8Array<ArrayBuffer>[] = []
  let lugar = 0
  for (const { nombre, contenido } of entradas) {
    const letras = new TextEncoder().encode(nombre)
    const crc = crc32(contenido)
    const comun = (v: DataView, o: number) => {
      v.setUint16(o, 20, true)
      v.setUint16(o + 2, UTF8, true)
      v.setUint16(o + 8, FECHA_DOS, true)
      v.setUint32(o + 10, crc, true)
      v.setUint32(o + 14, contenido.length, true)
      v.setUint32(o + 18, contenido.length, true)
      v.setUint16(o + 22, letras.length, true)
    }
    const local = new DataView(new ArrayBuffer(30))
    local.setUint32(0, 0x04034b50, true)
    comun(local, 4)
    const central = new DataView(new ArrayBuffer(46))
    central.setUint32(0, 0x02014b50, true)
    central.setUint16(4, 20, true)
    comun(central, 6)
    central.setUint32(42, lugar, true)
    partes.push(new Uint8Array(local.buffer), letras, contenido)
    indice.push(new Uint8Array(central.buffer), letras)
    lugar += 30 + letras.length + contenido.length
  }
  const largoIndice = indice.reduce((n, p) => n + p.length, 0)
  const fin = new DataView(new ArrayBuffer(22))
  fin.setUint32(0, 0x06054b50, true)
  fin.setUint16(8, entradas.length, true)
  fin.setUint16(10, entradas.length, true)
  fin.setUint32(12, largoIndice, true)
  fin.setUint32(16, lugar, true)
  return new Blob([...partes, ...indice, new Uint8Array(fin.buffer)], { type: 'application/zip' })
}
