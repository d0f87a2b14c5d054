import { existsSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above with node_modules: a bundle there resolves the packages as the sources do. */
function modulos(desde: string): string {
  const aqui = join(desde, 'node_modules')
  return existsSync(aqui) ? aqui : modulos(dirname(desde))
}

/**
 * The JavaScript of the worker. Built, it stands beside this file. When the sources themselves run (tests), Node 20 does
 * not read TypeScript in a thread: Vite, which is running them, bundles the worker once per process into node_modules.
 */
export async function rutaDelObrero(): Promise<string> {
  const aqui = dirname(fileURLToPath(import.meta.url))
  const construido = join(aqui, 'obrero.js')
  if (!import.meta.url.endsWith('.ts')) return construido
  const { build } = await import('vite')
  const salida = await mkdtemp(join(modulos(aqui), '.obrero-'))
  process.once('exit', () => rmSync(salida, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(aqui, 'obrero.ts'), outDir: salida, emptyOutDir: false, minify: false },
  })
  return existsSync(join(salida, 'obrero.mjs')) ? join(salida, 'obrero.mjs') : join(salida, 'obrero.js')
}
