import { expect, test } from 'vitest'
import type { Norma, RespuestaPredio } from '../tipos.ts'
import { cifrasDe } from './cifras.ts'
import { sucesosDe } from './sucesos.ts'

type Hecho = RespuestaPredio['historia'][number]
const hecho = (fecha: string, acto: string, que: string) => ({ fecha, acto, que, clase: 'norma' }) as unknown as Hecho

test('what one act changed on one day is told together, and the last stays first', () => {
  const s = sucesosDe([
    hecho('2020-08-31', 'Acuerdo 009 de 2020', 'Tratamientos: pasó de A a B.'),
    hecho('2015-11-27', 'Acuerdo 021 de 2015', 'Barrios: Centro.'),
    hecho('2015-11-27', 'Acuerdo 021 de 2015', 'Comunas: 1.'),
  ])
  expect(s.map(x => [x.acto, x.hechos.length])).toEqual([
    ['Acuerdo 009 de 2020', 1],
    ['Acuerdo 021 de 2015', 2],
  ])
})

test('an index is never said without its base, and one storey is singular', () => {
  const norma = {
    indices: { ocupacion: '0.7', construccion: null, base: 'área neta del predio' },
    alturaPisos: 1,
    aislamientos: null,
    cesiones: [{ tipo: 'parques', porcentaje: '17', base: 'área neta urbanizable' }],
  } as unknown as Norma
  expect(cifrasDe(norma).map(c => [c.valor, c.nota])).toEqual([
    ['1 piso', undefined],
    ['0,7', 'sobre área neta del predio'],
    ['17 %', 'de área neta urbanizable'],
  ])
})
