import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leerAnillos } from './anillos.ts'
import { areaAutalica, areaElipsoidal, areaElipsoidalNumero, areaPlana, factorDeEscala, momentos } from './area.ts'
import { aLonLat, aPlano } from './proyeccion.ts'
import { escribirWkb, type Posicion } from './wkb.ts'

function rectangulo(x: number, y: number, ancho: number, alto: number, girado = 0): Uint8Array {
  const punto = (u: number, v: number): Posicion => [
    x + u * Math.cos(girado) - v * Math.sin(girado),
    y + u * Math.sin(girado) + v * Math.cos(girado),
  ]
  const anillo = [punto(0, 0), punto(ancho, 0), punto(ancho, alto), punto(0, alto), punto(0, 0)]
  return escribirWkb({ type: 'Polygon', coordinates: [anillo] })
}

describe('areas of EPSG:9377', () => {
  it('the scale factor is the one of the projection: 0,9992 on the central meridian, and the ratio of true lengths elsewhere', () => {
    expect(factorDeEscala(5_000_000, 2_000_000)).toBeCloseTo(0.9992, 12)
    // Along a meridian, one arc second of latitude on GRS80 against its length on the plane.
    const [lon, lat] = [-76.53, 3.45]
    const [x1, y1] = aPlano(lon, lat - 0.5 / 3600)
    const [x2, y2] = aPlano(lon, lat + 0.5 / 3600)
    const e2 = 0.00669438002290079
    const rho = (6378137 * (1 - e2)) / (1 - e2 * Math.sin((lat * Math.PI) / 180) ** 2) ** 1.5
    const cierto = (rho * Math.PI) / 180 / 3600
    expect(factorDeEscala((x1 + x2) / 2, (y1 + y2) / 2)).toBeCloseTo(Math.hypot(x2 - x1, y2 - y1) / cierto, 8)
  })

  it('a plane square of 100 m is 10000.00 m² plane, and more on the ellipsoid near the central meridian', () => {
    const wkb = rectangulo(4_880_000, 2_060_000, 100, 100)
    expect(areaPlana(wkb).m2.toFixed(2)).toBe('10000.00')
    expect(areaElipsoidal(wkb).clase).toBe('elipsoidal')
    expect(areaElipsoidal(wkb).m2.toNumber()).toBeGreaterThan(10000)
  })

  it('a hole counts against, whatever way the rings turn', () => {
    const anillo = (x: number, l: number): Posicion[] => [
      [x, x],
      [x + l, x],
      [x + l, x + l],
      [x, x + l],
      [x, x],
    ]
    for (const hueco of [anillo(10, 10), anillo(10, 10).reverse()])
      expect(momentos(leerAnillos(escribirWkb({ type: 'Polygon', coordinates: [anillo(0, 100), hueco] }))).area).toBe(
        9900,
      )
  })

  it('the parcel formula and the integral on the ellipsoid agree, for parcels and up to the switch between them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 4_400_000, max: 5_600_000, noNaN: true }),
        fc.double({ min: 1_100_000, max: 2_900_000, noNaN: true }),
        fc.double({ min: 5, max: 6_900, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (x, y, lado, giro) => {
          const wkb = rectangulo(x, y, lado, lado, giro)
          const exacta = areaAutalica(leerAnillos(wkb))
          // 2e-7 of the area is what the second derivative of the scale leaves over 10 km; a parcel is exact to the cm².
          expect(Math.abs(areaElipsoidalNumero(wkb) - exacta)).toBeLessThan(2e-7 * exacta + 0.005)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a quarter of a degree between parallels and meridians has the closed area of the ellipsoid within 1e-7', () => {
    const lados = 400
    const borde: Posicion[] = []
    const [w, s, l] = [-76.7, 3.3, 0.25]
    const esquinas: Posicion[] = [
      [w, s],
      [w + l, s],
      [w + l, s + l],
      [w, s + l],
    ]
    for (let k = 0; k < 4; k++)
      for (let i = 0; i < lados; i++) {
        const [a, b] = [esquinas[k]!, esquinas[(k + 1) % 4]!]
        borde.push(aPlano(a[0] + ((b[0] - a[0]) * i) / lados, a[1] + ((b[1] - a[1]) * i) / lados))
      }
    borde.push(borde[0]!)
    const e2 = 0.00669438002290079
    const e = Math.sqrt(e2)
    const zona = (lat: number) => {
      const n = Math.sin((lat * Math.PI) / 180)
      return n / (2 * (1 - e2 * n * n)) + Math.log((1 + e * n) / (1 - e * n)) / (4 * e)
    }
    const b2 = 6378137 ** 2 * (1 - e2)
    const cerrada = b2 * ((l * Math.PI) / 180) * (zona(s + l) - zona(s))
    const medida = areaElipsoidalNumero(escribirWkb({ type: 'Polygon', coordinates: [borde] }))
    expect(Math.abs(medida / cerrada - 1)).toBeLessThan(1e-7)
  })

  it('a position survives the way to the plane and back', () => {
    const [x, y] = aPlano(-76.53, 3.45)
    const [lon, lat] = aLonLat(x, y)
    expect(lon).toBeCloseTo(-76.53, 10)
    expect(lat).toBeCloseTo(3.45, 10)
  })
})
