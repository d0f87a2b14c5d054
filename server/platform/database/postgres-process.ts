import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { processStart } from './launcher-lock.ts'
import type { OsUser } from './os-user.ts'

export interface PostgresProcess {
  readonly pid: number
  /** Orderly stop: open transactions are rolled back, a checkpoint is written. Resolves when the process is gone. */
  stop(): Promise<void>
}

export interface PostgresStart {
  readonly postgres: string
  readonly args: readonly string[]
  readonly dataFolder: string
  readonly logFile: string
  readonly user: OsUser | undefined
}

const POLL_MS = 5
const START_LIMIT_MS = 120_000
const STOP_LIMIT_MS = 30_000
const LOG_LIMIT_BYTES = 10 * 1024 * 1024

/**
 * Starts PostgreSQL as a child that cannot outlive us, and resolves when it takes connections (a database that was cut
 * off replays its log first). It has a session of its own: Ctrl-C in the terminal reaches us, and we stop it when ours
 * is finished.
 */
export async function startPostgres(start: PostgresStart): Promise<PostgresProcess> {
  const log = openLog(start.logFile)
  const [command, ...args] = commandLine(start)
  const child = spawn(command!, args, {
    cwd: '/',
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
    ...(diesWithParent() ? {} : start.user),
  })
  closeSync(log)
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const watchdog = diesWithParent() ? undefined : startWatchdog(child)
  try {
    await ready(start, child)
  } catch (error) {
    watchdog?.kill()
    child.kill('SIGQUIT')
    throw error
  }
  // The database must not keep the process alive once the program has nothing else to do.
  child.unref()
  return {
    pid: child.pid!,
    async stop() {
      child.ref()
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      const impatient = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS)
      await gone
      clearTimeout(impatient)
      watchdog?.kill()
    },
  }
}

/**
 * Stops the server that a dead launcher left on the folder. It must be provably ours: the process named in
 * `postmaster.pid` is a PostgreSQL working in that very folder. A number that now belongs to something else is
 * forgotten; what cannot be told is left alone and refused.
 */
export async function stopStaleServer(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid')
  const pid = Number(readIfThere(pidFile)?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const began = processStart(pid)
  const ours = began === undefined ? 'no' : worksIn(pid, dataFolder)
  if (ours === 'no') {
    rmSync(pidFile, { force: true })
    return
  }
  if (ours === 'unknown') {
    throw new Rechazo({
      codigo: 'postgresql-ajeno',
      mensaje: `El proceso ${pid} figura como servidor de la carpeta ${dataFolder} y no se puede comprobar qué es.`,
      cura: `Si es un PostgreSQL de esta carpeta, deténgalo; si no lo es, borre ${pidFile}.`,
    })
  }
  for (const [signal, limit] of [
    ['SIGINT', STOP_LIMIT_MS],
    ['SIGQUIT', STOP_LIMIT_MS],
  ] as const) {
    process.kill(pid, signal)
    for (let waited = 0; waited < limit; waited += 20) {
      if (processStart(pid) !== began) return
      await wait(20)
    }
  }
  throw new Error(`PostgreSQL ${pid} on ${dataFolder} does not stop`)
}

function commandLine({ postgres, args, user }: PostgresStart): string[] {
  if (!diesWithParent()) return [postgres, ...args]
  const as = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : []
  return ['setpriv', ...as, '--pdeathsig', 'INT', postgres, ...args]
}

let deathSignal: boolean | undefined

/** Whether the kernel can be told to stop the child when we die, SIGKILL included (util-linux; busybox cannot). */
function diesWithParent(): boolean {
  deathSignal ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0
  return deathSignal
}

const WATCHDOG = `const stop = () => { try { process.kill(Number(process.argv[1]), 'SIGINT') } catch {} ; process.exit() }
process.stdin.on('end', stop).on('error', stop).resume()`

/** Where the kernel does not help: a process whose input ends when we are gone, and which then stops PostgreSQL. */
function startWatchdog(child: ChildProcess): ChildProcess {
  const watchdog = spawn(process.execPath, ['-e', WATCHDOG, String(child.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.unref()
  if (watchdog.stdin && 'unref' in watchdog.stdin && typeof watchdog.stdin.unref === 'function') watchdog.stdin.unref()
  return watchdog
}

/** Line 8 of `postmaster.pid` says when connections are taken; reading it is cheaper than trying to connect. */
async function ready(start: PostgresStart, child: ChildProcess): Promise<void> {
  const pidFile = join(start.dataFolder, 'postmaster.pid')
  let failure: Error | undefined
  child.once('error', error => {
    failure = error
  })
  for (let waited = 0; waited < START_LIMIT_MS; waited += POLL_MS) {
    if (failure || child.exitCode !== null || child.signalCode !== null) throw didNotStart(start, failure)
    const lines = readIfThere(pidFile)?.split('\n')
    if (Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === 'ready') return
    await wait(POLL_MS)
  }
  throw didNotStart(start, new Error('timeout'))
}

function didNotStart({ logFile }: PostgresStart, cause: Error | undefined): Error {
  const tail = (readIfThere(logFile) ?? '').trimEnd().split('\n').slice(-8).join('\n')
  return new Rechazo({
    codigo: 'postgresql-no-arranca',
    mensaje: `PostgreSQL no arrancó${cause ? ` (${cause.message})` : ''}. Lo último que dijo:\n${tail}`,
    cura: `El registro completo está en ${logFile}.`,
  })
}

function worksIn(pid: number, dataFolder: string): 'yes' | 'no' | 'unknown' {
  const wanted = realpathSync(dataFolder)
  if (process.platform === 'linux') {
    const name = readIfThere(`/proc/${pid}/comm`)?.trim()
    if (name !== 'postgres') return 'no'
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === wanted ? 'yes' : 'no'
    } catch {
      return 'unknown'
    }
  }
  if (process.platform === 'win32') return 'unknown'
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(wanted) ? 'yes' : 'no'
}

function openLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return openSync(path, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o600)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
