import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../ley388/decimal.ts'
import { fecha } from '../ley388/fecha.ts'
import { avancesAl } from './avance.ts'
import { DESDE, redes } from './cronograma.fixture.ts'
import { programar } from './cronograma.ts'
import { curva, type EntradaDeCurva } from './curva.ts'
import { curvaPrevista, type PuntoConPrevision } from './curva-prevista.ts'
import type { Tramo } from './tipos.ts'
import { d, LECTURAS, lectura, TRES } from './valor-ganado.fixture.ts'
import { valorGanado } from './valor-ganado.ts'

const AL = fecha('2026-06-30')
const dinero = (f: string, obligaciones: number, pagos: number) => ({
  fecha: fecha(f),
  obligaciones: d(obligaciones),
  pagos: d(pagos),
})
const tramo = (inicio: string, fin: string) => ({ inicio: fecha(inicio), fin: fecha(fin) })

interface Entrada extends EntradaDeCurva {
  readonly prevision: ReadonlyMap<string, Tramo>
}

const ENTRADA: Entrada = {
  al: fecha('2026-06-29'),
  base: TRES,
  lecturas: LECTURAS,
  dinero: [
    dinero('2026-06-20', 2100, 600),
    dinero('2026-06-15', 700, 100),
    dinero('2026-06-10', 600, 0),
    dinero('2026-07-15', 9100, 9100),
  ],
  prevision: new Map([
    ['a', tramo('2026-06-01', '2026-06-12')],
    ['b', tramo('2026-06-21', '2026-07-13')],
    ['c', tramo('2026-07-14', '2026-08-02')],
  ]),
}

/** The whole curve, with what was read last of each activity. */
function entera(e: Entrada): PuntoConPrevision[] {
  const fisico = new Map([...avancesAl(e.lecturas, e.al)].map(([id, l]) => [id, l.fisico]))
  return curvaPrevista({ ...e, puntos: curva(e), fisico })
}

const texto = (v: Decimal | null): string | null => (v === null ? null : v.toFixed(2))

describe('la curva S', () => {
  it('va mes a mes desde cero, con el día en que se mira, hasta el último mes de lo prometido o de lo previsto', () => {
    const puntos = entera(ENTRADA).map(p => [
      p.fecha,
      ...[p.planeado, p.ejecutado, p.obligado, p.pagado, p.previsto].map(texto),
    ])
    expect(puntos).toEqual([
      ['2026-05-31', '0.00', '0.00', '0.00', '0.00', null],
      // Of «b», nine of its twenty days; 30 % was done.
      ['2026-06-29', '2800.00', '2200.00', '2100.00', '600.00', '2200.00'],
      // What is left of «b», 2.800, over the fourteen days from 30 June to 13 July.
      ['2026-06-30', '3000.00', null, null, null, '2400.00'],
      // Of «c», eighteen of its twenty days of the forecast.
      ['2026-07-31', '10000.00', null, null, null, '9500.00'],
      ['2026-08-31', '10000.00', null, null, null, '10000.00'],
    ])
  })

  it('el fin de mes en que se mira no se repite', () => {
    expect(entera({ ...ENTRADA, al: AL }).filter(p => p.fecha === AL)).toHaveLength(1)
  })

  it('un avance que se corrige a la baja baja', () => {
    const lecturas = [lectura('a', '2026-06-29', 50), lectura('a', '2026-05-20', 80)]
    expect(
      entera({ ...ENTRADA, lecturas })
        .map(p => texto(p.ejecutado))
        .slice(0, 3),
    ).toEqual(['0.00', '800.00', '500.00'])
  })

  it('lo que salió del programa se prometió, pero ya no se espera', () => {
    const prevision = new Map([...ENTRADA.prevision].filter(([id]) => id !== 'c'))
    const ultimo = entera({ ...ENTRADA, prevision }).at(-1)!
    expect([texto(ultimo.planeado), texto(ultimo.previsto)]).toEqual(['10000.00', '5000.00'])
  })

  it('un pronóstico más largo que lo prometido la alarga con lo que se sabía, y el día en que se mira no falta', () => {
    const prevision = new Map([...ENTRADA.prevision, ['c', tramo('2026-07-14', '2026-09-10')] as const])
    const puntos = entera({ ...ENTRADA, prevision, al: fecha('2026-08-31') })
    expect(puntos.slice(-2).map(p => [p.fecha, ...[p.planeado, p.pagado, p.previsto].map(texto)])).toEqual([
      ['2026-08-31', '10000.00', '9100.00', '2200.00'],
      ['2026-09-30', '10000.00', null, '10000.00'],
    ])
  })

  it('sin línea base no hay curva', () => {
    expect(entera({ ...ENTRADA, base: [] })).toEqual([])
  })

  it('coincide con el valor ganado, nunca baja lo planeado ni lo previsto, y ambos suman el presupuesto exacto', () => {
    const costos = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(redes(), costos, fc.integer({ min: 0, max: 40 }), (r, montos, dias) => {
        const plan = programar(r.actividades, r.dependencias, { desde: DESDE })
        const al = fecha(`2026-${dias < 20 ? '12' : '11'}-${String((dias % 20) + 8).padStart(2, '0')}`)
        const base = r.actividades.map((a, i) => ({
          ...plan.actividades.get(a.id)!,
          id: a.id,
          nombre: a.id,
          calendario: a.calendario,
          costo: new Decimal(montos[i]!),
        }))
        const lecturas = base.slice(0, 3).map((a, i) => ({ actividad: a.id, fecha: al, fisico: d(i * 33.5) }))
        const pronostico = programar(r.actividades, r.dependencias, { desde: DESDE, estado: al })
        const puntos = entera({ al, base, lecturas, dinero: [], prevision: pronostico.actividades })
        const bac = montos.slice(0, base.length).reduce((a, b) => a + b, 0)
        expect(puntos.at(-1)!.planeado.eq(bac)).toBe(true)
        const previstos = puntos.flatMap(p => p.previsto ?? [])
        if (previstos.length > 0) expect(previstos.at(-1)!.eq(bac)).toBe(true)
        for (const serie of [puntos.map(p => p.planeado), previstos])
          for (let i = 1; i < serie.length; i++) expect(serie[i]!.gte(serie[i - 1]!.minus('1e-20'))).toBe(true)
        for (const p of puntos) {
          const v = valorGanado({ al: p.fecha, base, lecturas, costoReal: d(0) })!
          expect(p.planeado.minus(v.pv).abs().lt('1e-20')).toBe(true)
          if (p.fecha <= al) expect(p.ejecutado!.eq(v.ev)).toBe(true)
          if (p.fecha === al) expect(p.previsto!.eq(v.ev)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })
})
