import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function withPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : withPackage(dirname(folder))
}

/** Root of the checkout, from the sources and from dist alike; migrations and PostgreSQL's binaries hang from it. */
export const checkout: string = withPackage(dirname(fileURLToPath(import.meta.url)))
