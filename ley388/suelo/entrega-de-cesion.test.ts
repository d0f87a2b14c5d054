import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../decimal.ts'
import { fecha } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { Memoria } from '../memoria.ts'
import { type EntregaDeCesion, faltaPorVentas, revisarEntrega, saldoDeCesion } from './entrega-de-cesion.ts'

const m2 = (n: number | string) => new Decimal(n)
const entrega = (area: number, otorgada: string, registrada?: string): EntregaDeCesion => ({
  area: m2(area),
  otorgada: fecha(otorgada),
  registrada: registrada === undefined ? undefined : fecha(registrada),
})
const HOY = fecha('2026-03-02')
const saldo = (prevista: number, entregas: EntregaDeCesion[], al = HOY) => {
  const m = new Memoria()
  const s = saldoDeCesion(m2(prevista), entregas, al, m)
  return { incorporada: s.incorporada.toFixed(), sinRegistrar: s.sinRegistrar.toFixed(), debe: s.debe.toFixed(), m }
}

describe('S6, arts. 37 y 117: lo que falta de una cesión', () => {
  it('art. 117: la escritura sin registrar no incorpora espacio público', () => {
    expect(saldo(4000, [entrega(1500, '2025-01-10', '2025-02-01'), entrega(1000, '2026-01-10')])).toMatchObject({
      incorporada: '1500',
      sinRegistrar: '1000',
      debe: '2500',
    })
  })
  it('cada fecha responde como era: antes del registro se debe todo', () => {
    const una = [entrega(4000, '2025-01-10', '2025-02-01')]
    expect(saldo(4000, una, fecha('2025-01-09'))).toMatchObject({ sinRegistrar: '0', debe: '4000' })
    expect(saldo(4000, una, fecha('2025-01-31'))).toMatchObject({ sinRegistrar: '4000', debe: '4000' })
    expect(saldo(4000, una, fecha('2025-02-01'))).toMatchObject({ sinRegistrar: '0', debe: '0' })
  })
  it('lo que se entrega de más no se debe al revés', () => {
    expect(saldo(1000, [entrega(1200, '2025-01-10', '2025-01-20')]).debe).toBe('0')
  })
  it('la memoria repetida da lo mismo, y lo incorporado más lo que se debe cubre siempre lo previsto', () => {
    fc.assert(
      fc.property(fc.nat(9_000), fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 5 }), (prevista, areas) => {
        const s = saldo(
          prevista,
          areas.map(a => entrega(a, '2025-01-10', '2025-01-20')),
        )
        expect(repetir(s.m.toJSON())).toEqual([])
        expect(m2(s.incorporada).plus(s.debe).gte(prevista)).toBe(true)
      }),
    )
  })
})

describe('S6, art. 117: la escritura', () => {
  const buena = { ...entrega(100, '2026-01-10', '2026-01-20'), linderos: true }
  const campos = (e: typeof buena) => revisarEntrega(e, HOY).map(d => d.campo)
  it('con su área, sus linderos y sus fechas en orden se anota', () => {
    expect(campos(buena)).toEqual([])
    expect(campos({ ...buena, registrada: undefined })).toEqual([])
  })
  it('sin área, con fechas imposibles o sin linderos no se anota, y se dice por qué', () => {
    expect(campos({ ...buena, area: m2(0) })).toEqual(['area'])
    expect(campos({ ...buena, area: m2(-5) })).toEqual(['area'])
    expect(campos({ ...buena, otorgada: fecha('2026-03-03'), registrada: undefined })).toEqual(['otorgada'])
    expect(campos({ ...buena, registrada: fecha('2026-01-09') })).toEqual(['registrada'])
    expect(campos({ ...buena, registrada: fecha('2026-03-03') })).toEqual(['registrada'])
    expect(campos({ ...buena, linderos: false })).toEqual(['linderos'])
  })
})

describe('S6, art. 117: antes de iniciar las ventas', () => {
  const falta = (ventas: string | undefined, entregas: EntregaDeCesion[], al = HOY) =>
    faltaPorVentas(m2(100), entregas, ventas === undefined ? undefined : fecha(ventas), al)
  it('sin ventas, o registrada toda la víspera, nada falta', () => {
    expect(falta(undefined, [])).toBeUndefined()
    expect(falta('2026-02-01', [entrega(100, '2026-01-10', '2026-01-31')])).toBeUndefined()
  })
  it('el mismo día en que empiezan las ventas ya es tarde', () => {
    expect(falta('2026-02-01', [entrega(100, '2026-01-10', '2026-02-01')])?.mensaje).toContain('se registró después')
  })
  it('otorgada y sin registrar, o por menos área, no basta', () => {
    expect(falta('2026-02-01', [entrega(100, '2026-01-10')])?.mensaje).toContain('no está registrada')
    expect(falta('2026-02-01', [entrega(99, '2026-01-10', '2026-01-20')])?.articulo).toBe('art. 117')
  })
  it('antes de ese día no se reprocha lo que todavía cabe cumplir', () => {
    expect(falta('2026-04-01', [])).toBeUndefined()
  })
})
