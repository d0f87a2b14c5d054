import { expect, test } from 'vitest'
import { claseColor, TABLAS } from './colores.ts'
import { escribirCapas, leerCapas } from './estadoCapas.ts'
import { barraRedonda, largo, superficie } from './medir.ts'
import type { CapaMapa } from './tipos.ts'

const capa = (id: string, resto: Partial<CapaMapa> = {}): CapaMapa => ({
  id,
  titulo: id,
  grupo: 'suelo',
  geometria: 'poligono',
  origen: { tipo: 'geojson', datos: '' },
  ...resto,
})

test('the layers of a link come back in the same order, opacity and classes', () => {
  const capas = [capa('a'), capa('b', { visible: false }), capa('c', { opacidad: 60 })]
  expect(escribirCapas(leerCapas(undefined, capas), capas)).toBeUndefined()
  const texto = 'c,-a*30,b!alta!media'
  expect(escribirCapas(leerCapas(texto, capas), capas)).toBe(texto)
  expect(leerCapas('zz,b', capas).map(e => e.id)).toEqual(['b', 'a', 'c'])
})

test('a minute of arc on the equator measures 1.855 km, and a square of it its area', () => {
  const m = 1 / 60
  expect(
    largo([
      [-76, 0],
      [-76 + m, 0],
    ]),
  ).toBeCloseTo(1855.32, 1)
  expect(
    superficie([
      [-76, 0],
      [-76 + m, 0],
      [-76 + m, m],
      [-76, m],
    ]) /
      (1855.32 * 1842.9),
  ).toBeCloseTo(1, 4)
})

test('a scale bar is 1, 2 or 5 times a power of ten', () => {
  expect([730, 1999, 5000.1, 0.7].map(barraRedonda)).toEqual([500, 1000, 5000, 0.5])
})

test('a class outside the table always gets the same spare colour', () => {
  expect(claseColor('suelo', 'propia-del-municipio')).toEqual(claseColor('suelo', 'propia-del-municipio'))
  expect(claseColor('suelo', 'urbano').nombre).toBe('Suelo urbano')
})

test('no two classes of a table look the same without their colour and with it', () => {
  for (const tabla of Object.values(TABLAS)) expect(new Set(tabla.map(c => c.color + c.trama)).size).toBe(tabla.length)
})

test('a value of LADM-COL-POT has the colour of its class, whatever the level of its domain', () => {
  expect(claseColor('tratamiento', 'Renovacion_Urbana.Redesarrollo').nombre).toBe('Redesarrollo')
  expect(claseColor('suelo', 'Expansion_Urbana')).toBe(claseColor('suelo', 'expansion'))
  expect(claseColor('riesgo', 'Alta')).toBe(claseColor('riesgo', 'alto'))
})
