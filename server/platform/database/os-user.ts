import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The operating-system user that runs PostgreSQL when we are root, for PostgreSQL refuses to run as root. */
export interface OsUser {
  readonly uid: number
  readonly gid: number
}

/**
 * Whom to run PostgreSQL as: nobody else when we are an ordinary user (undefined); as root the owner of the existing
 * data, else the user `lindero` if there is one, else `nobody`.
 */
export function serverUser(dataFolder: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  return named('lindero') ?? named('nobody') ?? { uid: 65534, gid: 65534 }
}

/** Whether that user can enter the folder (its nearest existing ancestor, if it is not there yet). */
export function canEnter(user: OsUser, folder: string): boolean {
  const existing = nearestExisting(folder)
  return spawnSync('test', ['-x', existing], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0
}

export function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}

function named(name: string): OsUser | undefined {
  const uid = id('-u', name)
  const gid = id('-g', name)
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

function id(option: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}
