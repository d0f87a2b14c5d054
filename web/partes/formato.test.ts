import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import { enLetras, enPesos } from '../../proyectos/palabras.ts'
import { area, faltan, fechaLarga, numero, partesPredial, pesos, pesosCortos, porcentaje } from './formato.ts'

const f = (t: string) => t as Fecha
const llano = (t: string) => t.replaceAll('\u00a0', ' ')

test('large sums are written in billones and millones as they are read in Colombia', () => {
  expect(llano(pesosCortos('4630000000000.00'))).toBe('$ 4,63 billones')
  expect(llano(pesosCortos('627420000000'))).toBe('$ 627.420 millones')
  expect(llano(pesosCortos('12400000'))).toBe('$ 12,4 millones')
  expect(llano(pesosCortos('1000000'))).toBe('$ 1 millón')
  expect(llano(pesosCortos('950000'))).toBe('$ 950.000')
  expect(llano(pesosCortos('-12400000'))).toBe('−$ 12,4 millones')
})

test('the screens and the sentences of the projects write the same pesos and the same dates', () => {
  const centavos = fc.oneof(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(-(10n ** 16n), 10n ** 16n))
  fc.assert(
    fc.property(centavos, c => {
      const valor = new Decimal(c.toString()).div(100)
      expect(pesosCortos(valor.toFixed())).toBe(enPesos(valor))
    }),
  )
  for (const justo of ['999999.5', '-999999.5', '99949999.99', '99950000', '999999999999.99', '-0.4'])
    expect(pesosCortos(justo)).toBe(enPesos(new Decimal(justo)))
  for (const dia of ['2026-01-01', '2028-02-29', '2026-12-31'].map(f)) expect(fechaLarga(dia)).toBe(enLetras(dia))
})

test('pesos longer than a float can hold lose no digit', () => {
  expect(llano(pesos('12345678901234567890.49'))).toBe('$ 12.345.678.901.234.567.890')
  expect(llano(pesos('-1500'))).toBe('−$ 1.500')
})

test('areas are in m² under a hectare and in hectares from there', () => {
  expect(llano(area('9999.5'))).toBe('9.999,5 m²')
  expect(llano(area('10000'))).toBe('1,00 ha')
  expect(llano(area('500', 'ha'))).toBe('0,05 ha')
})

test('a fraction is written as a percentage without passing through a float', () => {
  expect(llano(porcentaje('0.385'))).toBe('38,5 %')
  expect(llano(porcentaje('1'))).toBe('100 %')
  expect(llano(porcentaje('0.5099', 2))).toBe('50,99 %')
  expect(llano(porcentaje('0'))).toBe('0 %')
})

test('a term says how many days are left and on which day it ends', () => {
  expect(faltan(f('2026-11-27'), f('2026-11-24'), 3)).toBe('faltan 3 días hábiles (vence el viernes 27 de noviembre)')
  expect(faltan(f('2027-01-01'), f('2026-12-31'))).toBe('falta 1 día (vence el viernes 1.º de enero de 2027)')
  expect(faltan(f('2026-11-20'), f('2026-11-23'), -1)).toBe('venció hace 1 día hábil (el viernes 20 de noviembre)')
  expect(faltan(f('2026-11-20'), f('2026-11-20'))).toBe('vence hoy, viernes 20 de noviembre')
})

test('dates and parcel numbers are grouped for reading', () => {
  expect(fechaLarga(f('2012-06-15'))).toBe('15 de junio de 2012')
  expect(partesPredial('760010100010200030004500000001').join(' ')).toBe('76 001 01 00 01 02 0003 0004 5 00 00 0001')
  expect(numero(1234)).toBe('1.234')
})
