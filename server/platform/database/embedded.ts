import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { clientConfig, type DatabaseConfig } from './connect.ts'
import { makeEndpoint, password } from './endpoint.ts'
import { type LauncherKind, liveLauncher, takeLock } from './launcher-lock.ts'
import { canEnter, nearestExisting, type OsUser, serverUser } from './os-user.ts'
import { type Binaries, findBinaries, PG_MAJOR } from './postgres-binaries.ts'
import { startPostgres, stopStaleServer } from './postgres-process.ts'

export interface Embedded {
  readonly config: DatabaseConfig
  /** The folder as it was resolved; files of the installation live beside the database. */
  readonly datos: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  readonly datos: string
  readonly tipo?: LauncherKind
  /** Settings of PostgreSQL over ours; tests switch off what protects data. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * For an office's computer: two cores, 8 GB shared with a browser. Parallel workers are off because they need more
 * shared memory than a container gives by default; the geometry runs in our own workers.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_connections: '60',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_line_prefix: '%m [%p] ',
}

/**
 * Starts the embedded PostgreSQL on a data folder (made if it is not there) and keeps the folder locked until `stop`.
 * Refuses, touching nothing, a folder that a live launcher has (`datos-en-uso`), one made by another major version
 * (`postgresql-otra-version`) and one that the server's user cannot reach (`datos-fuera-de-alcance`).
 */
export async function startEmbedded({ datos: asked, tipo = 'servidor', settings }: EmbeddedOptions): Promise<Embedded> {
  const user = serverUser(join(asked, 'postgres'))
  refuseOutOfReach(asked, user)
  makeFolder(asked)
  const datos = realpathSync(asked)
  const data = join(datos, 'postgres')
  refuseOtherMajor(data)
  refuseOtherOwner(data)
  const lock = takeLock(datos, tipo)
  try {
    const programs = findBinaries(datos, user)
    await stopStaleServer(data)
    if (!existsSync(data)) createCluster(datos, programs, user)
    const endpoint = await makeEndpoint(datos, user)
    const server = await startPostgres({
      postgres: programs.postgres,
      args: ['-D', data, ...endpoint.args, ...settingArgs({ ...SETTINGS, ...settings })],
      dataFolder: data,
      logFile: join(datos, 'postgres.log'),
      user,
    })
    lock.publish(endpoint.config)
    return {
      config: endpoint.config,
      datos,
      async stop() {
        if (tipo === 'temporal') await guestsGone(endpoint.config)
        await server.stop()
        lock.release()
        if ('host' in endpoint.config && endpoint.config.host.startsWith('/')) {
          rmSync(endpoint.config.host, { recursive: true, force: true })
        }
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * For every command but `iniciar`: the database of the live launcher of the folder, or else one of our own until
 * `stop`. A command's own server waits at its `stop` for the guests that came meanwhile.
 */
export async function connectRunning({ datos }: { datos: string }): Promise<Embedded> {
  refuseOtherOwner(join(datos, 'postgres'))
  for (let attempt = 0; ; attempt++) {
    const guest = existsSync(datos) ? await asGuest(realpathSync(datos)) : undefined
    if (guest) return guest
    try {
      return await startEmbedded({ datos, tipo: 'temporal' })
    } catch (error) {
      // Another command took the folder between the look and the start: be its guest.
      if (!(error instanceof Rechazo && error.codigo === 'datos-en-uso') || attempt === 3) throw error
    }
  }
}

const GUEST_LIMIT_MS = 30_000

async function asGuest(datos: string): Promise<Embedded | undefined> {
  for (let waited = 0; waited < GUEST_LIMIT_MS; waited += 50) {
    const launcher = liveLauncher(datos)
    if (!launcher) return undefined
    if (launcher.config) {
      // Stays connected until `stop`, so that a temporary server sees that it has a guest.
      const presence = new pg.Client(clientConfig(launcher.config))
      presence.on('error', () => {})
      try {
        await presence.connect()
        return { config: launcher.config, datos, stop: () => presence.end() }
      } catch {
        // It is stopping; soon it will be gone.
      }
    }
    await wait(50)
  }
  return undefined
}

async function guestsGone(config: DatabaseConfig): Promise<void> {
  const client = new pg.Client(clientConfig(config))
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ guests: number }>(
        `select count(*)::int as guests from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      if (rows[0]?.guests === 0) return
      await wait(100)
    }
  } finally {
    await client.end()
  }
}

function settingArgs(settings: Readonly<Record<string, string>>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function makeFolder(datos: string): void {
  try {
    mkdirSync(datos, { recursive: true, mode: 0o755 })
    accessSync(datos, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Rechazo({
      codigo: 'datos-sin-permiso',
      mensaje: `No se puede escribir en la carpeta de datos ${datos} (${cause instanceof Error ? cause.message : cause}).`,
      campo: 'datos',
      cura: 'Dé con --datos una carpeta en la que pueda escribir.',
    })
  }
}

function refuseOutOfReach(datos: string, user: OsUser | undefined): void {
  if (!user || canEnter(user, datos)) return
  throw new Rechazo({
    codigo: 'datos-fuera-de-alcance',
    mensaje: `PostgreSQL no puede funcionar como root, y el usuario que lo ejecuta (${user.uid}) no puede entrar en ${nearestExisting(datos)}.`,
    campo: 'datos',
    cura: 'Dé con --datos una carpeta que cualquier usuario pueda atravesar, por ejemplo /var/lib/lindero, o ejecute Lindero como un usuario corriente.',
  })
}

function refuseOtherMajor(data: string): void {
  const file = join(data, 'PG_VERSION')
  if (!existsSync(file)) return
  const major = readFileSync(file, 'utf8').trim()
  if (major === PG_MAJOR) return
  throw new Rechazo({
    codigo: 'postgresql-otra-version',
    mensaje: `La carpeta ${data} es de PostgreSQL ${major}; esta versión de Lindero usa PostgreSQL ${PG_MAJOR}. No se tocó nada.`,
    campo: 'datos',
    cura: 'Con la versión de Lindero que creó la carpeta ejecute «lindero respaldar ARCHIVO»; con esta, sobre una carpeta nueva, «lindero restaurar ARCHIVO».',
  })
}

function refuseOtherOwner(data: string): void {
  const uid = process.getuid?.()
  const owner = statSync(data, { throwIfNoEntry: false })?.uid
  if (uid === undefined || uid === 0 || owner === undefined || owner === uid) return
  throw new Rechazo({
    codigo: 'datos-de-otro-usuario',
    mensaje: `La carpeta ${data} pertenece a otro usuario del sistema (${owner}). No se tocó nada.`,
    campo: 'datos',
    cura: 'Ejecute Lindero con ese usuario o con root, o dé otra carpeta con --datos.',
  })
}

const HALF_MADE = 'postgres.nuevo-'

/** What a start that was cut left; its initdb may still be writing, then it goes at the next start. */
function removeHalfMade(datos: string): void {
  for (const name of readdirSync(datos).filter(file => file.startsWith(HALF_MADE))) {
    try {
      rmSync(join(datos, name), { recursive: true, force: true })
    } catch {}
  }
}

/** The cluster is made aside and put in its place when it is whole: a start that is cut leaves nothing half made. */
function createCluster(datos: string, programs: Binaries, user: OsUser | undefined): void {
  removeHalfMade(datos)
  const made = join(datos, `${HALF_MADE}${process.pid}`)
  mkdirSync(made, { mode: 0o700 })
  if (user) chownSync(made, user.uid, user.gid)
  const secret = process.platform === 'win32' ? password(datos) : undefined
  const auth =
    secret === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${join(datos, 'postgresql.clave')}`]
  run(
    programs.initdb,
    ['-D', made, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--no-instructions', ...auth],
    user,
    '',
  )
  const single = (database: string, statements: string): void =>
    run(programs.postgres, ['--single', '-D', made, '-c', 'exit_on_error=on', database], user, statements)
  const login = secret === undefined ? '' : ` password '${secret}'`
  // Row-level security lets an index be used only by operators that cannot leak; that of boxes cannot, but PostgreSQL
  // does not say so. Without it each tile of a map would read the whole municipality.
  single('template1', 'alter function pg_catalog.box_overlap(box, box) leakproof\n')
  single(
    'postgres',
    `create role lindero login createrole createdb${login}\ncreate database lindero owner lindero template template1\n`,
  )
  renameSync(made, join(datos, 'postgres'))
}

function run(program: string, args: readonly string[], user: OsUser | undefined, input: string): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { ...user, cwd: '/', input, encoding: 'utf8' })
  if (status === 0) return
  throw new Rechazo({
    codigo: 'postgresql-no-arranca',
    mensaje: `PostgreSQL no pudo preparar la carpeta de datos: ${error?.message ?? `${stdout}${stderr}`.trim()}`,
    campo: 'datos',
    cura: 'Revise que haya espacio en el disco y que la carpeta se pueda escribir.',
  })
}
