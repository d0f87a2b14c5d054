import { expect, it } from 'vitest'
import { CALCULOS } from './calculos.ts'

it('cada cálculo se pide por un nombre que ningún otro tiene', () => {
  const nombres = CALCULOS.map(c => c.nombre)
  expect(nombres.filter((n, i) => nombres.indexOf(n) !== i)).toEqual([])
})
