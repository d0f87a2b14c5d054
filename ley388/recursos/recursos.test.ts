import { describe, expect, it } from 'vitest'
import { Decimal } from '../decimal.ts'
import { fecha } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { Memoria } from '../memoria.ts'
import { exigirRige } from '../parametros/limite.ts'
import { excesoDeFuncionamiento, LIMITE_DE_FUNCIONAMIENTO, maximoDeFuncionamiento } from './funcionamiento.ts'

const maximo = (libre: string, ...resto: [Parameters<typeof maximoDeFuncionamiento>[1], string?]) => {
  const m = new Memoria()
  const [categoria, propio] = resto
  const valor = maximoDeFuncionamiento(
    new Decimal(libre),
    categoria,
    propio === undefined ? undefined : { fraccion: new Decimal(propio), motivo: 'acuerdo de reestructuración' },
    m,
  )
  expect(repetir(m)).toEqual([])
  return { valor: valor.toFixed(), paso: m.pasos[0]! }
}

describe('P3: gastos de funcionamiento (Ley 617 de 2000, art. 6)', () => {
  it.each([
    ['especial', '500'],
    ['primera', '650'],
    ['segunda', '700'],
    ['tercera', '700'],
    ['cuarta', '800'],
    ['quinta', '800'],
    ['sexta', '800'],
  ] as const)('de cada mil pesos de libre destinación, la categoría %s puede gastar %s', (categoria, gasto) => {
    expect(maximo('1000', categoria).valor).toBe(gasto)
  })

  it('el límite del municipio reemplaza al de la ley y la memoria dice cuál se usó', () => {
    const deLey = maximo('1000', 'sexta')
    const propio = maximo('1000', 'sexta', '0.72')
    expect(propio.valor).toBe('720')
    expect(deLey.paso.concepto).toContain('límite de la ley para la categoría sexta')
    expect(propio.paso.concepto).toContain('límite del municipio: acuerdo de reestructuración')
    expect(propio.paso.articulo).toBe('Ley 617 de 2000, art. 6')
  })

  it('lo que pasa del máximo es exceso, y en el máximo no lo hay', () => {
    const m = new Memoria()
    expect(excesoDeFuncionamiento(new Decimal('800.01'), new Decimal(800), m).toFixed()).toBe('0.01')
    expect(excesoDeFuncionamiento(new Decimal(800), new Decimal(800), m).toFixed()).toBe('0')
    expect(repetir(m)).toEqual([])
  })

  it('antes de publicarse la ley no había límite', () => {
    const { sexta } = LIMITE_DE_FUNCIONAMIENTO
    expect(() => exigirRige(sexta, fecha('2000-10-09'), 'desde')).not.toThrow()
    expect(() => exigirRige(sexta, fecha('2000-10-08'), 'desde')).toThrow('se publicó el 9 de octubre de 2000')
  })
})
