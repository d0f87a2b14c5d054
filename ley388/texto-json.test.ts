import { describe, expect, it } from 'vitest'
import { art } from './articulos/referencia.ts'
import { Decimal } from './decimal.ts'
import { Memoria, type Operandos, type Valor } from './memoria.ts'
import { memoriaEnJson } from './texto-json.ts'

const memoria = (...pasos: [string, string, Operandos, Valor, string?][]): Memoria => {
  const m = new Memoria()
  for (const [concepto, formula, operandos, resultado, numeral] of pasos) {
    m.anotar(concepto, art(78, numeral), formula, operandos, resultado)
  }
  return m
}

describe('la escritura rápida de la memoria', () => {
  it('escribe lo mismo que JSON.stringify, también cuando un paso se parece a otro', () => {
    const uno = new Decimal('1.5')
    const m = memoria(
      ['Área', 'a − b', { a: uno, b: 2 }, uno],
      ['Área', 'a − b', { a: new Decimal(-7), b: 3 }, true],
      ['Área', 'a − b', { b: 2, a: uno }, uno],
      ['Área', 'a − b', { a: uno, b: 2, c: 3 }, uno],
      ['Área', 'a − b', { a: uno }, uno],
      ['Área', 'a + b', { a: uno, b: 2 }, uno],
      ['Área', 'a − b', { a: uno, b: 2 }, uno, 'num. 1'],
      ['Área', '«nada»', {}, 'con "comillas" y\\nrenglones'],
      ['Área', '«nada»', {}, []],
      ['Otra', 'lista', { lista: [uno, [2, 'x']], sí: false }, [uno]],
    )
    for (let vez = 0; vez < 2; vez++) expect(memoriaEnJson(m)).toBe(JSON.stringify(m))
  })
  it('una memoria sin pasos es una lista vacía', () => {
    expect(memoriaEnJson(new Memoria())).toBe('[]')
  })
})
