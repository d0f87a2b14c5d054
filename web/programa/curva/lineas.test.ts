import { expect, test } from 'vitest'
import { Decimal } from '../../../ley388/decimal.ts'
import { fecha } from '../../../ley388/fecha.ts'
import type { PuntoConPrevision } from '../../../proyectos/curva-prevista.ts'
import { aniosDe, caminoDe, marcasDe, proyectar } from './lineas.ts'

const d = (n: number) => new Decimal(n)
const punto = (f: string, planeado: number, ejecutado: number | null): PuntoConPrevision => ({
  fecha: fecha(f),
  planeado: d(planeado),
  ejecutado: ejecutado === null ? null : d(ejecutado),
  obligado: null,
  pagado: null,
  previsto: null,
})
const puntos = [punto('2025-12-31', 0, 0), punto('2026-06-30', 60, 40), punto('2026-12-31', 100, null)]
const marco = { ancho: 120, alto: 110, izquierda: 10, derecha: 10, arriba: 5, abajo: 5 }

test('the axis ends in a round amount that holds every line, and not in a much greater one', () => {
  expect(marcasDe(puntos)).toEqual([0, 20, 40, 60, 80, 100])
  expect(marcasDe([punto('2026-01-01', 101, null)])).toEqual([0, 25, 50, 75, 100, 125])
  expect(marcasDe([punto('2026-01-01', 4.53e12, null)])).toEqual([0, 1e12, 2e12, 3e12, 4e12, 5e12])
})

test('a line ends where what it tells is no longer known', () => {
  const p = proyectar(marco, puntos, 100)
  expect(caminoDe('ejecutado', puntos, p)).toBe('M10.0,105.0 L59.6,65.0')
  expect(caminoDe('planeado', puntos, p).split('L').length).toBe(3)
  expect(caminoDe('pagado', puntos, p)).toBe('')
})

test('the years are marked on their first day', () => {
  expect(aniosDe(puntos)).toEqual(['2026-01-01'])
})
