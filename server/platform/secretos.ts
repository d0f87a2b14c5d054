import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Rechazo } from '../../ley388/rechazo.ts'

const BYTES = 32
const ARCHIVO = 'secreto'

export interface OrigenDelSecreto {
  /** Data folder of the installation; absent where DATABASE_URL names the database. */
  datos?: string | undefined
  env?: Readonly<Record<string, string | undefined>>
}

/**
 * The secret that signs sessions and encrypts second factors: LINDERO_SECRETO where it is set, else the file `secreto`
 * of the data folder, made at the first start and readable only by its owner. Refuses (`falta-secreto`) where there is
 * neither, since servers that share a database must share it; and a short one (`secreto-corto`).
 */
export function secretoDe({ datos, env = process.env }: OrigenDelSecreto): string {
  const dado = env.LINDERO_SECRETO
  if (dado !== undefined && dado !== '') return suficiente(dado, 'LINDERO_SECRETO')
  if (datos !== undefined) return delArchivo(join(datos, ARCHIVO))
  throw new Rechazo({
    codigo: 'falta-secreto',
    mensaje: 'Con DATABASE_URL hace falta también el secreto que firma las sesiones.',
    campo: 'LINDERO_SECRETO',
    cura: 'Ponga en la variable LINDERO_SECRETO un texto al azar de 32 caracteres o más (por ejemplo, el de «openssl rand -hex 32»), siempre el mismo.',
  })
}

function suficiente(secreto: string, campo: string): string {
  if (secreto.length >= BYTES) return secreto
  throw new Rechazo({
    codigo: 'secreto-corto',
    mensaje: `El secreto de ${campo} tiene ${secreto.length} caracteres; debe tener por lo menos ${BYTES}.`,
    campo,
    cura: 'Use un texto al azar, por ejemplo el de «openssl rand -hex 32».',
  })
}

function delArchivo(ruta: string): string {
  if (!existsSync(ruta)) crear(ruta)
  return suficiente(readFileSync(ruta, 'utf8').trim(), ruta)
}

/** Written aside and linked into place: of two first starts at once one wins, and a start that is cut leaves nothing. */
function crear(ruta: string): void {
  const aparte = `${ruta}.${process.pid}.${randomBytes(4).toString('hex')}`
  const archivo = openSync(aparte, 'wx', 0o600)
  writeSync(archivo, `${randomBytes(BYTES).toString('hex')}\n`)
  fsyncSync(archivo)
  closeSync(archivo)
  try {
    linkSync(aparte, ruta)
  } catch (error) {
    if (!existsSync(ruta)) throw error
  } finally {
    rmSync(aparte, { force: true })
  }
}
