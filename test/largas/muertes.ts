import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { raiz } from '../raiz.ts'
import { type Azar, ajustar, escribirObjetivos, importadores, llevar, pedirDeNuevo } from './cargas.ts'
import { Cliente } from './cliente.ts'
import { comprobar } from './comprobar.ts'
import { Cuaderno } from './cuaderno.ts'
import { arrancar, type Hijo, postgresDe, type Rastro, seFue } from './hijo.ts'

/**
 * Kills a working server with SIGKILL at random moments and looks, each time, for what was lost, doubled or left half
 * done: `npm run muertes -- --veces 200`. Run again on the same folder, it goes on where it stopped.
 */
const { values: o } = parseArgs({
  options: {
    veces: { type: 'string', default: '200' },
    carpeta: { type: 'string', default: join(tmpdir(), 'lindero-muertes') },
    minutos: { type: 'string', default: '600' },
    semilla: { type: 'string', default: '388' },
  },
})

const MUNICIPIO = '76001'
const CLAVE = 'una clave para la prueba de muertes'
/** A kill falls within this time of the server being ready; with this share, before it is. */
const VIDA_MS = 1_500
const AL_ARRANCAR = 0.1

mkdirSync(o.carpeta, { recursive: true })
chmodSync(o.carpeta, 0o755)
const datos = join(o.carpeta, 'datos')
const libro = new Cuaderno(join(o.carpeta, 'cuaderno.ndjson'))
const azar = mulberry32(Number(o.semilla) + libro.muertes)
const cliente = new Cliente(MUNICIPIO, libro.cuenta?.cookie)
const veces = Number(o.veces)
const limite = Date.now() + Number(o.minutos) * 60_000
const anteriores: Rastro[] = []
let faltas = 0

if (!libro.cuenta) await preparar()
while (libro.muertes < veces && Date.now() < limite) await unaVida()
await ultimaVida()
process.exitCode = faltas === 0 ? 0 : 1

/** The municipality, its account with its own password and its plan: the first life, which ends well. */
async function preparar(): Promise<void> {
  const hijo = arrancar(datos, '--municipio', MUNICIPIO)
  cliente.direccion = await hijo.listo
  const dicho = /Entre con (\S+) y la clave (\S+);/.exec(hijo.salida())
  const [, correo, temporal] = dicho ?? []
  if (!correo || !temporal) throw new Error(`no account was told:\n${hijo.salida()}`)
  await cliente.entrar(correo, temporal)
  await cliente.cambiarClave(temporal, CLAVE)
  const cookie = await cliente.entrar(correo, CLAVE)
  const plan = { tipo: 'POT', nombre: 'POT de prueba', acto: 'Acuerdo 1 de 2020', adopcion: '2020-01-15' }
  await cliente.escribir('plan.adoptar', plan)
  const { version } = (await cliente.leer('platform.municipio')) as { version: number }
  libro.anotar({ t: 'cuenta', correo, clave: CLAVE, cookie, version })
  await hijo.cerrar()
}

async function unaVida(): Promise<void> {
  const antes = performance.now()
  const hijo = arrancar(datos)
  if (libro.muertes > 0 && azar() < AL_ARRANCAR) {
    await esperar(azar() * 2_500)
    return morir(hijo, 0, performance.now() - antes)
  }
  cliente.direccion = await hijo.listo
  const arranque = performance.now() - antes
  await juzgar(false)
  await resolver()
  const vida = azar() * VIDA_MS
  await trabajarHasta(hijo, vida)
  await morir(hijo, arranque, vida)
}

/** What no answer came to is asked again with the same key; then everything that was asked for is there once. */
async function resolver(): Promise<void> {
  for (const pedido of libro.pendientes()) await pedirDeNuevo(cliente, libro, pedido)
}

