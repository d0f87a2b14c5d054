// `npm run mutaciones [-- folder …]`: changes one thing at a time in the code of a folder of ley388 and counts how many
// of the changes its tests notice. Plain JavaScript, for it installs Stryker, which the checkout does not bring.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { CARPETAS, lasDe } from './carpetas.js'

const aqui = dirname(fileURLToPath(import.meta.url))
const raiz = dirname(dirname(aqui))

const { values: o, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Mutants tried at once. */
    ala_vez: { type: 'string', default: String(Math.min(2, cpus().length)) },
    /** Some files of the folder, as a pattern: `conteo.ts`. */
    solo: { type: 'string', default: '*.ts' },
    /** Not the folders inside it. */
    exacta: { type: 'boolean', default: false },
    /** Random inputs a property. */
    casos: { type: 'string', default: '20' },
  },
})
const carpetas = positionals.length > 0 ? positionals.flatMap(c => (o.exacta ? [c] : lasDe(c))) : Object.keys(CARPETAS)
const ajena = positionals.find(c => lasDe(c).length === 0)
if (ajena) {
  process.stderr.write(`No hay ${ajena}; hay: ${Object.keys(CARPETAS).join(', ')}.\n`)
  process.exit(2)
}

process.chdir(raiz)
process.env.LINDERO_CASOS = o.casos
process.env.LINDERO_SHARED ??= join(dirname(raiz), 'shared')
const { Stryker } = await stryker()
const lineas = []
for (const carpeta of carpetas) lineas.push(resumen(carpeta, await mutar(carpeta)))
process.stdout.write(`\n${lineas.join('\n')}\n`)

async function stryker() {
  const entrada = join(aqui, 'node_modules/@stryker-mutator/core/dist/src/index.js')
  if (!existsSync(entrada)) {
    const { status } = spawnSync('npm', ['ci'], { cwd: aqui, stdio: 'inherit', shell: process.platform === 'win32' })
    if (status !== 0) process.exit(1)
  }
  return import(pathToFileURL(entrada).href)
}

function mutar(carpeta) {
  process.env.LINDERO_CARPETA = carpeta
  const medida = new Stryker({
    mutate: [`ley388/${carpeta}/${o.solo}`, '!ley388/**/*.test.ts', '!ley388/**/*.fixture.ts'],
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    testRunner: 'vitest',
    plugins: [join(aqui, 'node_modules/@stryker-mutator/vitest-runner/dist/src/index.js')],
    vitest: { configFile: 'test/mutaciones/vitest.config.js', related: false },
    // TypeScript 7 has not the interface by which Stryker rewrites references between projects; there are none.
    tsconfigFile: 'ninguno.json',
    ignorePatterns: ['web', 'server', 'solver', 'dist', 'demo', 'cli', 'test/e2e', 'test/bench', 'test/largas'],
    tempDirName: join(tmpdir(), 'lindero-mutaciones'),
    reporters: ['clear-text', 'progress-append-only', 'json'],
    jsonReporter: { fileName: join(tmpdir(), `lindero-mutaciones-${carpeta.replace('/', '-')}.json`) },
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
    concurrency: Number(o.ala_vez),
    timeoutMS: 15_000,
  })
  return medida.runMutationTest()
}

/** Of the mutants that can run and are not tables: how many a test noticed, or never came to an end. */
function resumen(carpeta, mutantes) {
  const con = estado => mutantes.filter(m => m.status === estado).length
  const notados = con('Killed') + con('Timeout')
  const todos = notados + con('Survived') + con('NoCoverage')
  const nota = ((100 * notados) / todos).toFixed(1)
  return (
    `${carpeta}: ${notados}/${todos} (${nota} %): ${con('Killed')} killed, ${con('Timeout')} timed out, ` +
    `${con('Survived')} survived, ${con('NoCoverage')} not covered; ${con('Ignored')} ignored, tables among them`
  )
}
