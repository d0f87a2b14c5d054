import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Database } from '../database/connect.ts'
import { type Municipio, type Tx, withMunicipio } from '../database/tenancy.ts'
import { leerFilas } from './filas.ts'
import { HUELLA_MANIFIESTO, MANIFIESTO, type Manifiesto, sha256, VERSION_FORMATO } from './manifiesto.ts'
import { type TablaMunicipal, tablasMunicipales } from './tablas.ts'
import { TAR_END, tarMember } from './tar.ts'

export interface OpcionesRespaldo {
  /** The moment that the archive says it was made at. */
  readonly ahora: Date
  /** Called as the rows go by. */
  readonly avance?: ((tabla: string, filas: number) => void) | undefined
}

const comprimir = promisify(gzip)

/**
 * Writes everything of one municipality, as it was at one instant, to a tar file of gzipped NDJSON that any system can
 * read. It appears under its name only when it is whole. Identity is not in it (passwords stay in their house), the
 * membership of people is. Refuses a name that is taken (`archivo-existe`).
 */
export async function respaldar(
  db: Database,
  municipio: Municipio,
  archivo: string,
  { ahora, avance }: OpcionesRespaldo,
): Promise<Manifiesto> {
  if (existsSync(archivo)) {
    throw new Rechazo({
      codigo: 'archivo-existe',
      mensaje: `Ya hay un archivo en ${archivo}, y un respaldo no se escribe encima de otro.`,
      campo: 'archivo',
      cura: 'Dé otro nombre, por ejemplo con la fecha, o mueva el que está.',
    })
  }
  const parcial = `${archivo}.parcial`
  const segundos = Math.floor(ahora.getTime() / 1000)
  // Only its owner reads it: it carries personal data.
  const salida = await crear(parcial)
  try {
    const escribir = async (nombre: string, contenido: Buffer): Promise<void> => {
      await salida.writeFile(tarMember(nombre, contenido, segundos))
    }
    const aplicadas = await migraciones(db)
    const manifiesto = await withMunicipio(
      db,
      municipio,
      async tx => {
        const tablas: Manifiesto['tablas'] = []
        for (const tabla of await tablasMunicipales(tx)) {
          tablas.push(await respaldarTabla(tx, municipio, tabla, escribir, avance))
        }
        return { ...cabeza(municipio, ahora), migraciones: aplicadas, tablas }
      },
      { readOnly: true, isolation: 'repeatable read' },
    )
    const texto = Buffer.from(`${JSON.stringify(manifiesto, null, 2)}\n`)
    await escribir(MANIFIESTO, texto)
    await escribir(HUELLA_MANIFIESTO, Buffer.from(`${sha256(texto)}\n`))
    await salida.writeFile(TAR_END)
    await salida.sync()
    await salida.close()
    await rename(parcial, archivo)
    return manifiesto
  } catch (error) {
    await salida.close().catch(() => {})
    await rm(parcial, { force: true })
    throw error
  }
}

async function crear(archivo: string): Promise<FileHandle> {
  try {
    return await open(archivo, 'w', 0o600)
  } catch (cause) {
    throw new Rechazo({
      codigo: 'archivo-sin-permiso',
      mensaje: `No se puede escribir el respaldo (${cause instanceof Error ? cause.message : cause}).`,
      campo: 'archivo',
      cura: 'Dé una carpeta que exista y en la que pueda escribir.',
    })
  }
}

/** The migrations of the database, oldest first. */
export async function migraciones(db: Database): Promise<Manifiesto['migraciones']> {
  const { rows } = await sql<Manifiesto['migraciones'][number]>`
    select numero, nombre, sha256 from migracion order by numero`.execute(db.global)
  return rows
}

function cabeza(municipio: Municipio, ahora: Date) {
  return { formato: 'lindero-respaldo' as const, version: VERSION_FORMATO, municipio, creado: ahora.toISOString() }
}

async function respaldarTabla(
  tx: Tx,
  municipio: Municipio,
  tabla: TablaMunicipal,
  escribir: (nombre: string, contenido: Buffer) => Promise<void>,
  avance: OpcionesRespaldo['avance'],
): Promise<Manifiesto['tablas'][number]> {
  const huella = createHash('sha256')
  const miembros: Manifiesto['tablas'][number]['miembros'] = []
  let filas = 0
  for await (const tanda of leerFilas(tx, municipio, tabla, tabla.columnas)) {
    const nombre = `datos/${tabla.tabla}/${String(miembros.length + 1).padStart(6, '0')}.ndjson.gz`
    const contenido = await comprimir(tanda.texto)
    await escribir(nombre, contenido)
    huella.update(tanda.texto)
    miembros.push({ nombre, filas: tanda.filas, sha256: sha256(contenido) })
    filas += tanda.filas
    avance?.(tabla.tabla, filas)
  }
  return { tabla: tabla.tabla, columnas: [...tabla.columnas], filas, sha256: huella.digest('hex'), miembros }
}
