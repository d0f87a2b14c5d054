import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Fuente } from './fuente.ts'
import { rechazar } from './tipos.ts'

/** One file inside a zip, as its central directory announces it. */
export interface EntradaZip {
  nombre: string
  comprimido: number
  tam: number
  metodo: number
  crc: number
  desplazamiento: number
}

/** What a municipality's file never reaches and an attack does. */
const MAX_ENTRADAS = 5_000
const MAX_TOTAL = 8 * 1024 ** 3
const MAX_RAZON = 200
/** Below this size the ratio says nothing: a small file of blanks compresses a thousand times. */
const RAZON_DESDE = 4 * 1024 ** 2

const mib = (n: number): string => `${Math.round(n / 1024 ** 2).toLocaleString('es-CO')} MB`

/** Reads the directory of a zip and refuses what is cut, encrypted, malicious or absurdly large before unpacking a byte. */
export async function leerZip(fuente: Fuente): Promise<EntradaZip[]> {
  const desde = Math.max(0, fuente.tam - 66_000)
  const cola = await fuente.leer(desde, 66_000)
  const fin = cola.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (fin < 0 || fin + 22 > cola.length) {
    throw rechazar(
      'zip-cortado',
      'El archivo .zip está incompleto: le falta el directorio que va al final.',
      'Vuelva a copiar o a descargar el .zip completo y súbalo de nuevo.',
    )
  }
  let n = cola.readUInt16LE(fin + 10)
  let largo = cola.readUInt32LE(fin + 12)
  let inicio = cola.readUInt32LE(fin + 16)
  const localizador = fin - 20
  if (localizador >= 0 && cola.readUInt32LE(localizador) === 0x07064b50) {
    const z64 = await fuente.leer(Number(cola.readBigUInt64LE(localizador + 8)), 56)
    if (z64.length === 56 && z64.readUInt32LE(0) === 0x06064b50) {
      n = Number(z64.readBigUInt64LE(32))
      largo = Number(z64.readBigUInt64LE(40))
      inicio = Number(z64.readBigUInt64LE(48))
    }
  }
  if (n > MAX_ENTRADAS || largo > 64 * 1024 ** 2) {
    throw rechazar('zip-excesivo', `El .zip anuncia ${n} archivos.`, 'Suba un .zip con una sola capa.')
  }
  const dir = await fuente.leer(inicio, largo)
  const entradas: EntradaZip[] = []
  let p = 0
  let total = 0
  for (let i = 0; i < n; i++) {
    if (p + 46 > dir.length || dir.readUInt32LE(p) !== 0x02014b50) {
      throw rechazar('zip-cortado', 'El directorio del .zip está dañado.', 'Vuelva a crear el .zip y súbalo de nuevo.')
    }
    const largoNombre = dir.readUInt16LE(p + 28)
    const largoExtra = dir.readUInt16LE(p + 30)
    const bandera = dir.readUInt16LE(p + 8)
    const crudo = dir.subarray(p + 46, p + 46 + largoNombre)
    const nombre = crudo.toString(bandera & 0x800 ? 'utf8' : 'latin1').replaceAll('\\', '/')
    const e: EntradaZip = {
      nombre,
      metodo: dir.readUInt16LE(p + 10),
      crc: dir.readUInt32LE(p + 16),
      comprimido: dir.readUInt32LE(p + 20),
      tam: dir.readUInt32LE(p + 24),
      desplazamiento: dir.readUInt32LE(p + 42),
    }
    leerZip64(e, dir.subarray(p + 46 + largoNombre, p + 46 + largoNombre + largoExtra))
    p += 46 + largoNombre + largoExtra + dir.readUInt16LE(p + 32)
    if (bandera & 1) {
      throw rechazar('zip-cifrado', `«${nombre}» está protegido con contraseña.`, 'Suba el .zip sin contraseña.')
    }
    if (
      nombre.startsWith('/') ||
      /^[a-z]:/i.test(nombre) ||
      nombre.split('/').includes('..') ||
      nombre.includes('\0')
    ) {
      throw rechazar(
        'zip-ruta',
        `El .zip contiene la ruta «${nombre}», que saldría de su carpeta.`,
        'Vuelva a crear el .zip con los archivos de la capa solamente.',
      )
    }
    if (nombre.endsWith('/') || nombre.startsWith('__MACOSX/')) continue
    total += e.tam
    if (total > MAX_TOTAL || (e.tam > RAZON_DESDE && e.tam > MAX_RAZON * Math.max(1, e.comprimido))) {
      throw rechazar(
        'zip-bomba',
        `«${nombre}» anuncia ${mib(e.tam)} dentro de un .zip de ${Math.ceil(fuente.tam / 1024).toLocaleString('es-CO')} KB: no se abre.`,
        'Compruebe el origen del archivo; vuelva a crear el .zip a partir de la capa original.',
      )
    }
    if (e.desplazamiento + e.comprimido > fuente.tam) {
      throw rechazar('zip-cortado', `«${nombre}» está incompleto dentro del .zip.`, 'Vuelva a copiar el .zip completo.')
    }
    entradas.push(e)
  }
  return entradas
}

/** Sizes of 4 GB and more stand in the extra field 1, in the order of those that did not fit. */
function leerZip64(e: EntradaZip, extra: Buffer): void {
  for (let q = 0; q + 4 <= extra.length; q += 4 + extra.readUInt16LE(q + 2)) {
    if (extra.readUInt16LE(q) !== 1) continue
    let r = q + 4
    const tomar = (): number => {
      const v = r + 8 <= extra.length ? Number(extra.readBigUInt64LE(r)) : Number.MAX_SAFE_INTEGER
      r += 8
      return v
    }
    if (e.tam === 0xffffffff) e.tam = tomar()
    if (e.comprimido === 0xffffffff) e.comprimido = tomar()
    if (e.desplazamiento === 0xffffffff) e.desplazamiento = tomar()
  }
}

/** Unpacks one entry to a file under `carpeta`; the announced size and checksum must be true. Returns the path. */
export async function extraer(fuente: Fuente, e: EntradaZip, carpeta: string): Promise<string> {
  const danado = (): Error =>
    rechazar('zip-danado', `«${e.nombre}» está dañado dentro del .zip.`, 'Vuelva a crear el .zip y súbalo de nuevo.')
  const local = await fuente.leer(e.desplazamiento, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw danado()
  if (e.metodo !== 0 && e.metodo !== 8) {
    throw rechazar(
      'zip-metodo',
      `«${e.nombre}» usa una compresión que no se lee.`,
      'Cree el .zip con la compresión normal.',
    )
  }
  const inicio = e.desplazamiento + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const ruta = join(carpeta, e.nombre)
  await mkdir(dirname(ruta), { recursive: true })
  let escritos = 0
  let suma = 0
  const vigilar = new Transform({
    transform(trozo: Buffer, _c, listo) {
      escritos += trozo.length
      suma = crc32(trozo, suma)
      listo(escritos > e.tam ? danado() : null, trozo)
    },
  })
  async function* datos(): AsyncGenerator<Buffer> {
    const hasta = inicio + e.comprimido
    for (let i = inicio; i < hasta; i += 262_144) yield await fuente.leer(i, Math.min(262_144, hasta - i))
  }
  try {
    if (e.metodo === 8) await pipeline(Readable.from(datos()), createInflateRaw(), vigilar, createWriteStream(ruta))
    else await pipeline(Readable.from(datos()), vigilar, createWriteStream(ruta))
  } catch {
    throw danado()
  }
  if (escritos !== e.tam || suma !== e.crc) throw danado()
  return ruta
}
