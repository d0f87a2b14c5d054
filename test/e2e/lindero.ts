import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inDatabase } from '../../server/platform/database/test-server.ts'
import { raiz } from '../raiz.ts'

/** Lindero as people start it: its own process, a free port, a folder (or a database) of its own. */
export interface LinderoVivo {
  direccion: string
  datos: string
  proceso: ChildProcess
  /** Its database, for commands (`--datos` or the variable) and for a test that must do harm. */
  base: BaseDeLindero
  /** What it has written so far. */
  salida(): string
  detener(): Promise<void>
}

export interface BaseDeLindero {
  /** What a command needs after its name. */
  argumentos: readonly string[]
  entorno: NodeJS.ProcessEnv
}

export interface OpcionesDeLindero {
  /** Arguments after `iniciar`. */
  argumentos?: readonly string[]
  /** An existing data folder; without it a new one, removed at the end. */
  datos?: string
}

const LISTO = /Lindero está listo: (http:\/\/localhost:\d+)/

/** Starts the built `lindero iniciar` and waits until it says that it is ready. */
export async function iniciarLindero(o: OpcionesDeLindero = {}): Promise<LinderoVivo> {
  const propia = o.datos === undefined
  const datos = o.datos ?? carpetaNueva()
  const base = process.env.DATABASE_URL ? await baseNueva(process.env.DATABASE_URL) : undefined
  const entorno: NodeJS.ProcessEnv = { ...process.env }
  delete entorno.DATABASE_URL
  const lugar = base ? [] : ['--datos', datos]
  if (base)
    Object.assign(entorno, { DATABASE_URL: base.url, LINDERO_SECRETO: 'secreto de las pruebas, de más de 32 letras' })
  const argumentos = ['iniciar', '--puerto', '0', ...lugar, ...(o.argumentos ?? [])]
  const proceso = spawn(process.execPath, [join(raiz, 'cli/bin/lindero.js'), ...argumentos], {
    cwd: datos,
    env: entorno,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let texto = ''
  const direccion = await new Promise<string>((listo, mal) => {
    const oir = (trozo: Buffer): void => {
      texto += trozo.toString('utf8')
      const hallada = LISTO.exec(texto)?.[1]
      if (hallada) listo(hallada)
    }
    proceso.stdout.on('data', oir)
    proceso.stderr.on('data', oir)
    proceso.once('exit', codigo => mal(new Error(`lindero ended with ${codigo}:\n${texto}`)))
  })
  return {
    direccion,
    datos,
    proceso,
    base: { argumentos: lugar, entorno },
    salida: () => texto,
    async detener() {
      if (proceso.exitCode === null) {
        const fin = new Promise(listo => proceso.once('exit', listo))
        proceso.kill('SIGTERM')
        await fin
      }
      await base?.quitar()
      if (propia) rmSync(datos, { recursive: true, force: true })
    },
  }
}

/** A folder that PostgreSQL's own user can reach too, when we are root. */
export function carpetaNueva(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'lindero-e2e-'))
  chmodSync(carpeta, 0o755)
  return carpeta
}

let hechas = 0

async function baseNueva(url: string): Promise<{ url: string; quitar(): Promise<void> }> {
  const nombre = `lindero_e2e_${process.pid}_${++hechas}`
  const enServidor = async (orden: string): Promise<void> => {
    const cliente = new pg.Client({ connectionString: url })
    await cliente.connect()
    await cliente.query(orden).finally(() => cliente.end())
  }
  await enServidor(`create database ${nombre} template template0 encoding 'UTF8' locale 'C'`)
  const config = inDatabase({ connectionString: url }, nombre)
  return {
    url: 'connectionString' in config ? config.connectionString : url,
    quitar: () => enServidor(`drop database if exists ${nombre} with (force)`),
  }
}
