// For developers: server and screens, both anew at each change. The server on 3388, the screens (Vite) on 5173.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { construir } from './construir.js'

const raiz = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const lindero = join(raiz, 'cli', 'bin', 'lindero.js')

construir()
const pantallas = spawn(
  process.execPath,
  [join(raiz, 'node_modules/vite/bin/vite.js'), '--config', 'web/vite.config.ts'],
  {
    cwd: raiz,
    stdio: 'inherit',
  },
)

let servidor
let otraVez
function arrancar() {
  servidor = spawn(process.execPath, [lindero, 'iniciar', '--demo-si-vacio'], { cwd: raiz, stdio: 'inherit' })
  servidor.once('exit', () => {
    if (!otraVez) return
    otraVez = false
    arrancar()
  })
}
arrancar()

let espera
for (const carpeta of ['ley388', 'proyectos', 'server', 'cli', 'solver', 'demo'])
  watch(join(raiz, carpeta), { recursive: true }, (_, archivo) => {
    if (!/\.(ts|sql)$/.test(archivo ?? '') || /\.test\.ts$/.test(archivo ?? '')) return
    clearTimeout(espera)
    espera = setTimeout(() => {
      if (!construir()) return
      otraVez = true
      servidor.kill('SIGTERM')
    }, 200)
  })

process.once('SIGINT', () => {
  pantallas.kill()
  servidor.kill('SIGTERM')
})
