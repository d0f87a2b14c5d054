import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../../test/corridas.ts'
import { repetir } from '../../formula.ts'
import { leerReparto } from '../entrada.ts'
import { reparto } from '../reparto.ts'
import { Alcance } from './alcance.ts'
import { aproximar, voraz } from './aproximar.ts'
import { buscar } from './busqueda.ts'
import { cotaInferior } from './cota.ts'
import { asignado, entrada, fuerzaBruta, pequeno, problema } from './lotes.fixture.ts'
import { asignarPocosLotes, sonPocosLotes } from './pocos-lotes.ts'
import { dineroQueCambia } from './problema.ts'

const POCAS = Math.min(CORRIDAS / 2, 5_000)

describe('R5, R8: asignar lotes enteros', () => {
  it('la búsqueda exacta da lo mismo que mirar todas las asignaciones, y la cota nunca lo pasa', () => {
    fc.assert(
      fc.property(pequeno, p => {
        const menor = fuerzaBruta(p)
        const { duenos, completa } = buscar(p, voraz(p))
        expect({ completa, dinero: dineroQueCambia(p, duenos) }).toEqual({ completa: true, dinero: menor })
        expect(dineroQueCambia(p, asignarPocosLotes(p))).toBe(menor)
        expect(cotaInferior(p, new Alcance(p)).pesos).toBeLessThanOrEqual(menor)
      }),
      { numRuns: POCAS },
    )
  })
  it('con pocos lotes la tabla da lo mismo que la búsqueda, por muchos que sean los predios', () => {
    const lotes = fc.array(fc.integer({ min: 1, max: 80_000_000 }), { minLength: 1, maxLength: 8 })
    const pesos = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(pesos, lotes, (w, valores) => {
        const p = problema(w, valores)
        expect(dineroQueCambia(p, asignarPocosLotes(p))).toBe(dineroQueCambia(p, buscar(p, voraz(p)).duenos))
      }),
      { numRuns: POCAS },
    )
  })
  it('son pocos los lotes mientras la tabla quepa: 15 entre 41 predios sí, entre 42 no', () => {
    // 41 × 3^15 = 588 305 187 and 42 × 3^15 = 602 654 094, against 600 million.
    const con = (n: number): boolean => sonPocosLotes(problema(Array(n).fill(1), Array(15).fill(1)))
    expect([con(41), con(42)]).toEqual([true, false])
  })
  it('también cuando son tantos los lotes que sus sumas no se escriben todas', () => {
    fc.assert(
      fc.property(pequeno, fc.nat(3), (p, conSumas) => {
        const menor = fuerzaBruta(p)
        const alcance = new Alcance(p, conSumas)
        expect(dineroQueCambia(p, buscar(p, voraz(p), alcance).duenos)).toBe(menor)
        expect(cotaInferior(p, alcance).pesos).toBeLessThanOrEqual(menor)
      }),
      { numRuns: POCAS },
    )
  })
  it('ninguna asignación al azar mueve menos dinero que la del sistema', () => {
    const azar = fc.record({
      pesos: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 5 }),
      valores: fc.array(fc.integer({ min: 1, max: 80_000_000 }), { minLength: 1, maxLength: 8 }),
      suerte: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    })
    fc.assert(
      fc.property(azar, ({ pesos, valores, suerte }) => {
        const r = asignado(pesos, valores)
        const p = problema(pesos, valores)
        const otra = valores.map((_, l) => suerte[l]! % pesos.length)
        expect(r.asignacion?.optima).toBe(true)
        expect(Number(r.asignacion?.dinero)).toBeLessThanOrEqual(dineroQueCambia(p, otra))
      }),
      { numRuns: POCAS },
    )
  })
  it('el dinero que dice es la suma de las compensaciones, y la memoria se repite', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }), valores => {
        const r = asignado([3, 2, 5], valores)
        const suma = r.participaciones.reduce((a, p) => a + Math.abs(Number(p.compensacion)), 0)
        expect(r.asignacion?.dinero).toBe(String(suma))
        expect(r.asignacion?.cota).toBe(String(suma))
        expect(repetir(r.memoria)).toEqual([])
      }),
      { numRuns: POCAS },
    )
  })
  it('el orden en que se escriben predios y lotes no cambia a quién toca cada uno', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), valores => {
        const json = entrada([1, 1, 2], valores)
        const alReves = { ...json, predios: json.predios.toReversed(), lotes: json.lotes.toReversed() }
        const r = reparto(leerReparto(alReves))
        expect(r.lotes.toReversed()).toEqual(reparto(leerReparto(json)).lotes)
      }),
      { numRuns: POCAS },
    )
  })
  it('la aproximación es la misma cada vez y nunca es peor que el reparto voraz', () => {
    const p = problema(
      Array.from({ length: 20 }, (_, i) => i + 1),
      Array.from({ length: 30 }, (_, i) => 1_000 + ((i * 7919) % 977)),
    )
    const una = aproximar(p, 0, 1_000_000)
    expect(aproximar(p, 0, 1_000_000)).toEqual(una)
    expect(dineroQueCambia(p, una)).toBeLessThan(dineroQueCambia(p, voraz(p)))
  })
  it('una búsqueda que se queda sin miradas no dice que terminó', () => {
    const p = problema([7, 5, 3], [71, 67, 61, 59, 53, 47, 43])
    expect(buscar(p, voraz(p), new Alcance(p), 50).completa).toBe(false)
    expect(buscar(p, voraz(p)).completa).toBe(true)
  })
})
