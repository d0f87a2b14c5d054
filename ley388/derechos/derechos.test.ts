import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { repetir } from '../formula.ts'
import { Rechazo } from '../rechazo.ts'
import { bonos } from './bonos.ts'
import { leerBonos } from './bonos-entrada.ts'
import { derechosAdicionales, leerDerechos } from './derechos-adicionales.ts'
import { libroDeDerechos } from './libro.ts'
import { leerLibro } from './libro-movimientos.ts'

const corre = { numRuns: CORRIDAS }
const suma = (valores: readonly string[]): Decimal => valores.reduce((s, v) => s.plus(v), new Decimal(0))

const titulo = fc.constantFrom('T1', 'T2', 'T3', 'T1-a')
const quien = fc.constantFrom('Ana', 'Luis')
const comun = { titulo, fecha: fc.constant('2025-01-01') }
const derechos = fc.integer({ min: 1, max: 60 }).map(String)
const movimiento = fc.oneof(
  fc.record({ tipo: fc.constant('emitir'), ...comun, autorizacion: fc.constant('AC'), titular: quien, derechos }),
  fc.record({ tipo: fc.constant('transferir'), ...comun, de: quien, a: quien }),
  fc.record({
    tipo: fc.constant('dividir'),
    ...comun,
    en: fc.array(fc.record({ titulo, derechos }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    tipo: fc.constant('usar'),
    ...comun,
    titular: quien,
    predio: fc.constant('P'),
    licencia: fc.constant('L'),
    zona: fc.constantFrom('A', 'B'),
  }),
)
const libro = (movimientos: readonly object[]) =>
  libroDeDerechos(
    leerLibro({
      clase: 'adicionales',
      equivalencias: { A: '1', B: '0.8' },
      autorizaciones: [{ id: 'AC', acto: 'Acuerdo', derechos: '100' }],
      movimientos,
    }),
  )

/** Keeps the movements that the ledger takes, one after another, as an office would. */
function admitidos(movimientos: readonly object[]): object[] {
  const buenos: object[] = []
  for (const m of movimientos) {
    try {
      libro([...buenos, m])
      buenos.push(m)
    } catch (e) {
      if (!(e instanceof Rechazo)) throw e
    }
  }
  return buenos
}

describe('R10, V13: el libro de derechos', () => {
  it('nunca queda negativo, ningún título se usa dos veces y lo emitido es lo usado más lo disponible', () => {
    fc.assert(
      fc.property(fc.array(movimiento, { maxLength: 14 }), movimientos => {
        const buenos = admitidos(movimientos)
        const r = libro(buenos)
        for (const t of [r.disponibles, r.usados, r.emitidos, r.autorizaciones[0]!.porEmitir])
          expect(t).not.toMatch(/^-/)
        expect(new Decimal(r.usados).plus(r.disponibles).toFixed()).toBe(r.autorizaciones[0]!.emitidos)
        expect(new Decimal(r.emitidos).plus(r.autorizaciones[0]!.porEmitir).toFixed()).toBe('100')
        const usos = buenos.filter(m => 'tipo' in m && m.tipo === 'usar').map(m => (m as { titulo: string }).titulo)
        expect(new Set(usos).size).toBe(usos.length)
        expect(
          r.titulos
            .filter(t => t.uso !== undefined)
            .map(t => t.titulo)
            .sort(),
        ).toEqual(usos.sort())
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
})

describe('V13, arts. 88-90: derechos adicionales', () => {
  it('quien necesita más metros nunca paga menos, y la memoria se repite', () => {
    const metros = fc.integer({ min: 0, max: 1_000_000 })
    const equivalencia = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(metros, metros, equivalencia, fc.boolean(), (m, mas, e, segundo) => {
        const pedir = (m2: number) =>
          derechosAdicionales(
            leerDerechos({
              m2Requeridos: String(m2),
              zona: 'A',
              equivalencias: { A: new Decimal(e).div(100).toFixed() },
              precioNominal: '123457',
              emision: '2021-12-31',
              exigible: segundo ? '2024-06-01' : '2022-06-01',
              mora: { pago: '2024-09-01', tasaAnual: '0.27' },
            }),
          )
        const uno = pedir(m)
        expect(new Decimal(pedir(m + mas).total).gte(uno.total)).toBe(true)
        expect(repetir(uno.memoria)).toEqual([])
      }),
      corre,
    )
  })
})

describe('V14: bonos y pagarés de reforma urbana', () => {
  const tenencia = fc.record({
    tenedor: quien,
    monto: fc.integer({ min: 0, max: 1_000_000 }).map(String),
    uso: fc.constantFrom('enajenacion-voluntaria', 'expropiacion', 'compensacion-por-obras'),
  })
  const serie = fc.record({
    clase: fc.constant('pagare'),
    serie: fc.constant('A'),
    acto: fc.constant('Acuerdo'),
    emision: fc.constant('2024-02-29'),
    monto: fc.constant('10000000'),
    tasaAnual: fc.integer({ min: 0, max: 40 }).map(n => new Decimal(n).div(100).toFixed()),
    periodicidad: fc.constantFrom('anual', 'semestral', 'trimestral'),
    cuotas: fc.integer({ min: 1, max: 12 }),
    amortizacion: fc.constantFrom('cuotas-iguales', 'al-vencimiento'),
    tenencias: fc.array(tenencia, { maxLength: 4 }),
  })
  it('los capitales suman lo colocado, el saldo nunca es negativo y termina en cero', () => {
    fc.assert(
      fc.property(serie, e => {
        const r = bonos(leerBonos(e))
        expect(suma(r.cuotas.map(c => c.capital)).toFixed()).toBe(r.colocado)
        expect(suma(r.servicioPorAnio.map(a => a.total)).toFixed()).toBe(suma(r.cuotas.map(c => c.total)).toFixed())
        for (const c of [...r.cuotas, ...r.porTenencia.flatMap(t => t.cuotas)]) expect(c.saldo).not.toMatch(/^-/)
        for (const t of r.porTenencia) expect(suma(t.cuotas.map(c => c.capital)).toFixed()).toBe(t.monto)
        expect(r.cuotas.at(-1)?.saldo).toBe('0')
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
})
