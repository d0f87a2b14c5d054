import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withGeos } from './geos.ts'
import {
  cajaWkb,
  contarAnillos,
  contarVertices,
  escribirWkb,
  type Geometria,
  leerWkb,
  type Posicion,
  tipoWkb,
  WkbError,
} from './wkb.ts'

const posicion: fc.Arbitrary<Posicion> = fc.tuple(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const linea = fc.array(posicion, { maxLength: 6 })
const simple: fc.Arbitrary<Geometria> = fc.oneof(
  posicion.map((coordinates): Geometria => ({ type: 'Point', coordinates })),
  linea.map((coordinates): Geometria => ({ type: 'LineString', coordinates })),
  linea.map((coordinates): Geometria => ({ type: 'MultiPoint', coordinates })),
  fc.array(linea, { maxLength: 3 }).map((coordinates): Geometria => ({ type: 'Polygon', coordinates })),
  fc.array(linea, { maxLength: 3 }).map((coordinates): Geometria => ({ type: 'MultiLineString', coordinates })),
  fc
    .array(fc.array(linea, { maxLength: 3 }), { maxLength: 3 })
    .map((coordinates): Geometria => ({ type: 'MultiPolygon', coordinates })),
)
const geometria = fc.oneof(
  simple,
  fc.array(simple, { maxLength: 3 }).map((geometries): Geometria => ({ type: 'GeometryCollection', geometries })),
)

describe('WKB', () => {
  it('what is written is read back the same, and its type is in its first bytes', () => {
    fc.assert(
      fc.property(geometria, g => {
        const wkb = escribirWkb(g)
        expect(leerWkb(wkb)).toEqual(g)
        expect(tipoWkb(wkb)).toBe(g.type)
      }),
    )
  })

  it('cut anywhere, it is refused and never read as something smaller', () => {
    fc.assert(
      fc.property(geometria, fc.double({ min: 0, max: 0.999, noNaN: true }), (g, parte) => {
        const wkb = escribirWkb(g)
        expect(() => leerWkb(wkb.slice(0, Math.floor(wkb.length * parte)))).toThrow(WkbError)
      }),
    )
  })

  it('the box, the rings and the vertices are counted without reading it all', () => {
    const poligono = escribirWkb({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [9, 0],
          [9, 7],
          [0, 7],
          [0, 0],
        ],
        [
          [2, 2],
          [2, 3],
          [3, 3],
          [2, 2],
        ],
      ],
    })
    expect([cajaWkb(poligono), contarAnillos(poligono), contarVertices(poligono)]).toEqual([[0, 0, 9, 7], 2, 9])
  })

  it('big endian, heights and a spatial reference are read, heights dropped', () => {
    const v = new DataView(new ArrayBuffer(33))
    v.setUint8(0, 0)
    v.setUint32(1, 0x80000000 + 0x20000000 + 1)
    v.setUint32(5, 9377)
    ;[4_600_000, 1_940_000, 995].forEach((n, i) => {
      v.setFloat64(9 + i * 8, n)
    })
    expect(leerWkb(new Uint8Array(v.buffer))).toEqual({ type: 'Point', coordinates: [4_600_000, 1_940_000] })
  })

  it('GEOS reads what we write, and we read what it writes', async () => {
    const g: Geometria = {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [9, 0],
            [9, 7],
            [0, 0],
          ],
        ],
      ],
    }
    expect(leerWkb(await withGeos(geos => geos.write(geos.read(escribirWkb(g)))))).toEqual(g)
  })
})
