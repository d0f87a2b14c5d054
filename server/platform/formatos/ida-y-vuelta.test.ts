import { afterAll, describe, expect, it } from 'vitest'
import { aPlano } from '../geometria/proyeccion.ts'
import { escribirWkb, leerWkb, type Posicion } from '../geometria/wkb.ts'
import { escribir, type FormatoSalida, type ObjetoAEscribir, SALIDAS } from './escribir.ts'
import { nombresCortos } from './escribir-shp.ts'
import { cerrarGdal } from './gdal.ts'
import { abrir } from './leer.ts'

const cuadro = (lon: number, lat: number, lado: number): Posicion[] => {
  const puntos: Posicion[] = [
    [lon, lat],
    [lon, lat + lado],
    [lon + lado, lat + lado],
    [lon + lado, lat],
    [lon, lat],
  ]
  return puntos.map(([x, y]) => aPlano(x, y))
}
const OBJETOS: ObjetoAEscribir[] = [
  {
    wkb: escribirWkb({ type: 'Polygon', coordinates: [cuadro(-76.5, 3.4, 0.01), cuadro(-76.498, 3.402, 0.002)] }),
    atributos: { nombre_del_barrio: 'Peñón de Ñato', nombre_del_predio: 'Ángel', area: 12.5, n: 7 },
  },
  {
    wkb: escribirWkb({ type: 'MultiPolygon', coordinates: [[cuadro(-76.4, 3.4, 0.01)], [cuadro(-76.3, 3.4, 0.01)]] }),
    atributos: { nombre_del_barrio: 'Güitarra', nombre_del_predio: null, area: 3, n: 8 },
  },
]
const campos = ['nombre_del_barrio', 'nombre_del_predio', 'area', 'n']

async function* todos(): AsyncGenerator<ObjetoAEscribir> {
  yield* OBJETOS
}

/** Vertices as a sorted list, whatever the ring order and the starting corner that a format prefers. */
function vertices(wkb: Uint8Array | null): string[] {
  const g = leerWkb(wkb ?? new Uint8Array())
  const partes = g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : []
  return partes.flatMap(p => p.flatMap(a => a.slice(1).map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`))).sort()
}

afterAll(() => cerrarGdal())

describe('what is written is read again the same', () => {
  for (const formato of ['geojson', 'shp', 'gpkg'] as FormatoSalida[]) {
    for (const crs of [4326, 9377] as const) {
      it(`${formato} in EPSG:${crs} keeps geometry, ñ, accents and numbers`, async () => {
        const trozos: Uint8Array[] = []
        for await (const t of escribir(formato, todos(), { capa: 'barrios', crs, campos })) trozos.push(t)
        const l = await abrir({ nombre: `barrios.${SALIDAS[formato].extension}`, bytes: Buffer.concat(trozos) })
        try {
          expect([l.total, l.capa, l.crs.declarado]).toEqual([2, 'barrios', true])
          const leidos = []
          for await (const o of l.objetos) leidos.push(o)
          leidos.forEach((o, i) => {
            expect(o.problemas).toEqual([])
            expect(vertices(o.wkb)).toEqual(vertices(OBJETOS[i]!.wkb))
            const nombres = formato === 'shp' ? nombresCortos(campos) : campos
            expect(nombres.map(n => o.atributos[n])).toEqual(campos.map(c => OBJETOS[i]!.atributos[c]))
          })
        } finally {
          await l.cerrar()
        }
      })
    }
  }

  it('shortens the names of fields to ten characters without repeating one', () => {
    expect(nombresCortos(campos)).toEqual(['nombre_del', 'nombre_d_1', 'area', 'n'])
  })
})
