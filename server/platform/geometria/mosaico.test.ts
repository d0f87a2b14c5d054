import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codificarMosaico } from './mosaico.ts'
import { aLonLat, aMercator, aPlano, cajaDeMosaico, deMercator } from './proyeccion.ts'
import { recortarAnillo } from './recorte.ts'
import { escribirWkb, type Posicion } from './wkb.ts'

/** The little of a protocol buffer that the tests read: fields of a message in order. */
function campos(b: Uint8Array): { campo: number; valor: number; bytes: Uint8Array }[] {
  const lista: { campo: number; valor: number; bytes: Uint8Array }[] = []
  const d = { p: 0 }
  while (d.p < b.length) {
    const clave = varint(b, d)
    if (clave % 8 === 0) lista.push({ campo: clave >> 3, valor: varint(b, d), bytes: b.subarray(0, 0) })
    else {
      const n = clave % 8 === 1 ? 8 : varint(b, d)
      lista.push({ campo: clave >> 3, valor: 0, bytes: b.subarray(d.p, d.p + n) })
      d.p += n
    }
  }
  return lista
}
function varint(b: Uint8Array, d: { p: number }): number {
  let [n, factor] = [0, 1]
  for (;;) {
    const byte = b[d.p++]!
    n += (byte & 0x7f) * factor
    if (byte < 0x80) return n
    factor *= 128
  }
}
const dentro = (b: Uint8Array, campo: number) => campos(b).filter(c => c.campo === campo)
const texto = (b: Uint8Array) => new TextDecoder().decode(b)

/** Rings of a polygon feature in units of the tile. */
function anillos(geometria: Uint8Array): [number, number][][] {
  const d = { p: 0 }
  const todos: [number, number][][] = []
  let [x, y] = [0, 0]
  const paso = () => {
    const n = varint(geometria, d)
    return n % 2 ? -(n + 1) / 2 : n / 2
  }
  while (d.p < geometria.length) {
    const orden = varint(geometria, d)
    if (orden % 8 === 7) continue
    if (orden % 8 === 1) todos.push([])
    for (let i = 0; i < orden >> 3; i++) {
      x += paso()
      y += paso()
      todos.at(-1)!.push([x, y])
    }
  }
  return todos
}
const area = (r: [number, number][]) =>
  r.reduce((s, [x, y], i) => {
    const [u, v] = r[(i + 1) % r.length]!
    return s + x * v - u * y
  }, 0) / 2

const [X, Y] = [4_601_000, 1_940_800]
const cuadro = (l: number): Posicion[] => [
  [X, Y],
  [X + l, Y],
  [X + l, Y + l],
  [X, Y + l],
  [X, Y],
]
const hueco: Posicion[] = [
  [X + 10, Y + 10],
  [X + 30, Y + 10],
  [X + 30, Y + 30],
  [X + 10, Y + 30],
  [X + 10, Y + 10],
]
function mosaicoDe(z: number): [number, number, number] {
  const [lon, lat] = aLonLat(X + 5, Y + 5)
  const [mx, my] = aMercator(lon, lat)
  return [z, Math.floor(mx * 2 ** z), Math.floor(my * 2 ** z)]
}

describe('vector tiles', () => {
  it('outer rings turn clockwise on the screen and holes against, whatever the data did', () => {
    for (const rings of [
      [cuadro(60), hueco],
      [cuadro(60).reverse(), [...hueco].reverse()],
    ]) {
      const wkb = escribirWkb({ type: 'Polygon', coordinates: rings })
      const [capa] = dentro(
        codificarMosaico(...mosaicoDe(15), [
          { nombre: 'predios', objetos: [{ id: 7, wkb, props: { n: 'Ñ', m2: 12.5, hay: true, nada: null } }] },
        ]),
        3,
      )
      expect(texto(dentro(capa!.bytes, 1)[0]!.bytes)).toBe('predios')
      expect(dentro(capa!.bytes, 3).map(c => texto(c.bytes))).toEqual(['n', 'm2', 'hay'])
      expect(texto(dentro(dentro(capa!.bytes, 4)[0]!.bytes, 1)[0]!.bytes)).toBe('Ñ')
      const [objeto] = dentro(capa!.bytes, 2)
      expect(dentro(objeto!.bytes, 1)[0]!.valor).toBe(7)
      const r = anillos(dentro(objeto!.bytes, 4)[0]!.bytes)
      expect(r.map(a => Math.sign(area(a)))).toEqual([1, -1])
    }
  })

  it('a vertex lies where the exact projection puts it, to one unit of the tile, at every zoom', () => {
    for (const z of [5, 9, 12, 14, 16, 18]) {
      const lado = 20_000_000 / 2 ** z
      const wkb = escribirWkb({ type: 'Polygon', coordinates: [cuadro(Math.min(lado / 4, 400_000))] })
      const [zz, x, y] = mosaicoDe(z)
      const [capa] = dentro(codificarMosaico(zz, x, y, [{ nombre: 'a', objetos: [{ wkb, props: {} }] }]), 3)
      const r = anillos(dentro(dentro(capa!.bytes, 2)[0]!.bytes, 4)[0]!.bytes)[0]!
      const [lon, lat] = aLonLat(X, Y)
      const [mx, my] = aMercator(lon, lat)
      const exacto = [(mx * 2 ** z - x) * 4096, (my * 2 ** z - y) * 4096]
      const cerca = Math.min(...r.map(([u, v]) => Math.hypot(u - exacto[0]!, v - exacto[1]!)))
      expect(cerca, `zoom ${z}`).toBeLessThan(1)
    }
  })

  it('what does not reach the tile is not in it, and a tile of another country is empty', () => {
    const wkb = escribirWkb({ type: 'Polygon', coordinates: [cuadro(60)] })
    const [z, x, y] = mosaicoDe(15)
    expect(codificarMosaico(z, x + 5, y, [{ nombre: 'a', objetos: [{ wkb, props: {} }] }])).toHaveLength(0)
    expect(codificarMosaico(6, 33, 22, [{ nombre: 'a', objetos: [{ wkb, props: {} }] }])).toHaveLength(0)
  })

  it('the box to search contains the whole tile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 18 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (z, s, t) => {
          const [, x, y] = mosaicoDe(z)
          const caja = cajaDeMosaico(z, x, y)!
          const [lon, lat] = deMercator((x + s) / 2 ** z, (y + t) / 2 ** z)
          fc.pre(lon > -82 && lon < -67 && lat > -4.4 && lat < 16)
          const [px, py] = aPlano(lon, lat)
          expect(px >= caja[0] && px <= caja[2] && py >= caja[1] && py <= caja[3]).toBe(true)
        },
      ),
    )
  })

  it('a ring cut by a box never leaves it and never grows', () => {
    const coordenada = fc.integer({ min: -20, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordenada, coordenada), { minLength: 3, maxLength: 8 }), puntos => {
        const r = recortarAnillo([...puntos, puntos[0]!].flat(), [-5, -6, 7, 8])
        for (let i = 0; i < r.length; i += 2) {
          expect(r[i]! >= -5 && r[i]! <= 7).toBe(true)
          expect(r[i + 1]! >= -6 && r[i + 1]! <= 8).toBe(true)
        }
      }),
    )
  })
})
