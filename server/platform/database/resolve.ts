import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { DatabaseConfig } from './connect.ts'
import { canEnter, serverUser } from './os-user.ts'

/** Where a command finds its database. */
export type DatabasePlace =
  | { readonly tipo: 'servidor'; readonly config: DatabaseConfig }
  | {
      readonly tipo: 'carpeta'
      readonly datos: string
      /** A sentence for the person, where the folder is not the one that they would expect. */
      readonly aviso?: string
    }

export interface PlaceOptions {
  /** The value of --datos, where it was given. */
  readonly datos?: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
}

/**
 * The folder of --datos, the server of DATABASE_URL (both at once are refused), or by default `./datos`. As root, a
 * default folder that the server's user cannot reach (a checkout under /root) is changed for one of its own in
 * /var/lib/lindero; a folder that was asked for never is.
 */
export function resolveDatabase({ datos, env, cwd = process.cwd() }: PlaceOptions): DatabasePlace {
  const url = env.DATABASE_URL
  if (url !== undefined && url !== '') {
    if (datos !== undefined) throw both()
    return { tipo: 'servidor', config: { connectionString: checkedUrl(url) } }
  }
  if (datos !== undefined) return { tipo: 'carpeta', datos: resolve(cwd, datos) }
  const usual = resolve(cwd, 'datos')
  const user = serverUser(join(usual, 'postgres'))
  if (!user || existsSync(join(usual, 'postgres')) || canEnter(user, usual)) return { tipo: 'carpeta', datos: usual }
  const reachable = join('/var/lib/lindero', `datos-${createHash('sha256').update(usual).digest('hex').slice(0, 8)}`)
  return {
    tipo: 'carpeta',
    datos: reachable,
    aviso: `Los datos se guardan en ${reachable}, porque el usuario que ejecuta PostgreSQL no puede entrar en ${cwd}.`,
  }
}

function both(): Rechazo {
  return new Rechazo({
    codigo: 'datos-y-database-url',
    mensaje: 'Se dieron a la vez --datos y DATABASE_URL, y no se sabe cuál usar.',
    campo: 'datos',
    cura: 'Quite --datos para usar el servidor, o quite la variable DATABASE_URL para usar la carpeta.',
  })
}

function checkedUrl(url: string): string {
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  // The address is not repeated: it may carry a password.
  throw new Rechazo({
    codigo: 'database-url-invalida',
    mensaje: 'La variable DATABASE_URL no es la dirección de un PostgreSQL.',
    campo: 'DATABASE_URL',
    cura: 'Escríbala como postgresql://usuario:clave@equipo:5432/base.',
  })
}
