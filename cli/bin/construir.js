// Builds what changed: the TypeScript of server and command, and the screens. Plain JavaScript, for it runs first.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const raiz = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The parts, each with its sources, its mark and its command. */
const PARTES = [
  {
    nombre: 'servidor',
    fuentes: ['ley388', 'proyectos', 'server', 'cli', 'solver', 'demo', 'test', 'tsconfig.json', 'tsconfig.base.json'],
    marca: 'dist/.servidor',
    orden: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
  },
  {
    nombre: 'pantallas',
    fuentes: ['web', 'ley388', 'proyectos'],
    marca: 'dist/.pantallas',
    orden: ['node_modules/vite/bin/vite.js', 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
  },
]

/** Newest change among the sources, in ms; tests do not count. */
function masReciente(ruta) {
  if (!existsSync(ruta)) return 0
  const estado = statSync(ruta)
  if (!estado.isDirectory()) return /\.test\.tsx?$/.test(ruta) ? 0 : estado.mtimeMs
  return readdirSync(ruta)
    .filter(hijo => hijo !== 'node_modules')
    .reduce((m, hijo) => Math.max(m, masReciente(join(ruta, hijo))), 0)
}

/** Builds every part whose sources are newer than its mark (all of them with `todo`). Returns whether all went well. */
export function construir({ todo = false } = {}) {
  let bien = true
  for (const parte of PARTES) {
    const marca = join(raiz, parte.marca)
    const reciente = Math.max(...parte.fuentes.map(f => masReciente(join(raiz, f))))
    if (!todo && existsSync(marca) && statSync(marca).mtimeMs >= reciente) continue
    process.stderr.write(`Construyendo ${parte.nombre}…\n`)
    const inicio = Date.now() / 1000
    const fin = spawnSync(process.execPath, parte.orden, { cwd: raiz, stdio: ['ignore', 2, 2] })
    if (fin.status !== 0) {
      bien = false
      continue
    }
    mkdirSync(dirname(marca), { recursive: true })
    writeFileSync(marca, '')
    utimesSync(marca, inicio, inicio)
  }
  return bien
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = construir({ todo: process.argv.includes('--todo') }) ? 0 : 1
}
