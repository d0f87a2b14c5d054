import { describe, expect, it } from 'vitest'
import { contienePunto, geoJsonAWkb, wkbAGeoJson } from './geojson.ts'
import { aPlano } from './proyeccion.ts'
import type { Geometria, Posicion } from './wkb.ts'

const anillo = (l: number): Posicion[] => [
  [-76.5 - l, 3.4 - l],
  [-76.5 + l, 3.4 - l],
  [-76.5 + l, 3.4 + l],
  [-76.5 - l, 3.4 + l],
  [-76.5 - l, 3.4 - l],
]

describe('the edge where the plane becomes longitude and latitude', () => {
  const g: Geometria = { type: 'Polygon', coordinates: [anillo(0.01), anillo(0.002)] }

  it('a geometry goes to the plane and comes back to the centimetre', () => {
    const redondo = JSON.stringify(wkbAGeoJson(geoJsonAWkb(g)))
    expect(redondo).toBe(JSON.stringify(g, (_k, v) => (typeof v === 'number' ? Number(v.toFixed(7)) : v)))
  })

  it('a point is inside, in the hole or outside', () => {
    const wkb = geoJsonAWkb(g)
    const en = (lon: number, lat: number) => contienePunto(wkb, ...aPlano(lon, lat))
    expect([en(-76.505, 3.4), en(-76.5, 3.4), en(-76.52, 3.4)]).toEqual([true, false, false])
  })
})
