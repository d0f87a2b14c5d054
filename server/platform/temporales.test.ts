import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { barrerTemporales, carpetaTemporal } from './temporales.ts'

it('what a killed process left is taken away; what a living one uses stays', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  const ajena = join(tmpdir(), `lindero-tmp-${pid}-prueba`)
  mkdirSync(ajena)
  const propia = await carpetaTemporal()
  barrerTemporales()
  expect(existsSync(ajena)).toBe(false)
  expect(existsSync(propia)).toBe(true)
  rmSync(propia, { recursive: true })
})