/** All at once until the kill, which nobody awaits. */
async function trabajarHasta(hijo: Hijo, ms: number): Promise<void> {
  let vivo = true
  const importador = importadores()
  const tareas = [escribirObjetivos, escribirObjetivos, escribirObjetivos, ajustar, importador(), importador()]
  const corriendo = tareas.map(async tarea => {
    try {
      await tarea(cliente, libro, azar, () => vivo)
    } catch (error) {
      if (vivo || !esCorte(error)) culpar(error instanceof Error ? error.message : String(error))
    }
  })
  await esperar(ms)
  vivo = false
  hijo.proceso.kill('SIGKILL')
  await Promise.all(corriendo)
}

async function morir(hijo: Hijo, arranqueMs: number, ms: number): Promise<void> {
  const postgres = postgresDe(datos)
  await hijo.matar()
  const n = libro.muertes + 1
  libro.anotar({ t: 'muerte', n, ms: Math.round(ms), arranqueMs: Math.round(arranqueMs) })
  // Half of the times the next one starts while the old database is still dying.
  if (postgres && n % 2 === 0 && !(await seFue(postgres))) culpar(`PostgreSQL ${postgres.pid} outlived the kill ${n}`)
  if (postgres) anteriores.push(postgres)
}

async function ultimaVida(): Promise<void> {
  const hijo = arrancar(datos)
  cliente.direccion = await hijo.listo
  await juzgar(false)
  await resolver()
  const limiteDeEspera = performance.now() + 120_000
  const vivo = (): boolean => performance.now() < limiteDeEspera
  for (const tanda of libro.tandasPendientes()) await llevar(cliente, libro, tanda, vivo)
  while (vivo() && (await quedanTrabajos())) await esperar(250)
  const visto = await juzgar(true)
  const ahora = postgresDe(datos)
  for (const p of anteriores) if (!(await seFue(p, 20))) culpar(`PostgreSQL ${p.pid} is an orphan`)
  await hijo.cerrar()
  if (ahora && !(await seFue(ahora, 1_000))) culpar('PostgreSQL outlived an orderly end')
  const orden = spawnSync(process.execPath, [join(raiz, 'cli/bin/lindero.js'), 'verificar', '--datos', datos], {
    encoding: 'utf8',
  })
  if (orden.status !== 0) culpar(`lindero verificar ended with ${orden.status}: ${orden.stdout}${orden.stderr}`)
  const arranques = libro.arranques.filter(ms => ms > 0).sort((a, b) => a - b)
  const resumen = {
    muertes: libro.muertes,
    escrituras: libro.hechos.size,
    objetivos: libro.de('plan.agregarObjetivos').length,
    ajustes: libro.de('platform.ajustarMunicipio').length,
    importaciones: visto.importaciones,
    auditoria: visto.cadena,
    verificar: orden.stdout.trim(),
    arranqueMs: { mediana: arranques[arranques.length >> 1], maximo: arranques.at(-1) },
    faltas,
  }
  process.stdout.write(`${JSON.stringify(resumen, null, 2)}\n`)
}

async function quedanTrabajos(): Promise<boolean> {
  const lista = (await cliente.leer('platform.trabajos', { limite: 50 })) as { estado: string }[]
  return lista.some(t => t.estado === 'en-cola' || t.estado === 'en-curso')
}

async function juzgar(limpio: boolean): Promise<Awaited<ReturnType<typeof comprobar>>> {
  const visto = await comprobar(datos, MUNICIPIO, libro, limpio)
  for (const falta of visto.faltas) culpar(falta)
  const { muertes, hechos } = libro
  process.stdout.write(
    `muerte ${muertes}: ${hechos.size} escrituras, importaciones ${JSON.stringify(visto.importaciones)}, auditoría ${visto.cadena.entradas}${visto.cadena.integra ? '' : ' ROTA'}\n`,
  )
  return visto
}

function culpar(falta: string): void {
  faltas++
  process.stdout.write(`FALTA tras ${libro.muertes} muertes: ${falta}\n`)
}

/** A connection that the kill cut, as the runtime tells it. */
function esCorte(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && /terminated|socket|ECONN/.test(error.message))
}

/** A small seeded generator: the same seed kills at the same moments. */
function mulberry32(semilla: number): Azar {
  let a = semilla >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
