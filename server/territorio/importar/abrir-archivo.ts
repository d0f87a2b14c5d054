import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Archivos } from '../../platform/archivos/archivos.ts'
import { abrir, type Lectura, type OpcionesLectura } from '../../platform/formatos/leer.ts'
import { carpetaTemporal } from '../../platform/temporales.ts'
import type { OpcionesDeImportacion } from './formas.ts'

/** A stored file laid out on disk for the readers; `borrar` when done. */
export interface ArchivoEnDisco {
  nombre: string
  ruta: string
  borrar(): Promise<void>
}

/** Copies a stored file to a folder of its own, part by part: a file of any size is never whole in memory. */
export async function enDisco(archivos: Archivos, archivo: string): Promise<ArchivoEnDisco> {
  const { nombre } = await archivos.ficha(archivo)
  const carpeta = await carpetaTemporal()
  const borrar = () => rm(carpeta, { recursive: true, force: true })
  try {
    const ruta = join(carpeta, `archivo${extname(nombre).toLowerCase()}`)
    await pipeline(Readable.from(archivos.partes(archivo)), createWriteStream(ruta))
    return { nombre, ruta, borrar }
  } catch (error) {
    await borrar()
    throw error
  }
}

/** Opens it with what the person corrected, gives it to `fn`, and closes it whatever happens. */
export async function leyendo<T>(
  { nombre, ruta }: ArchivoEnDisco,
  opciones: Pick<OpcionesDeImportacion, 'crs' | 'codificacion' | 'capa'>,
  fn: (lectura: Lectura) => Promise<T>,
): Promise<T> {
  const pedido: OpcionesLectura = {}
  if (opciones.crs) pedido.crs = opciones.crs
  if (opciones.codificacion) pedido.codificacion = opciones.codificacion
  if (opciones.capa) pedido.capa = opciones.capa
  const lectura = await abrir({ nombre, ruta }, pedido)
  try {
    return await fn(lectura)
  } finally {
    await lectura.cerrar()
  }
}
