import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import { repetir } from '../ley388/formula.ts'
import { avanceDelProyecto, avanceDeVarios, avancePonderado } from './avance.ts'

const AL = fecha('2026-06-30')
const d = (n: number | string) => new Decimal(n)
const pesada = (id: string, peso: number | null, costo: number) => ({
  id,
  peso: peso === null ? null : d(peso),
  costo: d(costo),
})
const lectura = (actividad: string, f: string, fisico: number) => ({ actividad, fecha: fecha(f), fisico: d(fisico) })

describe('el avance físico', () => {
  it('pondera por el peso de cada actividad, y por su costo donde no tiene peso', () => {
    const lecturas = [lectura('a', '2026-06-01', 100), lectura('b', '2026-06-01', 50)]
    expect(avanceDelProyecto([pesada('a', 1, 9000), pesada('b', 3, 0)], lecturas, AL).avance?.toFixed()).toBe('62.5')
    expect(
      avanceDelProyecto(
        [pesada('a', null, 100), pesada('b', null, 300), pesada('c', null, 400)],
        lecturas,
        AL,
      ).avance?.toFixed(),
    ).toBe('31.25')
  })

  it('si nada pesa ni cuesta, todo pesa igual, y la memoria lo dice', () => {
    const r = avanceDelProyecto([pesada('a', null, 0), pesada('b', 0, 500)], [lectura('a', '2026-06-30', 50)], AL)
    expect(r.avance?.toFixed()).toBe('25')
    expect(r.memoria.pasos.map(p => p.concepto)[0]).toContain('todo pesa igual')
    expect(repetir(r.memoria)).toEqual([])
  })

  it('vale la última lectura hasta la fecha, llegue en el orden que llegue; sin lecturas es 0', () => {
    const lecturas = [
      lectura('a', '2026-07-01', 90),
      lectura('a', '2026-06-30', 40),
      lectura('a', '2026-05-31', 60),
      lectura('a', '2026-06-30', 45),
    ]
    expect(avanceDelProyecto([pesada('a', null, 1)], lecturas, AL).avance?.toFixed()).toBe('45')
    expect(avanceDelProyecto([pesada('b', null, 1)], lecturas, AL).avance?.toFixed()).toBe('0')
  })

  it('sin sus pasos da lo mismo', () => {
    const partes = fc.array(fc.record({ peso: fc.nat(3), fisico: fc.nat(100) }), { maxLength: 6 })
    fc.assert(
      fc.property(partes, todas => {
        const r = avanceDelProyecto(
          todas.map((p, i) => pesada(String(i), p.peso, 0)),
          todas.map((p, i) => lectura(String(i), '2026-06-01', p.fisico)),
          AL,
        )
        const sinPasos = avancePonderado(
          todas.map(p => d(p.peso)),
          todas.map(p => d(p.fisico)),
        )
        expect(sinPasos?.toFixed()).toBe(r.avance?.toFixed())
      }),
    )
  })

  it('un proyecto sin actividades no tiene avance; en el conjunto cuenta como 0', () => {
    expect(avanceDelProyecto([], [], AL).avance).toBeNull()
    const todo = avanceDeVarios([
      { avance: null, costo: d(300) },
      { avance: d(80), costo: d(100) },
    ])
    expect(todo.avance?.toFixed()).toBe('20')
  })

  it('siempre está entre el menor y el mayor avance de sus partes, y su memoria se repite', () => {
    const partes = fc.array(
      fc.record({ avance: fc.integer({ min: 0, max: 10_000 }), costo: fc.integer({ min: 0, max: 1e9 }) }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(partes, ps => {
        const r = avanceDeVarios(ps.map(p => ({ avance: d(p.avance).div(100), costo: d(p.costo) })))
        const avances = ps.map(p => p.avance / 100)
        expect(r.avance!.gte(d(Math.min(...avances)).minus('1e-30'))).toBe(true)
        expect(r.avance!.lte(d(Math.max(...avances)).plus('1e-30'))).toBe(true)
        expect(repetir(r.memoria)).toEqual([])
      }),
    )
  })
})
