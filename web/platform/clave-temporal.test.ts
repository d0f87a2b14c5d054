import { expect, test } from 'vitest'
import { claveTemporal } from './clave-temporal.ts'

test('a temporary password is easy to dictate and never the same', () => {
  const muchas = Array.from({ length: 500 }, claveTemporal)
  for (const clave of muchas) expect(clave).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
  expect(new Set(muchas).size).toBe(500)
})
