import { expect, test } from 'vitest'
import type { Fecha } from '../../ley388/fecha.ts'
import { enAniosYMeses, transcurrido } from './tiempo.ts'

const f = (t: string) => t as Fecha

test('the time that has run counts today, and never passes from all of it', () => {
  expect(transcurrido(f('2024-01-01'), f('2027-12-31'), f('2025-12-31'))).toBe('0.5003')
  expect(transcurrido(f('2024-01-01'), f('2027-12-31'), f('2027-12-31'))).toBe('1.0000')
  expect(transcurrido(f('2024-01-01'), f('2027-12-31'), f('2031-05-01'))).toBe('1.0000')
  expect(transcurrido(f('2024-01-01'), f('2027-12-31'), f('2020-05-01'))).toBe('0.0000')
})

test('what is left is told in whole years and months', () => {
  expect(enAniosYMeses(f('2026-11-21'), f('2027-12-31'))).toBe('1 año y 1 mes')
  expect(enAniosYMeses(f('2024-01-01'), f('2027-12-31'))).toBe('3 años y 11 meses')
  expect(enAniosYMeses(f('2026-12-31'), f('2027-12-31'))).toBe('1 año')
  expect(enAniosYMeses(f('2027-12-20'), f('2027-12-31'))).toBe('menos de un mes')
})
