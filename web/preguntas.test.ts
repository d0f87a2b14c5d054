import { expect, test } from 'vitest'
import { PANTALLAS } from './pantallas.ts'
import { encajar, primerasPreguntas, RUTAS_CON_PREGUNTAS } from './preguntas.ts'

test('a path has the form of a route, or has not', () => {
  expect(encajar('/predios/$numero', '/predios/0101')).toEqual({ numero: '0101' })
  expect(encajar('/programa', '/programa')).toEqual({})
  expect(encajar('/programa', '/programa/informe')).toBeUndefined()
  expect(encajar('/predios/$numero', '/capas/0101')).toBeUndefined()
})

test('a screen asks as of the date of its address', () => {
  expect(primerasPreguntas('/programa', { al: '2026-01-31' })).toEqual([['programa.programa', { al: '2026-01-31' }]])
  expect(primerasPreguntas('/predios/0101', {})).toEqual([
    ['territorio.predio', { numero: '0101' }],
    ['territorio.capas', {}],
  ])
})

test('a path that asks nothing in advance, or makes no sense, asks nothing', () => {
  expect(primerasPreguntas('/', {})).toEqual([])
  expect(primerasPreguntas('/predios/%E0%A4%A', {})).toEqual([])
})

test('whatever asks in advance is a screen', () => {
  const pantallas = new Set(PANTALLAS.map(p => p.ruta))
  expect(RUTAS_CON_PREGUNTAS.filter(r => !pantallas.has(r))).toEqual([])
})
