import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { raiz } from '../raiz.ts'
import type { BaseDeLindero } from './lindero.ts'

export interface Respuesta {
  codigo: number | null
  salida: string
  error: string
}

/** Runs the built command as people do. */
export async function orden(
  argumentos: readonly string[],
  entorno: NodeJS.ProcessEnv = process.env,
): Promise<Respuesta> {
  const hijo = spawn(process.execPath, [join(raiz, 'cli/bin/lindero.js'), ...argumentos], {
    cwd: '/',
    env: entorno,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const fin = new Promise<number | null>(listo => hijo.once('exit', listo))
  const [salida, error, codigo] = await Promise.all([text(hijo.stdout), text(hijo.stderr), fin])
  return { codigo, salida, error }
}

/** A command on the database of a Lindero that was started by a test. */
export const ordenEn = ({ argumentos, entorno }: BaseDeLindero, ...pedido: string[]): Promise<Respuesta> =>
  orden([...pedido, ...argumentos], entorno)
