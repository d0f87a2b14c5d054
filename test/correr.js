// The test command: builds, runs every test that this machine can run and closes with one line that says what was left
// out and why. With LINDERO_NADA_FUERA=1 (continuous integration) anything left out is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { construir } from '../cli/bin/construir.js'

const raiz = dirname(dirname(fileURLToPath(import.meta.url)))
const carpeta = mkdtempSync(join(tmpdir(), 'lindero-pruebas-'))
const informe = join(carpeta, 'informe.json')

if (!construir()) process.exit(1)
const fin = spawnSync(
  process.execPath,
  [
    join(raiz, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${informe}`,
    ...process.argv.slice(2),
  ],
  { cwd: raiz, stdio: 'inherit' },
)

const suma = existsSync(informe) ? JSON.parse(readFileSync(informe, 'utf8')) : undefined
rmSync(carpeta, { recursive: true, force: true })
if (!suma) process.exit(fin.status || 1)

const pasaron = suma.numPassedTests
// A file can fail with none of its tests failed: it did not load, or what it cleans up afterwards went wrong.
const rotos = suma.testResults.filter(
  r => r.status === 'failed' && !r.assertionResults.some(a => a.status === 'failed'),
).length
const fallaron = suma.numFailedTests + rotos
const fuera = suma.numPendingTests + suma.numTodoTests
const razones = []
if (!existsSync(join(process.env.LINDERO_SHARED ?? join(dirname(raiz), 'shared'), 'datos')))
  razones.push('no están los datos de referencia (LINDERO_SHARED)')
if (!['/usr/bin/chromium', process.env.LINDERO_CHROMIUM ?? ''].some(r => r && existsSync(r)))
  razones.push('no está Chromium (instálelo o indique LINDERO_CHROMIUM)')
if (process.getuid?.() !== 0) razones.push('algunas pruebas del arranque piden ser root')

process.stdout.write(`\n${pasaron} passed, ${fallaron} failed, ${fuera} skipped\n`)
process.stdout.write(
  fuera === 0
    ? 'No se dejó ninguna prueba sin correr.\n'
    : `Se dejaron sin correr ${fuera} pruebas: ${razones.join('; ') || 'no se sabe por qué, y es un defecto'}.\n`,
)
const estricto = process.env.LINDERO_NADA_FUERA === '1' && fuera > 0
process.exit(fin.status !== 0 || fallaron > 0 || estricto ? 1 : 0)
