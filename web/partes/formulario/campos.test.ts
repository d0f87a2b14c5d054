import { expect, test } from 'vitest'
import { aEnviar, type Campo, leerDecimal, porCampo, revisar } from './campos.ts'

const campos: Campo[] = [
  { nombre: 'area', etiqueta: 'Área', tipo: 'decimal', obligatorio: true },
  { nombre: 'nota', etiqueta: 'Nota', tipo: 'parrafo', cuando: v => v.area === '1' },
]

test('decimals are read as Colombians write them, and as machines do', () => {
  expect(['1.234,50', '1.234', '0,4', '0.4', '12.5', '$ 1.000.000', '-3'].map(leerDecimal)).toEqual([
    '1234.50',
    '1234',
    '0.4',
    '0.4',
    '12.5',
    '1000000',
    '-3',
  ])
  expect(['1,2,3', 'doce', '', '1.23.4'].map(leerDecimal)).toEqual([undefined, undefined, undefined, undefined])
})

test('a missing or unreadable value is told at its field before anything is sent', () => {
  expect(revisar(campos, {})).toEqual({ area: 'Falta área.' })
  expect(revisar(campos, { area: 'doce' }).area).toContain('no es un número')
})

test('what travels is exact and leaves out the hidden fields', () => {
  expect(aEnviar(campos, { area: '1.234,50', nota: 'x' })).toEqual({ area: '1234.50' })
})

test('a refusal of the server goes to the field that it names', () => {
  const p = { status: 422, codigo: 'x', mensaje: 'No', campo: 'area', articulo: 'art. 78' }
  expect(porCampo(p, campos).campos.area?.articulo).toBe('art. 78')
  expect(porCampo({ ...p, campo: 'otro' }, campos).general).toBe(true)
})
