import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withGeos } from './geos.ts'
import { normalizar, reparar, revisarGeometria } from './validez.ts'
import { escribirWkb, type Posicion } from './wkb.ts'

const [X, Y] = [4_600_000, 1_940_000]
const poligono = (...anillos: Posicion[][]) =>
  escribirWkb({ type: 'Polygon', coordinates: anillos.map(r => r.map(([x, y]): Posicion => [X + x, Y + y])) })
const revisar = (wkb: Uint8Array) => withGeos(g => revisarGeometria(wkb, g))
const codigos = async (wkb: Uint8Array) => (await revisar(wkb)).map(p => p.codigo)

const CUADRO: Posicion[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
]
const MONO: Posicion[] = [
  [0, 0],
  [10, 10],
  [10, 0],
  [0, 10],
  [0, 0],
]

describe('the door of geometry', () => {
  it('lets a good polygon in', async () => {
    expect(await revisar(poligono(CUADRO))).toEqual([])
  })

  it('a bow-tie is refused with the place where it crosses', async () => {
    const [p] = await revisar(poligono(MONO))
    expect(p).toMatchObject({ codigo: 'anillo-se-cruza', gravedad: 'rechazo', reparable: true })
    expect(p!.punto![0]).toBeCloseTo(-76.6, 0)
  })

  it('an open ring says how far its ends are, also when it comes from a file that GEOS would not read', async () => {
    const [p] = await revisar(poligono(CUADRO.slice(0, 4)))
    expect(p).toMatchObject({ codigo: 'anillo-abierto', gravedad: 'rechazo' })
    expect(p!.motivo).toContain('10,00 m')
  })

  it('too few points, emptiness, a coordinate that is no number, cut bytes: each has its name', async () => {
    expect(
      await codigos(
        poligono([
          [0, 0],
          [5, 5],
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toEqual(['pocos-puntos'])
    expect(await codigos(escribirWkb({ type: 'MultiPolygon', coordinates: [] }))).toEqual(['geometria-vacia'])
    expect(
      await codigos(
        poligono([
          [0, 0],
          [Number.NaN, 0],
          [10, 10],
          [0, 0],
        ]),
      ),
    ).toContain('coordenada-no-finita')
    expect(await codigos(poligono(CUADRO).slice(0, 30))).toEqual(['geometria-ilegible'])
  })

  it('metres read as degrees, the null island and another country are not in Colombia; San Andrés is', async () => {
    for (const [x, y] of [
      [0, 0],
      [X + 3_000_000, Y],
      [5_600_000, 3_300_000],
    ] as const)
      expect(await codigos(escribirWkb({ type: 'Point', coordinates: [x, y] }))).toEqual(['fuera-de-colombia'])
    const { aPlano, dentroDeColombia } = await import('./proyeccion.ts')
    expect(await codigos(escribirWkb({ type: 'Point', coordinates: aPlano(-81.7, 12.55) }))).toEqual([])
    const capitales: [number, number][] = [
      [-74.08, 4.6],
      [-69.94, -4.21],
      [-67.49, 6.19],
      [-67.92, 3.87],
      [-72.5, 7.89],
      [-77.28, 1.21],
      [-76.53, 3.45],
      [-75.5, 10.4],
      [-74.8, 10.97],
      [-70.76, 7.08],
      [-76.65, 1.15],
      [-70.24, 1.25],
      [-81.37, 13.35],
      [-72.27, 11.38],
      [-78.8, 1.8],
      [-77.03, 8.1],
    ]
    for (const [lon, lat] of capitales) expect(dentroDeColombia(lon, lat), `${lon} ${lat}`).toBe(true)
    for (const [lon, lat] of [
      [-66.9, 10.5],
      [-78.5, -0.2],
      [-79.5, 9],
      [3.45, -76.5],
      [-77, -12],
    ] as const)
      expect(dentroDeColombia(lon, lat), `${lon} ${lat}`).toBe(false)
  })

  it('repeated points and inverted rings are only a notice, and are put in order without moving a border', async () => {
    const wkb = poligono([
      [0, 0],
      [0, 10],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ])
    expect((await revisar(wkb)).map(p => [p.codigo, p.gravedad])).toEqual([
      ['punto-repetido', 'aviso'],
      ['orientacion', 'aviso'],
    ])
    expect(await revisar(normalizar(wkb))).toEqual([])
  })

  it('a hole outside of its polygon is named', async () => {
    expect(
      await codigos(
        poligono(CUADRO, [
          [20, 20],
          [20, 22],
          [22, 22],
          [22, 20],
          [20, 20],
        ]),
      ),
    ).toEqual(['hueco-fuera'])
  })

  it('a repair shows the area before and after, and what it gives passes the door', async () => {
    const r = await withGeos(g => reparar(poligono(MONO), g))
    expect(r!.areaAntesM2).toBe('0.00')
    expect(Number(r!.areaDespuesM2)).toBeCloseTo(50, 0)
    expect(await revisar(r!.wkb)).toEqual([])
    const abierto = await withGeos(g => reparar(poligono(CUADRO.slice(0, 4)), g))
    expect(abierto!.diferenciaM2).toBe('0.00')
  })

  it('whatever the points, a repair is valid or is not offered', async () => {
    const punto = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
    await withGeos(geos =>
      fc.assert(
        fc.property(fc.array(punto, { minLength: 3, maxLength: 12 }), puntos => {
          const r = reparar(poligono([...puntos, puntos[0]!]), geos)
          if (r) expect(revisarGeometria(r.wkb, geos)).toEqual([])
        }),
        { numRuns: 500 },
      ),
    )
  })
})
