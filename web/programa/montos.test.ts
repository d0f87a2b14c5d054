import { expect, it } from 'vitest'
import { fraccion } from './montos.ts'

it('a stage is told as a fraction of the modified budget, exactly, and of nothing there is none', () => {
  expect(fraccion('187890600470', '4627420486056')).toBe('0.0406')
  expect(fraccion('1', '3')).toBe('0.3333')
  expect(fraccion('2', '3')).toBe('0.6667')
  expect(fraccion('150.5', '100')).toBe('1.5050')
  expect(fraccion('0', '0')).toBeNull()
})
