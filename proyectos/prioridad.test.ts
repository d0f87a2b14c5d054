import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { repetir } from '../ley388/formula.ts'
import type { Rechazo } from '../ley388/rechazo.ts'
import { prioridad } from './prioridad.ts'

const criterio = (id: string, peso: string) => ({ id, nombre: `Criterio ${id}`, peso: new Decimal(peso) })
const TRES = [criterio('riesgo', '50'), criterio('vis', '33.3'), criterio('costo', '16.7')]

function rechazo(hacer: () => unknown): Rechazo {
  try {
    hacer()
  } catch (e) {
    return e as Rechazo
  }
  throw new Error('It was not refused')
}

describe('art. 18: la prioridad de un proyecto', () => {
  it('suma el puntaje de cada criterio por su peso', () => {
    const r = prioridad(TRES, { riesgo: new Decimal(100), vis: new Decimal(50), costo: new Decimal(10) })
    expect(r.prioridad.toFixed()).toBe('68.32')
    expect(r.sinPuntaje).toEqual([])
    expect(repetir(r.memoria)).toEqual([])
  })

  it('un criterio sin puntaje cuenta 0 y se nombra', () => {
    const r = prioridad(TRES, { riesgo: new Decimal(80) })
    expect(r.prioridad.toFixed()).toBe('40')
    expect(r.sinPuntaje).toEqual(['Criterio vis', 'Criterio costo'])
  })

  it.each([
    ['pesos-no-suman', [criterio('a', '60'), criterio('b', '39.9')], {}, '99.9'],
    ['pesos-no-suman', [criterio('a', '120'), criterio('b', '-20')], {}, 'Criterio b'],
    ['pesos-no-suman', [], {}, 'suman 0'],
    ['puntaje-invalido', [criterio('a', '100')], { a: new Decimal('100.5') }, 'Criterio a'],
    ['puntaje-invalido', [criterio('a', '100')], { a: new Decimal(-1) }, '-1'],
  ])('%s', (codigo, criterios, puntajes, dice) => {
    const r = rechazo(() => prioridad(criterios, puntajes))
    expect(r.codigo).toBe(codigo)
    expect(r.mensaje).toContain(dice)
    expect(r.cura).toBeDefined()
  })
})
