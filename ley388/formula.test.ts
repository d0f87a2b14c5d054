import { describe, expect, it } from 'vitest'
import { art } from './articulos/referencia.ts'
import { Decimal } from './decimal.ts'
import { evaluar, repetir } from './formula.ts'
import { Memoria } from './memoria.ts'

const valor = (formula: string, operandos: Record<string, unknown> = {}): string => String(evaluar(formula, operandos))

describe('fórmulas de la memoria', () => {
  it('la multiplicación y la división van antes que la suma, de izquierda a derecha', () => {
    expect(valor('2 + 3 × 4 − 10 ÷ 4')).toBe('11.5')
    expect(valor('(2 + 3) × −4')).toBe('-20')
    expect(valor('10 − 4 − 3')).toBe('3')
  })
  it('los nombres llevan acentos y espacios', () => {
    const operandos = { área: '500', 'cesiones de suelo': '100', 'valor m²': '10.5' }
    expect(valor('max(0, área − cesiones de suelo) × valor m²', operandos)).toBe('4200')
  })
  it('no hay floats: un tercio por tres vuelve a uno al redondear', () => {
    expect(valor('0.1 + 0.2 = 0.3')).toBe('true')
    expect(valor('redondear(1 ÷ 3 × 3, 6)')).toBe('1')
  })
  it('entero quita los decimales sin redondear', () => {
    expect(valor('entero(7.99)')).toBe('7')
    expect(valor('entero(−7.99)')).toBe('-7')
  })
  it('si, comparaciones y textos', () => {
    expect(valor('si(edad ≥ 18, «mayor», «menor»)', { edad: 18 })).toBe('mayor')
    expect(valor('y(1 < 2, no(2 ≤ 1), o(false, 2 ≠ 3))', { false: false })).toBe('true')
  })
  it('lo que no se puede leer falla y dice dónde', () => {
    expect(() => valor('2 +')).toThrow(/cannot be read/)
    expect(() => valor('área', {})).toThrow(/no operand área/)
    expect(() => valor('nada(1)')).toThrow(/no function nada/)
    expect(() => valor('2 $ 3')).toThrow(/nothing readable/)
  })
})

describe('memoria', () => {
  it('guarda el paso con su artículo y su repetición da el resultado', () => {
    const m = new Memoria()
    const operandos = { área: new Decimal(500), cesiones: new Decimal(100) }
    const objeto = m.paso('Área objeto', art(78), 'max(0, área − cesiones)', operandos, o =>
      Decimal.max(0, o.área.minus(o.cesiones)),
    )
    expect(objeto.toFixed()).toBe('400')
    expect(m.toJSON()).toEqual([
      {
        concepto: 'Área objeto',
        formula: 'max(0, área − cesiones)',
        operandos: { área: '500', cesiones: '100' },
        resultado: '400',
        articulo: 'art. 78',
      },
    ])
    expect(repetir(m)).toEqual([])
  })
  it('una fórmula que no dice lo que se hizo se descubre', () => {
    const m = new Memoria()
    m.paso('Mal escrita', art(78), 'a + b', { a: 2, b: 3 }, o => o.a * o.b)
    expect(repetir(m)).toMatchObject([{ repetido: '5' }])
  })
})
