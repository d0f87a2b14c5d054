import { readdirSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Medida } from './medida.ts'

/** `npm run bench [name…]`: runs every file of this folder that measures, one after another, and prints a table. */
const carpeta = dirname(fileURLToPath(import.meta.url))
const pedidos = process.argv.slice(2)
const archivos = readdirSync(carpeta)
  .filter(a => a.endsWith('.js') && a !== 'correr.js' && !a.endsWith('.test.js'))
  .filter(a => pedidos.length === 0 || pedidos.some(p => a.startsWith(p)))
  .sort()

const gib = (totalmem() / 2 ** 30).toFixed(0)
process.stdout.write(
  `Equipo: ${cpus().length} × ${cpus()[0]?.model ?? 'procesador'}, ${gib} GiB, Node ${process.version}, carga ${loadavg()[0]?.toFixed(1)}\n\n`,
)
for (const archivo of archivos) {
  const modulo = (await import(pathToFileURL(join(carpeta, archivo)).href)) as { medir?: () => Promise<Medida[]> }
  if (!modulo.medir) continue
  for (const m of await modulo.medir())
    process.stdout.write(`${m.nombre.padEnd(72)} ${m.cifra.padStart(22)}   ${m.detalle ?? ''}\n`)
}
