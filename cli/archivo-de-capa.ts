import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { zipSync } from 'fflate'
import { Rechazo } from '../ley388/rechazo.ts'

/** The parts of a Shapefile that are read. */
const PARTES = new Set(['.shp', '.shx', '.dbf', '.prj', '.cpg'])

/** A file as it is sent to be imported: a .shp goes with the files that stand beside it, in one .zip. */
export function archivoDeCapa(ruta: string): { nombre: string; contenido: AsyncIterable<Uint8Array> } {
  if (!existsSync(ruta) || statSync(ruta).isDirectory())
    throw new Rechazo({
      codigo: 'archivo-ilegible',
      mensaje: `El archivo «${ruta}» no existe${existsSync(ruta) ? ': es una carpeta' : ''}.`,
      campo: 'archivo',
      cura: 'Revise el nombre y los permisos.',
    })
  const nombre = basename(ruta)
  if (extname(ruta).toLowerCase() !== '.shp') return { nombre, contenido: createReadStream(ruta) }
  const base = basename(ruta, extname(ruta))
  const hermanos = readdirSync(dirname(ruta)).filter(
    n => PARTES.has(extname(n).toLowerCase()) && basename(n, extname(n)).toLowerCase() === base.toLowerCase(),
  )
  const entradas = hermanos.sort().map(n => [n, readFileSync(join(dirname(ruta), n))] as const)
  // The same files give the same bytes, and so the same hash in the audit.
  const zip = zipSync(Object.fromEntries(entradas), { level: 6, mtime: '1997-07-18T00:00:00' })
  return { nombre: `${base}.zip`, contenido: unaVez(zip) }
}

async function* unaVez(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
