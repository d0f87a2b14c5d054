import { describe, expect, it } from 'vitest'
import { escribirWkb, type Geometria, type Posicion } from '../../platform/geometria/wkb.ts'
import { mismaForma, TOLERANCIA_DE_VERTICE_M } from './misma-forma.ts'

const anillo = (dx = 0, dy = 0): Posicion[] => [
  [4_700_000, 2_000_000],
  [4_700_010 + dx, 2_000_000 + dy],
  [4_700_010, 2_000_010],
  [4_700_000, 2_000_000],
]
const poligono = (...a: Posicion[][]): Uint8Array => escribirWkb({ type: 'Polygon', coordinates: a })
const wkb = (g: Geometria): Uint8Array => escribirWkb(g)

describe('the same drawing written twice', () => {
  it('is the same when each vertex is within a millimetre, and another one beyond it', () => {
    expect(TOLERANCIA_DE_VERTICE_M).toBe(0.001)
    expect(mismaForma(poligono(anillo()), poligono(anillo(0.0004, -0.0009)))).toBe(true)
    expect(mismaForma(poligono(anillo()), poligono(anillo(0.002)))).toBe(false)
    expect(mismaForma(poligono(anillo()), poligono(anillo(0, 0.002)))).toBe(false)
  })

  it('is the same as a multiple polygon of one part, but not as one of two', () => {
    const una = wkb({ type: 'MultiPolygon', coordinates: [[anillo()]] })
    const dos = wkb({ type: 'MultiPolygon', coordinates: [[anillo()], [anillo(50)]] })
    expect(mismaForma(poligono(anillo()), una)).toBe(true)
    expect(mismaForma(poligono(anillo()), dos)).toBe(false)
  })

  it('is another one with one vertex or one hole more, or when it is of another kind', () => {
    const conVertice: Posicion[] = [...anillo().slice(0, 2), [4_700_010, 2_000_005], ...anillo().slice(2)]
    expect(mismaForma(poligono(anillo()), poligono(conVertice))).toBe(false)
    expect(mismaForma(poligono(anillo()), poligono(anillo(), anillo()))).toBe(false)
    expect(mismaForma(poligono(anillo()), wkb({ type: 'LineString', coordinates: anillo() }))).toBe(false)
    expect(
      mismaForma(wkb({ type: 'Point', coordinates: [1, 1] }), wkb({ type: 'MultiPoint', coordinates: [[1, 1]] })),
    ).toBe(true)
  })
})
