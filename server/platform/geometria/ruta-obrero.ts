import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
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
  if (!import.meta.url.endsWith('.ts')) return join(aqui, 'obrero.js')
  const { build } = await import('vite')
  const hecho = await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(aqui, 'obrero.ts'), write: false, minify: false },
  })
  const salida = Array.isArray(hecho) ? hecho[0] : hecho
  const trozo = salida && 'output' in salida ? salida.output[0] : undefined
  if (!trozo) throw new Error('Vite did not bundle the geometry worker.')
  // Written aside and renamed: test files run in several processes and share it.
  const carpeta = join(modulos(aqui), '.obrero')
  await mkdir(carpeta, { recursive: true })
  const parcial = join(carpeta, `obrero-${process.pid}.tmp`)
  const ruta = join(carpeta, 'obrero.mjs')
  await writeFile(parcial, trozo.code)
  await rename(parcial, ruta)
  return ruta
}
