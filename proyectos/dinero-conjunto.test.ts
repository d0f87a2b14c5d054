import { expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import { dineroConjunto } from './dinero-conjunto.ts'

const de = (proyecto: string, f: string, obligaciones: number, pagos: number) => ({
  proyecto,
  fecha: fecha(f),
  obligaciones: new Decimal(obligaciones),
  pagos: new Decimal(pagos),
})

it('lo de cada proyecto se suma con lo último de los demás, y lo suyo anterior no se cuenta dos veces', () => {
  const juntos = dineroConjunto([
    de('P', '2026-06-20', 2000, 500),
    de('Q', '2026-06-15', 100, 100),
    de('P', '2026-06-10', 600, 0),
    de('R', '2026-06-20', 50, 50),
    // A correction: what is accumulated may also come down.
    de('Q', '2026-07-01', 80, 80),
  ])
  expect(juntos.map(d => [d.fecha, d.obligaciones.toFixed(), d.pagos.toFixed()])).toEqual([
    ['2026-06-10', '600', '0'],
    ['2026-06-15', '700', '100'],
    ['2026-06-20', '2150', '650'],
    ['2026-07-01', '2130', '630'],
  ])
})

it('sin dinero no hay días', () => {
  expect(dineroConjunto([])).toEqual([])
})
