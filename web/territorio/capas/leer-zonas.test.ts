import { expect, test } from 'vitest'
import { leerZonas } from './leer-zonas.ts'

const anillo = (x: number, y: number) => [
  [
    [x, y],
    [x + 1, y],
    [x, y + 1],
    [x, y],
  ],
]
const coleccion = (properties: object, coordinates: unknown) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }],
  })

test('a zone redrawn is known by its code, kept as text', () => {
  const r = leerZonas(coleccion({ Codigo: 12, nombre: 'Ronda' }, anillo(-76, 3)))
  expect('zonas' in r && r.zonas[0]?.codigo).toBe('12')
})

test('plane coordinates, a missing code and what is no GeoJSON are refused with the way out', () => {
  expect(leerZonas(coleccion({ codigo: 'A' }, anillo(4_600_000, 1_900_000)))).toMatchObject({
    mensaje: expect.stringContaining('EPSG:4326'),
  })
  expect(leerZonas(coleccion({ nombre: 'A' }, anillo(-76, 3)))).toMatchObject({
    mensaje: expect.stringContaining('código'),
  })
  expect('mensaje' in leerZonas('{')).toBe(true)
  expect('mensaje' in leerZonas('{"type":"FeatureCollection","features":[]}')).toBe(true)
})
