import { expect, test } from 'vitest'
import { aplicar, type Columna, csv, cumpleFiltro, sumarExacto } from './columnas.ts'

interface Fila {
  n: string
  barrio: string | null
  area: string
}
const filas: Fila[] = [
  { n: '760010100010200030004500000001', barrio: 'San Nicolás', area: '120.50' },
  { n: '760010100010200030004500000002', barrio: null, area: '90' },
  { n: '760010100010200030004500000003', barrio: 'Ñames; "alto"', area: '1000.25' },
]
const columnas: Columna<Fila>[] = [
  { clave: 'n', titulo: 'Número', valor: f => f.n },
  { clave: 'barrio', titulo: 'Barrio', valor: f => f.barrio },
  { clave: 'area', titulo: 'Área', valor: f => f.area, tipo: 'numero' },
]
const estado = { buscar: '', orden: null, filtros: {}, ocultas: [] }

test('searching ignores accents and case, and every word must appear', () => {
  expect(aplicar(filas, columnas, { ...estado, buscar: 'NICOLAS 120' })).toEqual([filas[0]])
})

test('decimals sort by size and missing values stay last in both directions', () => {
  const por = (clave: string, baja: boolean) =>
    aplicar(filas, columnas, { ...estado, orden: { clave, baja } }).map(f => f.area)
  expect(por('area', false)).toEqual(['90', '120.50', '1000.25'])
  expect(por('barrio', false).at(-1)).toBe('90')
  expect(por('barrio', true).at(-1)).toBe('90')
})

test('a number filter takes comparisons and ranges as they are written in Colombia', () => {
  expect(cumpleFiltro('1000.25', '>1.000', 'numero')).toBe(true)
  expect(cumpleFiltro('1000.25', '<=1000,25', 'numero')).toBe(true)
  expect(cumpleFiltro('90', '100..200', 'numero')).toBe(false)
})

test('sums are exact', () => {
  expect(sumarExacto(['0.1', '0.2', null, '-0.05'])).toBe('0.25')
  expect(sumarExacto(['9007199254740993', '1'])).toBe('9007199254740994')
})

test('the CSV keeps long numbers as text, uses the decimal comma and quotes what must be quoted', () => {
  const texto = csv(filas.slice(2), columnas)
  expect(texto.startsWith('\ufeffNúmero;Barrio;Área\r\n')).toBe(true)
  expect(texto).toContain('"=""760010100010200030004500000003""";"Ñames; ""alto""";1000,25')
  expect(csv([{ n: '=2+2', barrio: '', area: '-3' }], columnas)).toContain("'=2+2;;-3")
})
