import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../test/corridas.ts'
import { art } from './articulos/referencia.ts'
import { alguno, comprobar, negar, regla, reglaDeHecho, todos } from './comprobacion.ts'
import { repetir } from './formula.ts'

interface Lote {
  readonly metros?: number
  readonly vendido?: boolean
  readonly escritura?: boolean | undefined
}

const TABLA = [
  regla({
    id: 'lote.area',
    articulo: art(37),
    asunto: 'Área del lote',
    datos: (l: Lote) => ({ metros: l.metros, mínimo: 100 }),
    formula: 'metros ≥ mínimo',
    cumple: d => d.metros >= d.mínimo,
    mal: l => `El lote mide ${l.metros} m².`,
    cura: 'Englóbelo con otro.',
  }),
  reglaDeHecho({
    id: 'lote.escritura',
    articulo: art(117),
    asunto: 'Escritura registrada antes de vender',
    aplica: (l: Lote) => l.vendido,
    noAplica: 'Todavía no se vende.',
    hecho: l => l.escritura,
    mal: 'Se vende sin la escritura registrada.',
    cura: 'Registre la escritura.',
  }),
]

const estados = (l: Lote): string[] => comprobar(TABLA, l).comprobaciones.map(c => c.estado)

describe('Una tabla de comprobaciones', () => {
  it('dice de cada regla si se cumple, no se cumple, no concierne o falta un dato', () => {
    expect(estados({ metros: 100, vendido: true, escritura: true })).toEqual(['cumple', 'cumple'])
    expect(estados({ metros: 99, vendido: false })).toEqual(['no-cumple', 'no-aplica'])
    expect(estados({ vendido: true })).toEqual(['falta-dato', 'falta-dato'])
    expect(estados({ metros: 100 })).toEqual(['cumple', 'falta-dato'])
  })
  it('termina en no-cumple si una no se cumple, aunque a otra le falte un dato', () => {
    expect(comprobar(TABLA, { metros: 1 })).toMatchObject({
      estado: 'no-cumple',
      incumplidas: ['lote.area'],
      sinDato: ['lote.escritura'],
    })
    expect(comprobar(TABLA, { metros: 100 }).estado).toBe('falta-dato')
    expect(comprobar(TABLA, { metros: 100, vendido: false }).estado).toBe('cumple')
  })
  it('nombra el dato que falta, y la cura de lo que no se cumple', () => {
    const [area, escritura] = comprobar(TABLA, { vendido: true, escritura: false }).comprobaciones
    expect(area).toMatchObject({ articulo: 'art. 37', mensaje: expect.stringContaining('falta saber: metros') })
    expect(comprobar(TABLA, { vendido: true }).comprobaciones[1]?.mensaje).toBe(
      'Escritura registrada antes de vender: falta saber si es así.',
    )
    expect(comprobar(TABLA, {}).comprobaciones[1]?.mensaje).toContain('falta saber: si esta regla concierne')
    expect(escritura).toEqual({
      id: 'lote.escritura',
      articulo: 'art. 117',
      estado: 'no-cumple',
      mensaje: 'Se vende sin la escritura registrada.',
      cura: 'Registre la escritura.',
    })
    expect(comprobar(TABLA, { metros: 99, vendido: false }).comprobaciones).toMatchObject([
      { mensaje: 'El lote mide 99 m².' },
      { mensaje: 'Todavía no se vende.' },
    ])
  })
  it('deja en la memoria cada condición que se pudo decidir, y se puede repetir', () => {
    const { memoria } = comprobar(TABLA, { metros: 99, vendido: true, escritura: true })
    expect(memoria.pasos.map(p => p.resultado)).toEqual([false, true, 'no-cumple'])
    expect(repetir(memoria)).toEqual([])
  })
  it('varios hechos son uno: basta que uno falte para no saber, y uno falso para que sea falso', () => {
    expect([todos(true, true), todos(true, undefined), todos(undefined, false)]).toEqual([true, undefined, false])
    expect([alguno(false, true), alguno(false, undefined), alguno(false, false)]).toEqual([true, undefined, false])
    expect([negar(true), negar(false), negar(undefined)]).toEqual([false, true, undefined])
  })
})

const hecho = fc.constantFrom(true, false, undefined)
const hechos = fc.array(fc.record({ aplica: hecho, consta: hecho }), { minLength: 1, maxLength: 8 })
type Hechos = readonly { readonly aplica: boolean | undefined; readonly consta: boolean | undefined }[]

const tablaDe = (h: Hechos, orden: readonly number[] = [...h.keys()]): ReturnType<typeof comprobar<Hechos>> =>
  comprobar(
    orden.map(i =>
      reglaDeHecho({
        id: `hecho.${i}`,
        articulo: art(37),
        asunto: `Hecho ${i}`,
        aplica: (x: Hechos) => x[i]!.aplica,
        noAplica: 'No concierne.',
        hecho: x => x[i]!.consta,
        mal: 'No consta.',
        cura: 'Acredítelo.',
      }),
    ),
    h,
  )

describe('Lo que nunca puede fallar en una tabla de comprobaciones', () => {
  it('cada regla acaba en un estado, y la memoria se puede repetir', () => {
    fc.assert(
      fc.property(hechos, h => {
        const r = tablaDe(h)
        const con = (estado: string): string[] => r.comprobaciones.filter(c => c.estado === estado).map(c => c.id)
        expect([r.incumplidas, r.sinDato]).toEqual([con('no-cumple'), con('falta-dato')])
        expect(r.comprobaciones).toHaveLength(h.length)
        expect(repetir(r.memoria)).toEqual([])
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('el orden de la tabla no cambia el resultado', () => {
    fc.assert(
      fc.property(hechos, h => {
        const alReves = tablaDe(h, [...h.keys()].reverse())
        expect(alReves.estado).toBe(tablaDe(h).estado)
        expect([...alReves.incumplidas].sort()).toEqual([...tablaDe(h).incumplidas].sort())
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('añadir un incumplimiento nunca vuelve cumplido lo que no lo estaba', () => {
    fc.assert(
      fc.property(hechos, h => {
        const antes = tablaDe(h)
        const despues = tablaDe([...h, { aplica: true, consta: false }])
        expect(despues.estado).toBe('no-cumple')
        expect(despues.comprobaciones.slice(0, h.length)).toEqual(antes.comprobaciones)
      }),
      { numRuns: CORRIDAS },
    )
  })
})
