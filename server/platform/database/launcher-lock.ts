import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { DatabaseConfig } from './connect.ts'

/** `servidor`: `lindero iniciar`; `temporal`: a command that started the database for itself. */
export type LauncherKind = 'servidor' | 'temporal'

/** Who has the data folder open, written in it as `lanzador.json`. */
export interface Launcher {
  readonly pid: number
  /** When that process began: the number alone may be another process by now. */
  readonly inicio: string
  readonly equipo: string
  readonly tipo: LauncherKind
  /** Where its database is; absent while it is starting. */
  readonly config?: DatabaseConfig
}

export interface Lock {
  /** Tells the others where the database is. */
  publish(config: DatabaseConfig): void
  release(): void
}

const BEAT_MS = 5_000
/** Another machine's (or container's) launcher counts as alive while it wrote this recently. */
const SILENT_MS = 30_000

/** The live launcher of the folder, if there is one. */
export function liveLauncher(datos: string): Launcher | undefined {
  const text = read(file(datos))
  const launcher = text === undefined ? undefined : parse(text)
  return launcher && isAlive(launcher, file(datos)) ? launcher : undefined
}

/** Takes the folder for this process; refuses (`datos-en-uso`) while another launcher has it. */
export function takeLock(datos: string, tipo: LauncherKind): Lock {
  const path = file(datos)
  const own: Launcher = { pid: process.pid, inicio: processStart(process.pid) ?? '', equipo: hostname(), tipo }
  for (;;) {
    if (create(path, JSON.stringify(own))) break
    const text = read(path)
    if (text === undefined) continue
    const other = parse(text)
    if (other && isAlive(other, path)) throw inUse(datos, other)
    discard(path, text)
  }
  const beat = setInterval(() => touch(path), BEAT_MS)
  beat.unref()
  return {
    publish(config) {
      replace(path, JSON.stringify({ ...own, config }))
    },
    release() {
      clearInterval(beat)
      rmSync(path, { force: true })
    },
  }
}

export function inUse(datos: string, { pid, tipo, equipo }: Launcher): Rechazo {
  const who = `proceso ${pid}${equipo === hostname() ? '' : ` en ${equipo}`}`
  return new Rechazo(
    tipo === 'servidor'
      ? {
          codigo: 'datos-en-uso',
          mensaje: `Lindero ya está funcionando sobre la carpeta ${datos} (${who}). No se tocó nada.`,
          cura: 'Use el que ya está abierto, deténgalo con Ctrl-C, o dé otra carpeta con --datos.',
        }
      : {
          codigo: 'datos-en-uso',
          mensaje: `Un comando de Lindero está usando la carpeta ${datos} (${who}). No se tocó nada.`,
          cura: 'Espere a que termine y vuelva a intentarlo.',
        },
  )
}

/** When a process began, as this system tells it; undefined when there is no such process. */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`)
    // The name (second field) may hold spaces and parentheses: the fields are counted after its last parenthesis.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A dead process that nobody has collected (a container without init) is dead.
    return fields?.[0] === 'Z' ? undefined : fields?.[19]
  }
  if (process.platform === 'win32') return exists(pid) ? '' : undefined
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}

/** A power cut may leave the file empty: that launcher is dead. */
function parse(text: string): Launcher | undefined {
  try {
    const launcher: Launcher = JSON.parse(text)
    return launcher
  } catch {
    return undefined
  }
}

function file(datos: string): string {
  return join(datos, 'lanzador.json')
}

function isAlive(launcher: Launcher, path: string): boolean {
  if (launcher.equipo === hostname()) return processStart(launcher.pid) === launcher.inicio
  const written = statSync(path, { throwIfNoEntry: false })
  return written !== undefined && Date.now() - written.mtimeMs < SILENT_MS
}

/** Creates the file whole or not at all, and never over another. */
function create(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch {
    if (existsSync(path)) return false
    return createWithoutLinks(path, text)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** For file systems without hard links. */
function createWithoutLinks(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Removes the dead launcher's file; if meanwhile another took the folder, gives its file back. */
function discard(path: string, judged: string): void {
  const aside = `${path}.viejo.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (isCode(error, 'ENOENT')) return
    throw error
  }
  if (read(aside) === judged) rmSync(aside, { force: true })
  else renameSync(aside, path)
}

function replace(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // The folder was removed under us; the database will say so.
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH')) return undefined
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
