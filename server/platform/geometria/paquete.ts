/**
 * Many geometries in one buffer: what is sent to workers (shared, not copied) and what a query can return in one row.
 * Geometry i is `datos[inicios[i] .. inicios[i+1])`, WKB in EPSG:9377.
 */
export interface Paquete {
  datos: Uint8Array
  inicios: Uint32Array
}

/** How many geometries it holds. */
export function cuantas(p: Paquete): number {
  return p.inicios.length - 1
}

/** The WKB of geometry i, as a view (not a copy). */
export function wkbDe(p: Paquete, i: number): Uint8Array {
  return p.datos.subarray(p.inicios[i]!, p.inicios[i + 1]!)
}

/** Puts WKBs one after another in memory that threads share. */
export function empacar(wkbs: readonly Uint8Array[]): Paquete {
  const inicios = new Uint32Array(new SharedArrayBuffer((wkbs.length + 1) * 4))
  let total = 0
  for (let i = 0; i < wkbs.length; i++) {
    total += wkbs[i]!.length
    inicios[i + 1] = total
  }
  if (total > 0xffffffff) throw new RangeError('Las geometrías pasan de 4 GiB en un solo paquete.')
  const datos = new Uint8Array(new SharedArrayBuffer(total))
  for (let i = 0; i < wkbs.length; i++) datos.set(wkbs[i]!, inicios[i]!)
  return { datos, inicios }
}

/** The same package from the lengths and the concatenated bytes that one query returned; shared memory, one copy. */
export function empacarConcatenado(datos: Uint8Array, longitudes: ArrayLike<number>): Paquete {
  const inicios = new Uint32Array(new SharedArrayBuffer((longitudes.length + 1) * 4))
  for (let i = 0; i < longitudes.length; i++) inicios[i + 1] = inicios[i]! + longitudes[i]!
  if (inicios[longitudes.length] !== datos.length)
    throw new RangeError('Las longitudes no suman el tamaño del paquete.')
  return compartir({ datos, inicios })
}

/** The package in shared memory (itself when it already is), so that sending it to a worker copies nothing. */
export function compartir(p: Paquete): Paquete {
  if (p.datos.buffer instanceof SharedArrayBuffer && p.inicios.buffer instanceof SharedArrayBuffer) return p
  const datos = new Uint8Array(new SharedArrayBuffer(p.datos.length))
  datos.set(p.datos)
  const inicios = new Uint32Array(new SharedArrayBuffer(p.inicios.byteLength))
  inicios.set(p.inicios)
  return { datos, inicios }
}
