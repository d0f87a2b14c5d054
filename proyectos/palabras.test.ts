import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import { cifra, enLetras, enPesos, habiles } from './palabras.ts'

describe('cómo se escriben las cifras en las frases', () => {
  it.each([
    ['0', '$ 0'],
    ['-0.4', '$ 0'],
    ['999999.4', '$ 999.999'],
    ['1000000', '$ 1 millón'],
    ['12400000', '$ 12,4 millones'],
    ['627420000000', '$ 627.420 millones'],
    ['4630000000000', '$ 4,63 billones'],
    ['1000000000000', '$ 1 billón'],
    ['-1363.64', '−$ 1.364'],
    ['999999.6', '$ 1 millón'],
  ])('%s pesos son «%s»', (valor, escrito) => {
    expect(enPesos(new Decimal(valor)).replaceAll('\u00a0', ' ')).toBe(escrito)
  })

  it('los decimales van tras la coma y los miles tras el punto', () => {
    expect(cifra(new Decimal('1234567.125'), 2)).toBe('1.234.567,13')
    expect(cifra(new Decimal('-0.001'), 2)).toBe('0')
  })

  it('las fechas y los días', () => {
    expect(enLetras(fecha('2026-01-01'))).toBe('1.º de enero de 2026')
    expect(habiles(1)).toBe('1 día hábil')
    expect(habiles(1200)).toBe('1.200 días hábiles')
  })
})
