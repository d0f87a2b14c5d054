import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from './checkout.ts'
import type { DatabaseConfig } from './connect.ts'
import { connectRunning, startEmbedded } from './embedded.ts'
import { canEnter, serverUser } from './os-user.ts'
import { findBinaries, packageFolder } from './postgres-binaries.ts'

const root = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
let folder: string
let program: string
const launched: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lindero-lanzador-'))
  chmodSync(folder, 0o755)
  // Inside the checkout, so that it finds the packages.
  const outDir = join(checkout, 'node_modules', '.cache', `lanzador-${process.pid}`)
  await build({
    root: checkout,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(checkout, 'server/platform/database/launcher.fixture.ts'), outDir, emptyOutDir: true },
  })
  program = join(outDir, 'launcher.fixture.js')
})

afterAll(() => {
  for (const child of launched) child.kill('SIGKILL')
  rmSync(join(program, '..'), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

interface Said {
  config: DatabaseConfig
  ms: number
  error?: string
}

async function launch(kind: 'servidor' | 'comando', datos: string, options: Parameters<typeof spawn>[2] = {}) {
  const child = spawn(process.execPath, [program, kind, datos], { ...options, stdio: ['pipe', 'pipe', 'inherit'] })
  launched.push(child)
  const [line] = await once(createInterface({ input: child.stdout! }), 'line')
  const said: Said = JSON.parse(String(line))
  return { child, said }
}

async function query(config: DatabaseConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const postmaster = (datos: string) =>
  Number(readFileSync(join(datos, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
const lives = (pid: number) => spawnSync('kill', ['-0', String(pid)]).status === 0

async function gone(pid: number): Promise<void> {
  await expect.poll(() => lives(pid), { timeout: 10_000, interval: 20 }).toBe(false)
}

async function killedLeavesNoOrphan(datos: string, options: Parameters<typeof spawn>[2] = {}): Promise<void> {
  const first = await launch('servidor', datos, options)
  await query(first.said.config, 'create table escrito (n int); insert into escrito values (7)')
  const pid = postmaster(datos)
  first.child.kill('SIGKILL')
  await gone(pid)
  const second = await launch('servidor', datos, options)
  expect(second.said.error).toBeUndefined()
  expect(await query(second.said.config, 'select n from escrito')).toEqual([{ n: 7 }])
  second.child.stdin!.end()
  await once(second.child, 'exit')
  expect(existsSync(join(datos, 'lanzador.json'))).toBe(false)
  expect(existsSync(join(datos, 'postgres/postmaster.pid'))).toBe(false)
}

describe('a launcher that is killed with SIGKILL', () => {
  it('leaves no PostgreSQL behind, and what was written is there at the next start', () =>
    killedLeavesNoOrphan(join(folder, 'muerto')))

  it('leaves none where the kernel’s death signal is not to be had: a watchdog stops it', async () => {
    const path = join(folder, 'sin-setpriv')
    mkdirSync(path)
    for (const name of ['test', 'id', 'ps']) {
      const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
      symlinkSync(found.startsWith('/') ? found : `/usr/bin/${name}`, join(path, name))
    }
    await killedLeavesNoOrphan(join(folder, 'vigilado'), { env: { ...process.env, PATH: path } })
  })

  // A checkout under /root is closed to that user; so is its program.
  it.runIf(root && canEnter(NOBODY, checkout))('leaves none when an ordinary user runs it', async () => {
    const home = join(folder, 'corriente')
    mkdirSync(home)
    chownSync(home, NOBODY.uid, NOBODY.gid)
    await killedLeavesNoOrphan(join(home, 'datos'), { ...NOBODY, cwd: '/' })
  })
})

describe('a data folder', () => {
  it('with a live launcher refuses a second one and nothing is touched', async () => {
    const datos = join(folder, 'ocupada')
    const { child, said } = await launch('servidor', datos)
    const lock = readFileSync(join(datos, 'lanzador.json'), 'utf8')
    const pid = postmaster(datos)
    await expect(startEmbedded({ datos })).rejects.toThrow(/ya está funcionando.*No se tocó nada/)
    expect(readFileSync(join(datos, 'lanzador.json'), 'utf8')).toBe(lock)
    expect(postmaster(datos)).toBe(pid)
    const command = await connectRunning({ datos })
    expect(command.config).toEqual(said.config)
    await command.stop()
    expect(await query(said.config, 'select 1 as n')).toEqual([{ n: 1 }])
    child.stdin!.end()
    await once(child, 'exit')
  })

  it('without a server serves a command by itself, which waits for the guest that came meanwhile', async () => {
    const datos = join(folder, 'comandos')
    const own = await launch('comando', datos)
    const guest = await connectRunning({ datos })
    own.child.stdin!.end()
    expect(await query(guest.config, 'select 1 as n')).toEqual([{ n: 1 }])
    await guest.stop()
    await once(own.child, 'exit')
    expect(existsSync(join(datos, 'lanzador.json'))).toBe(false)
  })

  it('with a server of a dead launcher has it stopped and starts anew; with a number that is another process now, forgets it', async () => {
    const datos = join(folder, 'huerfana')
    const first = await startEmbedded({ datos })
    await first.stop()
    const user = serverUser(join(datos, 'postgres'))
    const data = join(datos, 'postgres')
    const orphan = spawn(findBinaries(datos, user).postgres, ['-D', data, '-k', data, '-c', 'listen_addresses='], {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    })
    await expect.poll(() => existsSync(join(datos, 'postgres/postmaster.pid'))).toBe(true)
    const second = await startEmbedded({ datos })
    await expect.poll(() => orphan.exitCode ?? orphan.signalCode).not.toBeNull()
    await second.stop()
    writeFileSync(join(datos, 'postgres/postmaster.pid'), `${process.pid}\n${datos}/postgres\n1\n5432\n\n\n\nready\n`)
    const third = await startEmbedded({ datos })
    expect(await query(third.config, 'select 1 as n')).toEqual([{ n: 1 }])
    await third.stop()
  })

  it('starts again in half a second, in locale C, in UTC and with fsync', async () => {
    const datos = join(folder, 'tibia')
    await (await startEmbedded({ datos })).stop()
    const times: number[] = []
    for (let i = 0; i < 3; i++) {
      const before = performance.now()
      const running = await startEmbedded({ datos })
      times.push(performance.now() - before)
      const seen = await query(
        running.config,
        "select current_setting('fsync') f, current_setting('TimeZone') z, datcollate c, current_user u, rolsuper s from pg_database, pg_roles where datname = current_database() and rolname = current_user",
      )
      expect(seen).toEqual([{ f: 'on', z: 'UTC', c: 'C', u: 'lindero', s: false }])
      await running.stop()
    }
    console.info(`warm starts, ms: ${times.map(Math.round).join(', ')}`)
    expect(Math.min(...times)).toBeLessThan(1_500)
  })

  it('of another major version of PostgreSQL is refused with the way out', async () => {
    const datos = join(folder, 'vieja')
    mkdirSync(join(datos, 'postgres'), { recursive: true })
    writeFileSync(join(datos, 'postgres/PG_VERSION'), '16\n')
    await expect(startEmbedded({ datos })).rejects.toMatchObject({
      codigo: 'postgresql-otra-version',
      cura: expect.stringMatching(/respaldar.*restaurar/),
    })
  })

  it.runIf(root)('that the server’s user cannot reach is refused with the cure', async () => {
    const closed = join(folder, 'cerrada')
    mkdirSync(closed, { mode: 0o700 })
    await expect(startEmbedded({ datos: join(closed, 'datos') })).rejects.toMatchObject({
      codigo: 'datos-fuera-de-alcance',
      cura: expect.stringContaining('--datos'),
    })
    expect(existsSync(join(closed, 'datos'))).toBe(false)
  })
})

it('programs out of reach, their library links missing, are copied into the data folder and mended', () => {
  const source = join(folder, 'paquete')
  cpSync(packageFolder(), source, { recursive: true, verbatimSymlinks: true })
  const links: { target: string }[] = JSON.parse(readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8'))
  for (const { target } of links) rmSync(join(source, target), { force: true })
  const mended = findBinaries(join(folder, 'copia'), undefined, source)
  expect(mended.postgres.startsWith(source)).toBe(true)
  if (!root) return
  chmodSync(source, 0o700)
  mkdirSync(join(folder, 'copia'))
  const copied = findBinaries(join(folder, 'copia'), NOBODY, source)
  expect(copied.postgres.startsWith(join(folder, 'copia'))).toBe(true)
})
