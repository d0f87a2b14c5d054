/** The part of protocol buffers that a vector tile needs: varints, strings, doubles, nested messages. */
export class ProtobufWriter {
  private bytes: Uint8Array
  private at = 0

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity)
  }

  private room(n: number): void {
    if (this.at + n <= this.bytes.length) return
    const more = new Uint8Array(Math.max(this.bytes.length * 2, this.at + n))
    more.set(this.bytes)
    this.bytes = more
  }

  /** An unsigned integer up to 2^53. */
  varint(value: number): void {
    this.room(10)
    let v = value
    while (v > 0x7f) {
      this.bytes[this.at++] = (v % 128) | 0x80
      v = Math.floor(v / 128)
    }
    this.bytes[this.at++] = v
  }

  /** field: number of the field; integers of the message. */
  integer(field: number, value: number): void {
    this.varint(field * 8)
    this.varint(value)
  }

  double(field: number, value: number): void {
    this.varint(field * 8 + 1)
    this.room(8)
    new DataView(this.bytes.buffer).setFloat64(this.at, value, true)
    this.at += 8
  }

  string(field: number, text: string): void {
    this.raw(field, new TextEncoder().encode(text))
  }

  raw(field: number, content: Uint8Array): void {
    this.varint(field * 8 + 2)
    this.varint(content.length)
    this.room(content.length)
    this.bytes.set(content, this.at)
    this.at += content.length
  }

  /** Empties it, to write the next message in the same memory. */
  reset(): this {
    this.at = 0
    return this
  }

  /** What was written, as a view that the next write may change. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.at)
  }

  /** What was written, as a copy. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.at)
  }
}
