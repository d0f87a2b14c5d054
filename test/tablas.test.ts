import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enTablas, TABLAS } from '../server/platform/http/tablas.ts'
import { deTablas, TABLAS as PEDIDAS } from '../web/tablas.ts'

const ID = '01a21635-7c81-739b-89d9-f12bc3fb9b29'
const OTRO = '01a21635-7c65-73bd-83c2-7bd21b66d366'
const viaja = (dato: unknown): unknown => deTablas(JSON.parse(JSON.stringify(enTablas(dato))))

describe('una respuesta larga viaja en tablas y llega como era', () => {
  it('la pantalla pide lo que el servidor sabe dar', () => {
    expect(PEDIDAS).toBe(TABLAS)
  })
  it('los nombres de los campos van una vez, y cada identificador también', () => {
    const filas = Array.from({ length: 40 }, (_, i) => ({ id: ID, padre: i % 2 ? OTRO : null, n: i }))
    const { ids, dato } = enTablas({ filas })
    expect(ids).toEqual([ID, OTRO])
    expect(dato).toMatchObject({ filas: { $: ['@id', '@padre', 'n'] } })
    expect((dato as { filas: { f: unknown[] } }).filas.f.slice(0, 2)).toEqual([
      [0, null, 0],
      [0, 1, 1],
    ])
    expect(viaja({ filas })).toEqual({ filas })
  })
  it('una lista corta, de objetos distintos o de otra cosa va como es', () => {
    const distintos = Array.from({ length: 40 }, (_, i) => (i === 39 ? { a: 1, b: 2 } : { a: 1 }))
    for (const lista of [
      [{ a: 1 }],
      distintos,
      Array(40).fill({ '@a': 1 }),
      Array(40).fill(7),
      Array(40).fill([{ a: 1 }]),
    ])
      expect(enTablas(lista)).toEqual({ ids: [], dato: lista })
  })
  it('un campo sin valor no llega, como en JSON, y no llega vacío', () => {
    const filas = Array.from({ length: 40 }, (_, i) => ({ a: i, b: i % 2 ? 'sí' : undefined }))
    expect(viaja(filas)).toStrictEqual(JSON.parse(JSON.stringify(filas)))
  })
  it('un campo con un nombre que JavaScript reserva no se pierde', () => {
    const raro = JSON.stringify(Array(40).fill(JSON.parse('{"__proto__":[1],"a":2}')))
    expect(JSON.stringify(viaja(JSON.parse(raro)))).toBe(raro)
  })
  it('sea lo que sea', () => {
    const hoja = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom(ID, OTRO))
    const campos = fc.constantFrom('id', 'nombre', '@raro', 'lista', 'f', '$')
    const objeto = fc.dictionary(campos, fc.oneof(hoja, fc.array(hoja, { maxLength: 3 })), {
      maxKeys: 4,
      noNullPrototype: true,
    })
    const repetido = objeto.chain(o => fc.array(fc.constant(o), { minLength: 30, maxLength: 40 }))
    const dato = fc.oneof(hoja, objeto, repetido, fc.record({ dentro: repetido, otro: objeto }))
    fc.assert(fc.property(dato, d => void expect(viaja(d)).toEqual(d)))
  })
})
