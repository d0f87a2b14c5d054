import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretoDe } from './secretos.ts'

let datos: string
beforeAll(() => {
  datos = mkdtempSync(join(tmpdir(), 'lindero-secreto-'))
})
afterAll(() => rmSync(datos, { recursive: true, force: true }))

test('the first start makes a secret of 32 bytes that only its owner reads, and the next ones keep it', () => {
  const primero = secretoDe({ datos, env: {} })
  expect(primero).toMatch(/^[0-9a-f]{64}$/)
  expect(secretoDe({ datos, env: {} })).toBe(primero)
  expect(readdirSync(datos)).toEqual(['secreto'])
  if (process.platform !== 'win32') expect(statSync(join(datos, 'secreto')).mode & 0o777).toBe(0o600)
})

test('LINDERO_SECRETO goes before the file', () => {
  const dado = 'x'.repeat(32)
  expect(secretoDe({ datos, env: { LINDERO_SECRETO: dado } })).toBe(dado)
})

test('with DATABASE_URL and no secret it says which variable is missing', () => {
  expect(() => secretoDe({ env: {} })).toThrow(expect.objectContaining({ codigo: 'falta-secreto' }))
})

test('a secret that somebody could guess is refused, from the variable and from the file', () => {
  expect(() => secretoDe({ env: { LINDERO_SECRETO: 'lindero' } })).toThrow(
    expect.objectContaining({ codigo: 'secreto-corto' }),
  )
  writeFileSync(join(datos, 'secreto'), 'corto\n')
  expect(() => secretoDe({ datos, env: {} })).toThrow(expect.objectContaining({ codigo: 'secreto-corto' }))
})
