import { expect, test } from 'vitest'
import { fijarMunicipio } from '../api.ts'
import { capasDelMapa, fechasDeCambio } from './capas-del-mapa.ts'
import type { Capa, RespuestaCapas } from './tipos.ts'

const version = (id: string, desde: string, geometria: 'poligono' | 'linea' = 'poligono') =>
  ({
    id,
    acto: 'Acuerdo 021 de 2015',
    desde,
    hasta: null,
    objetos: 2,
    areaM2: '10.00',
    geometria,
  }) as unknown as Capa['versiones'][number]

const capa = (id: string, clase: string, grupo: string, nombre: string, resto: Partial<Capa> = {}): Capa => ({
  id,
  clase,
  claseNombre: nombre,
  grupo,
  articulo: null,
  nombre,
  publica: true,
  version: 1,
  vigente: version(`v-${id}`, '2015-11-27'),
  versiones: [version(`v-${id}`, '2015-11-27')],
  valores: [],
  ...resto,
})

const respuesta = (capas: Capa[]): RespuestaCapas => ({
  al: '2026-11-21' as RespuestaCapas['al'],
  predios: { terrenos: 3, predios: 4 },
  caja: [-76, 3, -75, 4],
  capas,
})

test('each layer keeps its short name in the address whatever its version, and two of a kind are told apart', () => {
  fijarMunicipio('98001')
  const r = respuesta([
    capa('1', 'tratamiento', 'norma', 'Tratamientos urbanísticos'),
    capa('2', 'determinante', 'determinantes', 'Ronda del río'),
    capa('3', 'determinante', 'determinantes', 'Faja de la vía'),
  ])
  expect(capasDelMapa(r, undefined).map(c => c.id)).toEqual([
    'predios',
    'tratamiento',
    'ronda-del-rio',
    'faja-de-la-via',
  ])
})

test('the tiles of a layer are those of the version that rules; those of the parcels carry the date', () => {
  fijarMunicipio('98001')
  const [predios, obras] = capasDelMapa(
    respuesta([capa('7', 'obra', 'programa', 'Vías', { vigente: version('v7', '2015-11-27', 'linea') })]),
    '2018-01-01',
  )
  expect(predios!.origen).toMatchObject({ url: '/api/98001/territorio/mosaicos/predios/{z}/{x}/{y}?al=2018-01-01' })
  expect(obras).toMatchObject({
    geometria: 'linea',
    origen: { url: '/api/98001/territorio/mosaicos/v7/{z}/{x}/{y}' },
  })
})

test('a layer without a version on the date is not drawn', () => {
  expect(
    capasDelMapa(respuesta([capa('1', 'riesgo', 'determinantes', 'Riesgo', { vigente: null })]), undefined),
  ).toHaveLength(1)
})

test('the dates on which the map changed come last first, with what came in force', () => {
  const r = respuesta([
    capa('1', 'tratamiento', 'norma', 'Tratamientos', {
      versiones: [version('a', '2015-11-27'), version('b', '2020-08-31')],
    }),
    capa('2', 'riesgo', 'determinantes', 'Riesgo'),
  ])
  expect(fechasDeCambio(r)).toEqual([
    { fecha: '2020-08-31', capas: ['Tratamientos'] },
    { fecha: '2015-11-27', capas: ['Tratamientos', 'Riesgo'] },
  ])
})
