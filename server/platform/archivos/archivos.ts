import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Municipio, Tx } from '../database/tenancy.ts'

export interface FichaDeArchivo {
  id: string
  nombre: string
  tipo: string
  tamano: number
  sha256: string
}

/** Files of one municipality, inside the transaction of whoever asks. */
export interface Archivos {
  /** Stores the bytes as they arrive, in parts; refuses beyond `limite` bytes and stores nothing then. */
  guardar(
    fuente: AsyncIterable<Uint8Array>,
    datos: { nombre: string; tipo: string; quien: string; ahora: Date; limite?: number },
  ): Promise<FichaDeArchivo>
  ficha(id: string): Promise<FichaDeArchivo>
  /** The parts in order, one at a time. */
  partes(id: string): AsyncIterable<Uint8Array>
  /** The whole content; for files that fit in memory. */
  contenido(id: string): Promise<Uint8Array>
}

const PARTE = 1 << 20
/** Largest upload by default: 1 GiB. */
const LIMITE = 1 << 30

/** Cuts a stream into parts of one size, so that reading back is even. */
async function* enPartes(fuente: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let pendiente: Uint8Array[] = []
  let largo = 0
  for await (const trozo of fuente) {
    pendiente.push(trozo)
    largo += trozo.length
    if (largo < PARTE) continue
    const todo = Buffer.concat(pendiente)
    let i = 0
    for (; i + PARTE <= todo.length; i += PARTE) yield todo.subarray(i, i + PARTE)
    pendiente = [todo.subarray(i)]
    largo = todo.length - i
  }
  if (largo > 0) yield Buffer.concat(pendiente)
}

/** The files of `municipio` as seen by the transaction `tx`. */
export function archivosDe(tx: Tx, municipio: Municipio): Archivos {
  async function ficha(id: string): Promise<FichaDeArchivo> {
    const { rows } = await sql<{ id: string; nombre: string; tipo: string; tamano: string; sha256: string }>`
      select id, nombre, tipo, tamano::text as tamano, sha256 from archivo
      where municipio = ${municipio} and id = ${id}`.execute(tx)
    const fila = rows[0]
    if (!fila) throw new Rechazo({ codigo: 'archivo-inexistente', mensaje: 'Ese archivo no existe.', campo: 'archivo' })
    return { ...fila, tamano: Number(fila.tamano) }
  }

  async function* partes(id: string): AsyncIterable<Uint8Array> {
    for (let n = 0; ; n++) {
      const { rows } = await sql<{ contenido: Buffer }>`
        select contenido from archivo_parte where municipio = ${municipio} and archivo = ${id} and n = ${n}`.execute(tx)
      const parte = rows[0]
      if (!parte) return
      yield parte.contenido
    }
  }

  return {
    ficha,
    partes,
    async contenido(id) {
      const trozos: Uint8Array[] = []
      for await (const p of partes(id)) trozos.push(p)
      return Buffer.concat(trozos)
    },
    async guardar(fuente, { nombre, tipo, quien, ahora, limite = LIMITE }) {
      const id = uuidv7()
      const resumen = createHash('sha256')
      await sql`insert into archivo (municipio, id, nombre, tipo, tamano, sha256, cargado_por, cargado)
        values (${municipio}, ${id}, ${nombre}, ${tipo}, 0, '', ${quien}, ${ahora})`.execute(tx)
      let tamano = 0
      let n = 0
      for await (const parte of enPartes(fuente)) {
        tamano += parte.length
        if (tamano > limite)
          throw new Rechazo({
            codigo: 'archivo-muy-grande',
            mensaje: `«${nombre}» pasa de ${Math.floor(limite / (1 << 20))} MB.`,
            campo: 'archivo',
            cura: 'Divida el archivo por comunas o corregimientos y cárguelo por partes.',
          })
        resumen.update(parte)
        await sql`insert into archivo_parte (municipio, archivo, n, contenido)
          values (${municipio}, ${id}, ${n++}, ${parte})`.execute(tx)
      }
      const sha256 = resumen.digest('hex')
      await sql`update archivo set tamano = ${tamano}, sha256 = ${sha256}
        where municipio = ${municipio} and id = ${id}`.execute(tx)
      return { id, nombre, tipo, tamano, sha256 }
    },
  }
}
