import { describe, expect, it } from 'vitest'
import { ARTICULOS, articuloDeCita, buscarArticulo, marcasDeCita, rige } from './articulos.ts'

const DELICADAS = ['inexequible-en-parte', 'condicional']

describe('artículos de la ley', () => {
  it('están del 1 al 139 y el 61-A, cada uno una vez y en orden', () => {
    const esperados = Array.from({ length: 139 }, (_, i) => String(i + 1)).flatMap(n =>
      n === '61' ? [n, '61-A'] : [n],
    )
    expect(ARTICULOS.map(a => a.numero)).toEqual(esperados)
  })

  it('una cita lleva a su artículo; la de otra ley, a ninguno', () => {
    expect(articuloDeCita('art. 15 par. 2')?.asunto).toBe('Normas urbanísticas')
    expect(articuloDeCita('art. 61-A num. 3')?.asunto).toBe('Concurrencia de terceros')
    expect(articuloDeCita('Ley 4 de 1913, art. 62')).toBeUndefined()
    expect(buscarArticulo(140)).toBeUndefined()
  })

  it('el estado se dice en palabras, con el de sus partes', () => {
    expect(buscarArticulo(9)?.estado).toBe('vigente')
    expect(buscarArticulo(7)?.estado).toBe('inexequible')
    expect(buscarArticulo(62)?.estado).toBe(
      'derogado por la Ley 1564 de 2012, art. 626 lit. c desde el 1 de enero de 2014',
    )
    expect(buscarArticulo(71)?.estado).toBe(
      'vigente; num. 3 inexequible; num. 6 derogado por el Acto Legislativo 1 de 1999',
    )
  })

  it('una cita de lo que ya no rige se reconoce, aunque nombre solo una parte', () => {
    expect(['art. 7', 'art. 103', 'art. 108 num. 2', 'art. 71 num. 3', 'art. 10 num. 1 lit. e)'].map(rige)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ])
    expect(
      ['art. 71', 'art. 71 num. 2', 'art. 10 num. 1', 'art. 81 inc. 2', 'Ley 9 de 1989, art. 2'].map(rige),
    ).toEqual([true, true, true, true, true])
    expect(rige('art. 140')).toBe(false)
    expect(marcasDeCita('art. 81 inc. 2').map(m => m.tipo)).toEqual(['condicional'])
    expect(marcasDeCita('art. 24 num. 2')).toEqual([])
  })

  it('E14, art. 98: la expropiación por motivos de equidad está catalogada, con la parte que la Corte retiró', () => {
    const ficha = buscarArticulo(98)
    expect(ficha?.reglas).toEqual(['E14'])
    expect(marcasDeCita('art. 98 par.').map(m => m.tipo)).toEqual(['inexequible-en-parte'])
    expect(ficha?.nota).toContain('no lo automatiza')
  })

  it('lo que rige a medias o con condición, o remite a otra ley, lleva su nota', () => {
    const delicadas = ARTICULOS.filter(a =>
      a.marcas.some(m => DELICADAS.includes(m.tipo) || (m.tipo === 'remision' && m.por)),
    )
    expect(delicadas.map(a => a.numero)).toEqual(['58', '67', '81', '91', '98', '104'])
    for (const a of delicadas) expect(a.nota, a.numero).toBeTruthy()
  })
})
