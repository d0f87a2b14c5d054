import { type FileHandle, open } from 'node:fs/promises'

const TROZO = 256 * 1024

/** Bytes in memory or in a file, read the same way and never all at once. */
export class Fuente {
  readonly tam: number
  private readonly bytes: Buffer | undefined
  private readonly archivo: FileHandle | undefined

  private constructor(tam: number, bytes?: Buffer, archivo?: FileHandle) {
    this.tam = tam
    this.bytes = bytes
    this.archivo = archivo
  }

  static async abrir(de: Uint8Array | string): Promise<Fuente> {
    if (typeof de !== 'string') {
      return new Fuente(de.byteLength, Buffer.from(de.buffer, de.byteOffset, de.byteLength))
    }
    const archivo = await open(de, 'r')
    return new Fuente((await archivo.stat()).size, undefined, archivo)
  }

  /** Up to n bytes from an offset; fewer at the end. */
  async leer(desde: number, n: number): Promise<Buffer> {
    if (this.bytes) return this.bytes.subarray(desde, desde + n)
    const b = Buffer.allocUnsafe(Math.max(0, Math.min(n, this.tam - desde)))
    let leidos = 0
    while (leidos < b.length) {
      const { bytesRead } = await this.archivo!.read(b, leidos, b.length - leidos, desde + leidos)
      if (bytesRead === 0) break
      leidos += bytesRead
    }
    return b.subarray(0, leidos)
  }

  /** All of it in pieces. The event loop breathes between pieces, so a large file does not stop the server. */
  async *trozos(desde = 0): AsyncGenerator<Buffer> {
    for (let i = desde; i < this.tam; i += TROZO) {
      const b = await this.leer(i, TROZO)
      if (this.bytes) await new Promise<void>(r => setImmediate(r))
      yield b
    }
  }

  async cerrar(): Promise<void> {
    await this.archivo?.close()
  }
}
