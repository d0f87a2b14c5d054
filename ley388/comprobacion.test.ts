import { describe, expect, it } from 'vitest'
import { art } from './articulos/referencia.ts'
import { comprobar, regla, reglaDeHecho } from './comprobacion.ts'
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
})
