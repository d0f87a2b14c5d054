import { describe, expect, it } from 'vitest'
import { Decimal } from '../../decimal.ts'
import { repetir } from '../../formula.ts'
import { Memoria } from '../../memoria.ts'
import { type Asignacion, asignarLotes } from './asignar.ts'
import type { Limites } from './hallar.ts'

const D = (n: number): Decimal => new Decimal(n)
const CORTOS: Limites = { comparaciones: 0, masComparaciones: 0, pasos: 1, lotes: 0, miradas: 1, columnas: 0 }
const DERECHOS = [D(160), D(160)]
const LOTES = [45, 95, 55, 65, 60]

function asignada(limites: Limites, derechos = DERECHOS, valores = LOTES) {
  const m = new Memoria()
  const ley = {
    predios: derechos.map((_, i) => ({ id: `predio-${i}`, areaM2: D(1), valorInicialM2: D(1) })),
    derechos,
    beneficios: valores.reduce((a, v) => a.plus(v), D(0)),
  }
  const lotes = valores.map((v, l) => ({ id: `L${l}`, valor: D(v), asignado: [] }))
  const { asignacion, lotes: dados } = asignarLotes(ley, lotes, m, { limites })
  const pasos = m.toJSON()
  expect(repetir(pasos)).toEqual([])
  return { asignacion, pasos, duenos: dados.map(l => l.asignado[0]!.predio) }
}

/** Whether the steps say that it is the best, and whether they say that all the others were looked at. */
function loProbado({ pasos }: ReturnType<typeof asignada>): object {
  const ultimo = pasos.at(-1)!
  return { optima: ultimo.resultado, completa: ultimo.operandos['búsqueda completa'] }
}

describe('R5, R8: de una asignación se dice lo que está probado, y nada más', () => {
  it('la que llega a la cota es óptima por ella', () => {
    const r = asignada({ ...CORTOS, masComparaciones: 10_000 })
    expect(r.asignacion).toMatchObject({
      optima: true,
      prueba: 'cota',
      dinero: '0',
      cota: '0',
    } satisfies Partial<Asignacion>)
    expect(loProbado(r)).toEqual({ optima: true, completa: false })
  })
  // The bound is 12 pesos here, and no assignment reaches it.
  it('la que queda cuando todas las demás se descartaron es óptima, y ella misma es la cota', () => {
    const r = asignada({ ...CORTOS, pasos: 10_000 }, [D(187), D(134), D(80)], [71, 67, 61, 59, 53, 47, 43])
    expect(r.asignacion).toMatchObject({ optima: true, prueba: 'busqueda-exacta', dinero: '18', cota: '18' })
    expect(loProbado(r)).toEqual({ optima: true, completa: true })
  })
  it('de la que no se sabe, no se dice: quedan a la vista su dinero y la cota, menor', () => {
    const r = asignada(CORTOS)
    expect(r.asignacion).toMatchObject({ optima: false, prueba: 'ninguna', dinero: '20', cota: '0' })
    expect(r.asignacion.explicacion).toMatch(/no está probado/)
    expect(loProbado(r)).toEqual({ optima: false, completa: false })
  })
  it('la memoria explica la cota de la que se trate', () => {
    const conceptos = (r: ReturnType<typeof asignada>): string => r.pasos.map(p => p.concepto).join('; ')
    expect(conceptos(asignada(CORTOS))).toMatch(/múltiplo de la unidad.*Cota: lo que falta o sobra/)
    expect(conceptos(asignada(CORTOS, [D(30), D(17), D(26), D(17)], [70, 20]))).toMatch(/octavos de peso/)
  })
  it('cada lote queda entero para el predio que le tocó', () => {
    expect(asignada(CORTOS).duenos).toEqual(['predio-1', 'predio-0', 'predio-0', 'predio-1', 'predio-1'])
  })
})
