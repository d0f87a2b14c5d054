import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Servidor, servir } from '../../server/servir.ts'

let hecha: Promise<string> | undefined

/** A folder that disappears when the bench ends. */
export function carpetaDelBanco(): string {
  const carpeta = mkdtempSync(join(tmpdir(), 'lindero-bench-'))
  // As root, PostgreSQL runs as another user, who must get through.
  chmodSync(carpeta, 0o755)
  process.once('exit', () => rmSync(carpeta, { recursive: true, force: true }))
  return carpeta
}

/** The folder of the municipality of the bench, made once a run by a process apart. */
export function carpetaSembrada(): Promise<string> {
  hecha ??= sembrarAparte()
  return hecha
}

async function sembrarAparte(): Promise<string> {
  const carpeta = carpetaDelBanco()
  const programa = fileURLToPath(new URL('./siembra.js', import.meta.url))
  const hijo = spawn(process.execPath, [programa, carpeta], { stdio: 'inherit' })
  const [codigo] = (await once(hijo, 'exit')) as [number | null]
  if (codigo !== 0) throw new Error(`siembra.js: ${codigo}`)
  return carpeta
}

/** Lindero on that municipality, while something is measured. */
export async function conServidor<T>(fn: (servidor: Servidor) => Promise<T>): Promise<T> {
  const servidor = await servir({
    lugar: { tipo: 'carpeta', datos: await carpetaSembrada() },
    puerto: 0,
    direccion: '127.0.0.1',
    limitePorMinuto: 10_000_000,
  })
  try {
    return await fn(servidor)
  } finally {
    await servidor.detener()
  }
}
