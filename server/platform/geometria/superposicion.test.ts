import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { teselado } from '../../../test/bench/poligonos-sinteticos.ts'
import { areaPlanaNumero } from './area.ts'
import { areaComun } from './area-comun.ts'
import { loadGeos } from './geos.ts'
import { empacar } from './paquete.ts'
import { GeometryPool } from './pool.ts'
import { filas, superponer } from './superposicion.ts'
import { escribirWkb, type Posicion } from './wkb.ts'

const pool = new GeometryPool({ size: 2 })
afterAll(() => pool.close())

const [X, Y] = [4_600_000, 1_940_000]

/** A star-shaped ring (never crosses itself) about a centre, optionally on a coarse grid so that sides coincide. */
const anillo = (cx: number, cy: number, radios: number[], rejilla: number): Posicion[] => {
  const puntos = radios.map((r, i): Posicion => {
    const t = (2 * Math.PI * i) / radios.length
    return [X + cx + r * Math.cos(t), Y + cy + r * Math.sin(t)]
  })
  const red =
    rejilla > 0
      ? puntos.map(([x, y]): Posicion => [Math.round(x / rejilla) * rejilla, Math.round(y / rejilla) * rejilla])
      : puntos
  return [...red, red[0]!]
}

const estrella = fc
  .record({
    cx: fc.integer({ min: -60, max: 60 }),
    cy: fc.integer({ min: -60, max: 60 }),
    radios: fc.array(fc.double({ min: 5, max: 80, noNaN: true }), { minLength: 3, maxLength: 24 }),
    hueco: fc.boolean(),
    rejilla: fc.constantFrom(0, 0, 10),
  })
  .map(({ cx, cy, radios, hueco, rejilla }) => {
    const fuera = anillo(cx, cy, radios, rejilla)
    const dentro = anillo(
      cx,
      cy,
      radios.map(r => r * 0.4),
      rejilla,
    )
    return escribirWkb({
      type: 'Polygon',
      coordinates: hueco && radios.length > 4 && rejilla === 0 ? [fuera, dentro] : [fuera],
    })
  })

describe('overlay', () => {
  it('the common area is the one of GEOS, for any two valid polygons', async () => {
    const geos = await loadGeos()
    fc.assert(
      fc.property(estrella, estrella, (a, b) => {
        geos.scope(() => {
          const ga = geos.read(a)
          const gb = geos.read(b)
          fc.pre(geos.validity(ga).valid && geos.validity(gb).valid)
          const esperada = geos.area(geos.intersection(ga, gb))
          expect(Math.abs(areaComun(a, b).plana - esperada)).toBeLessThan(2e-4)
          expect(areaComun(a, b).plana).toBeCloseTo(areaComun(b, a).plana, 3)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('a vertical side that cuts a parcel between its corners is seen', () => {
    const caja = (x: number, y: number, l: number, h: number) =>
      escribirWkb({
        type: 'Polygon',
        coordinates: [
          [
            [x, y],
            [x + l, y],
            [x + l, y + h],
            [x, y + h],
            [x, y],
          ],
        ],
      })
    expect(areaComun(caja(0, 0, 10, 10), caja(4, -50, 100, 100)).plana).toBeCloseTo(60, 9)
    expect(areaComun(caja(0, 0, 10, 10), caja(10, 0, 10, 10)).plana).toBe(0)
    expect(areaComun(caja(0, 0, 10, 10), caja(0, 0, 10, 10)).plana).toBe(100)
    expect(areaComun(caja(0, 0, 10, 10), caja(-5, -5, 30, 30)).plana).toBe(100)
  })

  it('the parts of a parcel on a coverage add up to the parcel, and threads change nothing', async () => {
    const a = empacar(
      teselado(90, 60, 20, 2, 0, 7).filter((_w, i) => i % 90 > 30 && i % 90 < 60 && i > 1500 && i < 3900),
    )
    const b = empacar(teselado(30, 30, 150, 6, 0.19, 8))
    const solo = await superponer(a, b, { coberturaB: true })
    const conHilos = await superponer(empacar(teselado(90, 60, 20, 2, 0, 7)), b, { pool, coberturaB: true })
    const enUno = await superponer(empacar(teselado(90, 60, 20, 2, 0, 7)), b, { coberturaB: true })
    expect(conHilos).toEqual(enUno)
    expect(solo.problemas).toEqual([])
    const suma = new Map<number, number>()
    for (const [k, i] of solo.a.entries()) suma.set(i, (suma.get(i) ?? 0) + solo.fraccionA[k]!)
    expect(Math.max(...suma.values())).toBeLessThan(1.000001)
    expect([...suma.values()].filter(s => s > 0.999999).length).toBeGreaterThan(500)
  })

  it('what cannot be measured is reported with its index, never left out in silence', async () => {
    const bueno = teselado(1, 1, 20, 2, 0, 1)[0]!
    const cortado = bueno.slice(0, 40)
    const s = await superponer(empacar([bueno, cortado]), empacar([cortado, bueno]))
    expect(s.problemas.map(p => [p.codigo, p.lado, p.indice])).toEqual([
      ['geometria-ilegible', 'a', 1],
      ['geometria-ilegible', 'b', 0],
    ])
    const [fila] = [...filas(s, ['P', 'Q'], ['Z', 'W'])]
    expect(fila).toMatchObject({ a: 'P', b: 'W', fraccionA: '1.000000' })
    expect(Number(fila!.areaM2)).toBeGreaterThan(areaPlanaNumero(bueno) * 0.99)
  })

  it('overlapping zones exceed a coverage, and it is said', async () => {
    const p = teselado(1, 1, 20, 2, 0, 1)[0]!
    const s = await superponer(empacar([p]), empacar([p, p]), { coberturaB: true })
    expect(s.problemas).toMatchObject([{ codigo: 'suma-excedida', indice: 0 }])
  })
})

describe('geometry pool', () => {
  it('a cancelled job rejects with its reason and the pool goes on', async () => {
    const zonas = empacar(teselado(30, 30, 150, 6, 0.19, 8))
    const parcelas = empacar(teselado(200, 200, 20, 2, 0, 7))
    const control = new AbortController()
    const trabajo = superponer(parcelas, zonas, { pool, senal: control.signal })
    setTimeout(() => control.abort(new Error('cancelado por la persona')), 20)
    await expect(trabajo).rejects.toThrow('cancelado por la persona')
    expect((await superponer(parcelas, zonas, { pool })).a.length).toBeGreaterThan(40_000)
  })
})
