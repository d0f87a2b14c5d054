#!/usr/bin/env node
// Plain JavaScript on purpose: npm links this file before the sources are built. It builds what is missing and starts.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const principal = new URL('../../dist/cli/principal.js', import.meta.url)
const argumentos = process.argv.slice(2)
const construir = argumentos.includes('--construir')

if (construir || !existsSync(principal)) {
  // Whatever the build says goes to standard error: standard output belongs to the answer.
  const ruta = fileURLToPath(new URL('construir.js', import.meta.url))
  const { status } = spawnSync(process.execPath, [ruta], { stdio: ['ignore', process.stderr, process.stderr] })
  if (status !== 0) {
    const mensaje = 'Lindero no se pudo construir; el detalle está arriba.'
    process.stderr.write(`${JSON.stringify({ error: 'construccion-fallida', mensaje })}\n`)
    process.exit(70)
  }
}

const { main } = await import(principal.href)
process.exitCode = await main(argumentos.filter(a => a !== '--construir'))
