import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function buscar(desde: string): string {
  return existsSync(join(desde, 'package.json')) ? desde : buscar(dirname(desde))
}

/** Root of the checkout, whether this runs from the sources or from dist. */
export const raiz: string = buscar(dirname(fileURLToPath(import.meta.url)))
