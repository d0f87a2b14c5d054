import type { FileHandle } from 'node:fs/promises'

/** One member of a tar file, whole in memory: the archive is cut in members of a few megabytes. */
export interface Member {
  readonly name: string
  readonly content: Buffer
  /** Where the content begins in the file, to read it again without what comes before. */
  readonly position: number
}

const BLOCK = 512

/** The bytes of one member (ustar: header, content, padding). `seconds` is its date. */
export function tarMember(name: string, content: Buffer, seconds: number): Buffer {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new Error(`tar: name too long: ${name}`)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
  header.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc(padding(content.length))])
}

/** What ends a tar file. */
export const TAR_END: Buffer = Buffer.alloc(2 * BLOCK)

/** Where a tar file is broken: the member after which nothing can be read. */
export class BrokenTar extends Error {
  readonly after: string | undefined
  constructor(after: string | undefined) {
    super('broken tar')
    this.after = after
  }
}

/** The members in their order; throws BrokenTar at a header that is none or at a content that is cut. */
export async function* readTar(file: FileHandle): AsyncGenerator<Member> {
  const { size } = await file.stat()
  let position = 0
  let previous: string | undefined
  while (position < size) {
    const header = await readExactly(file, position, BLOCK, previous)
    if (header.every(byte => byte === 0)) return
    const name = text(header, 0, 100)
    const length = Number.parseInt(text(header, 124, 12), 8)
    const declared = Number.parseInt(text(header, 148, 8), 8)
    if (declared !== checksum(header) || !Number.isSafeInteger(length) || position + BLOCK + length > size) {
      throw new BrokenTar(previous)
    }
    const content = await readExactly(file, position + BLOCK, length, previous)
    yield { name, content, position: position + BLOCK }
    previous = name
    position += BLOCK + length + padding(length)
  }
}

async function readExactly(file: FileHandle, position: number, length: number, previous: string | undefined) {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead < length) throw new BrokenTar(previous)
  return buffer
}

const padding = (length: number): number => (BLOCK - (length % BLOCK)) % BLOCK

/** Sum of the header's bytes with its own field counted as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, i) => sum + (i >= 148 && i < 156 ? 32 : byte), 0)
}

function text(header: Buffer, from: number, length: number): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end).trim()
}
