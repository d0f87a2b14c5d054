import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseConfig } from './connect.ts'
import type { OsUser } from './os-user.ts'

/** Where the embedded server listens, and the server options that say so. */
export interface Endpoint {
  readonly config: DatabaseConfig
  readonly args: readonly string[]
}

const DATABASE = 'lindero'
const OWNER = 'lindero'
const PORT = 5432
/** Limit of a socket's path on Linux; macOS allows fewer. */
const SOCKET_PATH_LIMIT = process.platform === 'darwin' ? 103 : 107

/**
 * A socket in a short private folder: nothing listens on the network and no password is needed. Windows, where Node
 * cannot open such sockets: the loopback address, a free port and the password of the data folder.
 */
export async function makeEndpoint(datos: string, user: OsUser | undefined): Promise<Endpoint> {
  if (process.platform === 'win32') {
    const port = await freePort()
    return {
      config: { host: '127.0.0.1', port, user: OWNER, database: DATABASE, password: password(datos) },
      args: ['-c', 'listen_addresses=127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='],
    }
  }
  const folder = socketFolder(datos, user)
  return {
    config: { host: folder, port: PORT, user: OWNER, database: DATABASE },
    args: ['-c', 'listen_addresses=', '-p', String(PORT), '-k', folder, '-c', 'unix_socket_permissions=0700'],
  }
}

/** The password of the data folder, made at the first need; only Windows uses it. */
export function password(datos: string): string {
  const file = join(datos, 'postgresql.clave')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

function socketFolder(datos: string, user: OsUser | undefined): string {
  const owner = user?.uid ?? process.getuid?.() ?? 0
  const name = `lindero-${owner}-${createHash('sha256').update(datos).digest('hex').slice(0, 10)}`
  const base = join(tmpdir(), name, `.s.PGSQL.${PORT}.lock`).length > SOCKET_PATH_LIMIT || user ? '/tmp' : tmpdir()
  const wanted = join(base, name)
  mkdirSync(wanted, { mode: 0o700, recursive: true })
  // Somebody else may have put a folder or a link of that name in the common /tmp.
  const found = lstatSync(wanted)
  const ours = found.isDirectory() && (found.uid === owner || found.uid === process.getuid?.())
  const folder = ours ? wanted : mkdtempSync(join(base, 'lindero-'))
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
