import { afterAll, describe, expect, it } from 'vitest'
import { teselado } from '../../../test/bench/poligonos-sinteticos.ts'
import { buscarFuera, buscarHuecos, buscarTraslapes, type Capa, compararCapas } from './cobertura.ts'
import { empacar } from './paquete.ts'
import { GeometryPool } from './pool.ts'
import { escribirWkb, type Posicion } from './wkb.ts'

const pool = new GeometryPool({ size: 2 })
afterAll(() => pool.close())

const [X, Y] = [4_600_000, 1_940_000]
const caja = (x: number, y: number, ancho: number, alto: number) => {
  const anillo: Posicion[] = [
    [x, y],
    [x + ancho, y],
    [x + ancho, y + alto],
    [x, y + alto],
    [x, y],
  ]
  return escribirWkb({ type: 'Polygon', coordinates: [anillo.map(([u, v]): Posicion => [X + u, Y + v])] })
}
const capa = (objetos: Record<string, Uint8Array>): Capa => ({
  ids: Object.keys(objetos),
  geometrias: empacar(Object.values(objetos)),
})
/** The plane is 0,2 % off the terrain: an ellipsoidal figure compared with the one that was drawn. */
const cerca = (m2: string, plana: number) => expect(Math.abs(Number(m2) / plana - 1)).toBeLessThan(0.003)

describe('checks of a coverage', () => {
  it('an overlap is told from a sliver, and neighbours that only touch are neither', async () => {
    const r = await buscarTraslapes(
      pool,
      capa({
        A: caja(0, 0, 100, 100),
        B: caja(100, 0, 100, 100),
        C: caja(0, 90, 100, 100),
        D: caja(199.98, 0, 100, 100),
      }),
    )
    expect(r.problemas).toEqual([])
    expect(r.hallazgos.map(h => [h.clase, h.de, h.ids])).toEqual([
      ['traslape', 'traslape', ['A', 'C']],
      ['astilla', 'traslape', ['B', 'D']],
    ])
    cerca(r.hallazgos[0]!.areaM2, 1000)
    expect(r.hallazgos[0]!.punto[0]).toBeCloseTo(-76.6, 0)
  })

  it('S1: a gap inside the limit is drawn and measured, with the neighbours that leave it', async () => {
    const clases = capa({ urbano: caja(0, 0, 100, 100), rural: caja(120, 0, 80, 100) })
    const r = await buscarHuecos(pool, clases, caja(0, 0, 200, 100))
    expect(r.hallazgos).toHaveLength(1)
    expect(r.hallazgos[0]).toMatchObject({ clase: 'hueco', ids: ['urbano', 'rural'] })
    cerca(r.hallazgos[0]!.areaM2, 2000)
    expect((await buscarHuecos(pool, clases)).hallazgos).toEqual([])
  })

  it('without a limit, the hole that the layer encloses is a gap, less the island inside it', async () => {
    const marco = {
      s: caja(0, 0, 100, 10),
      n: caja(0, 90, 100, 10),
      o: caja(0, 10, 10, 80),
      e: caja(90, 10, 10, 80),
      isla: caja(40, 40, 10, 10),
    }
    const r = await buscarHuecos(pool, capa(marco))
    expect(r.hallazgos).toHaveLength(1)
    cerca(r.hallazgos[0]!.areaM2, 6300)
  })

  it('PL4: what of the urban perimeter lies beyond the services perimeter, with its m²', async () => {
    const urbano = capa({ perimetro: caja(0, 0, 100, 100) })
    const r = await buscarFuera(
      pool,
      urbano,
      capa({ servicios: caja(0, 0, 60, 100), ampliacion: caja(60, 0, 20, 100) }),
    )
    expect(r.hallazgos.map(h => [h.clase, h.ids])).toEqual([['sobrante', ['perimetro', 'servicios', 'ampliacion']]])
    cerca(r.hallazgos[0]!.areaM2, 2000)
    expect((await buscarFuera(pool, urbano, capa({ servicios: caja(-1, -1, 200, 200) }))).hallazgos).toEqual([])
    cerca((await buscarFuera(pool, urbano, capa({ otra: caja(500, 0, 9, 9) }))).hallazgos[0]!.areaM2, 10_000)
  })

  it('two versions of a layer: new, gone, changed with the land won and lost, and same though the ring begins elsewhere', async () => {
    const igual = escribirWkb({
      type: 'Polygon',
      coordinates: [
        [
          [X + 10, Y],
          [X + 10, Y + 10],
          [X, Y + 10],
          [X, Y],
          [X + 10, Y],
        ],
      ],
    })
    const r = await compararCapas(
      pool,
      capa({ a: caja(0, 0, 10, 10), b: caja(50, 0, 100, 100), c: caja(300, 0, 10, 10) }),
      capa({ a: igual, b: caja(60, 0, 100, 100), d: caja(400, 0, 10, 10) }),
    )
    expect(r.iguales).toBe(1)
    expect(r.cambios.map(c => [c.clase, c.id])).toEqual([
      ['cambiado', 'b'],
      ['nuevo', 'd'],
      ['desaparecido', 'c'],
    ])
    cerca(r.cambios[0]!.areaM2, 2000)
    cerca(r.cambios[0]!.ganaM2!, 1000)
  })

  it('an unreadable object is named, the others are checked, and threads change nothing', async () => {
    const wkbs = [...teselado(100, 100, 20, 2, 0, 5), caja(15, 15, 30, 30), teselado(1, 1, 9, 1, 0, 1)[0]!.slice(0, 50)]
    const grande: Capa = { ids: wkbs.map((_w, i) => `p${i}`), geometrias: empacar(wkbs) }
    const [dos, uno] = [new GeometryPool({ size: 2 }), new GeometryPool({ size: 1 })]
    try {
      const r = await buscarTraslapes(dos, grande)
      expect(r).toEqual(await buscarTraslapes(uno, grande))
      expect(r.problemas).toEqual([{ ids: ['p10001'], motivo: 'La geometría está cortada.' }])
      const total = r.hallazgos.reduce((s, h) => s + Number(h.areaM2), 0)
      cerca(String(total), 900)
    } finally {
      await Promise.all([dos.close(), uno.close()])
    }
  })
})
