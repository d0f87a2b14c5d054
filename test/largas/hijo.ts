import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'
import { processStart } from '../../server/platform/database/launcher-lock.ts'
import { raiz } from '../raiz.ts'

/** A `lindero iniciar` that will be killed. */
export interface Hijo {
  proceso: ChildProcess
  /** Resolves with the address; rejects when the process ends before it is ready. */
  listo: Promise<string>
  salida(): string
  /** SIGKILL, and waits for the process itself (not for what it started). */
  matar(): Promise<void>
  /** SIGTERM, and waits. */
  cerrar(): Promise<void>
}

const LISTO = /Lindero está listo: (http:\/\/localhost:\d+)/

export function arrancar(datos: string, ...mas: string[]): Hijo {
  const argumentos = ['iniciar', '--datos', datos, '--puerto', '0', ...mas]
  const entorno: NodeJS.ProcessEnv = { ...process.env }
  delete entorno.DATABASE_URL
  const proceso = spawn(process.execPath, [join(raiz, 'cli/bin/lindero.js'), ...argumentos], {
    cwd: '/',
    env: entorno,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let texto = ''
  const fin = new Promise<void>(bien => proceso.once('exit', () => bien()))
  const listo = new Promise<string>((bien, mal) => {
    const oir = (trozo: Buffer): void => {
      texto += trozo.toString('utf8')
      const direccion = LISTO.exec(texto)?.[1]
      if (direccion && texto.includes('Ctrl+C')) bien(direccion.replace('localhost', '127.0.0.1'))
    }
    proceso.stdout.on('data', oir)
    proceso.stderr.on('data', oir)
    void fin.then(() => mal(new Error(`lindero ended by itself:\n${texto}`)))
  })
  listo.catch(() => undefined)
  const terminar = async (senal: NodeJS.Signals): Promise<void> => {
    if (proceso.exitCode === null && proceso.signalCode === null) proceso.kill(senal)
    await fin
  }
  return { proceso, listo, salida: () => texto, matar: () => terminar('SIGKILL'), cerrar: () => terminar('SIGTERM') }
}

/** A process as the system knows it: its number and when it began. */
export interface Rastro {
  pid: number
  inicio: string
}

/** The PostgreSQL of a data folder, if one is running. */
export function postgresDe(datos: string): Rastro | undefined {
  let pid: number
  try {
    pid = Number(readFileSync(join(datos, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return undefined
  }
  const inicio = processStart(pid)
  return inicio === undefined ? undefined : { pid, inicio }
}

/** Waits until that very process is gone; false when it outlives the limit. */
export async function seFue({ pid, inicio }: Rastro, limiteMs = 15_000): Promise<boolean> {
  for (let ms = 0; ms < limiteMs; ms += 20) {
    if (processStart(pid) !== inicio) return true
    await esperar(20)
  }
  return false
}
