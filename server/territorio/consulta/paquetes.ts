import { type RawBuilder, sql } from 'kysely'
import { copyOut } from '../../platform/database/copy-out.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import type { Paquete } from '../../platform/geometria/paquete.ts'

/** Days since 2000-01-01, as PostgreSQL counts a date. */
export type Dia = number
/** The day of what has no end. */
export const SIN_FIN: Dia = 0x7fffffff

/** Many geometries in one buffer, in the order of their ids, with when each rules. */
export interface Poligonos {
  ids: Ids
  paquete: Paquete
  desde: Int32Array
  /** Exclusive; `SIN_FIN` where it still rules. */
  hasta: Int32Array
}

/** Ids by the hundred thousand: sixteen bytes each, as text only where it is needed. */
export class Ids {
  private readonly bytes: Buffer
  readonly length: number

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.length = bytes.length / 16
  }

  /** The hexadecimal digits of the id, which PostgreSQL reads as a uuid. */
  hex(i: number): string {
    return this.bytes.toString('hex', i * 16, i * 16 + 16)
  }

  /** Those from one position to another, without copying. */
  entre(i: number, j: number): Ids {
    return new Ids(this.bytes.subarray(i * 16, j * 16))
  }

  /** Position of the first id that is not before the one given (hexadecimal digits); they are in order. */
  posicion(hex: string): number {
    const buscado = Buffer.from(hex, 'hex')
    let [a, b] = [0, this.length]
    while (a < b) {
      const medio = (a + b) >>> 1
      if (this.bytes.compare(buscado, 0, 16, medio * 16, medio * 16 + 16) < 0) a = medio + 1
      else b = medio
    }
    return a
  }
}

/** The terrenos whose id lies between two (hexadecimal digits), the second excluded; without it, to the last. */
export function leerTerrenos(tx: Tx, municipio: Municipio, desde: string, hasta: string | null): Promise<Poligonos> {
  return leer(
    tx,
    sql`select t.id, t.geom, t.desde, t.hasta from terreno t
      where t.municipio = ${sql.lit(municipio)} and t.id >= ${sql.lit(desde)}::uuid
        and ${hasta === null ? sql`true` : sql`t.id < ${sql.lit(hasta)}::uuid`}
      order by t.id`,
  )
}

/** The objects of a version that have area, which rule while it does. */
export function leerZonas(tx: Tx, municipio: Municipio, version: string): Promise<Poligonos> {
  return leer(
    tx,
    sql`select o.id, o.geom, v.desde, v.hasta from objeto o
      join capa_version v on v.municipio = ${sql.lit(municipio)} and v.id = o.capa_version
      where o.municipio = ${sql.lit(municipio)} and o.capa_version = ${sql.lit(version)}::uuid and o.area_elipsoidal_m2 > 0
      order by o.id`,
  )
}

async function leer(tx: Tx, consulta: RawBuilder<unknown>): Promise<Poligonos> {
  const ids = new Bytes()
  const geometrias = new Bytes()
  const inicios: number[] = [0]
  const desde: Dia[] = []
  const hasta: Dia[] = []
  await copyOut(tx, consulta, 4, ({ bytes, starts, lengths }) => {
    ids.agregar(bytes, starts[0]!, lengths[0]!)
    geometrias.agregar(bytes, starts[1]!, lengths[1]!)
    inicios.push(geometrias.largo)
    desde.push(bytes.readInt32BE(starts[2]!))
    hasta.push(lengths[3]! < 0 ? SIN_FIN : bytes.readInt32BE(starts[3]!))
  })
  const compartidos = new Uint32Array(new SharedArrayBuffer(inicios.length * 4))
  compartidos.set(inicios)
  return {
    ids: new Ids(Buffer.from(ids.datos.buffer, 0, ids.largo)),
    paquete: { datos: geometrias.datos.subarray(0, geometrias.largo), inicios: compartidos },
    desde: Int32Array.from(desde),
    hasta: Int32Array.from(hasta),
  }
}

const MAXIMO_BYTES = 0xffffffff
/** Memory that is asked for and not touched costs nothing; what is copied from one to the next does. */
const AL_EMPEZAR = 16 << 20
const CRECE = 4

/** Bytes that grow, in memory that threads share. */
class Bytes {
  datos = new Uint8Array(new SharedArrayBuffer(AL_EMPEZAR))
  largo = 0

  agregar(de: Buffer, inicio: number, largo: number): void {
    const final = this.largo + largo
    if (final > MAXIMO_BYTES) throw new RangeError('Las geometrías pasan de 4 GiB en un solo paquete.')
    if (final > this.datos.length) {
      const mas = new Uint8Array(new SharedArrayBuffer(Math.max(final, this.datos.length * CRECE)))
      mas.set(this.datos)
      this.datos = mas
    }
    this.datos.set(de.subarray(inicio, inicio + largo), this.largo)
    this.largo = final
  }
}
