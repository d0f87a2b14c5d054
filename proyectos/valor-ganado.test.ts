import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fecha, sumarDias } from '../ley388/fecha.ts'
import { repetir } from '../ley388/formula.ts'
import { d, LECTURAS, lectura, promesa, TRES } from './valor-ganado.fixture.ts'
import { type EntradaDeValorGanado, type ValorGanado, valorGanado, valorGanadoDeVarios } from './valor-ganado.ts'
import { CIFRAS, type CifraDeValorGanado } from './valor-ganado-frases.ts'

const AL = fecha('2026-06-30')
const de = (mas: Partial<EntradaDeValorGanado> = {}): ValorGanado =>
  valorGanado({ al: AL, base: TRES, lecturas: LECTURAS, costoReal: d(2500), ...mas })!
const frase = (v: ValorGanado, clave: CifraDeValorGanado['clave']): string =>
  CIFRAS.find(c => c.clave === clave)!
    .frase(v)
    .replaceAll('\u00a0', ' ')

describe('el valor ganado', () => {
  it('reparte el costo por los días de la línea base y gana por el avance físico', () => {
    const v = de()
    expect([v.bac, v.pv, v.ev, v.ac, v.sv, v.cv].map(x => x.toFixed())).toEqual([
      '10000',
      '3000',
      '2200',
      '2500',
      '-800',
      '-300',
    ])
    expect([v.spi, v.cpi, v.eac, v.etc, v.vac].map(x => x!.toFixed(4))).toEqual([
      '0.7333',
      '0.8800',
      '11363.6364',
      '8863.6364',
      '-1363.6364',
    ])
    expect(v.fin).toBe('2026-08-08')
    expect(repetir(v.memoria)).toEqual([])
  })

  it('en días hábiles solo cuentan los hábiles: de lunes a viernes, el domingo ya debía estar toda la semana', () => {
    const semana = promesa('s', '2026-11-30', '2026-12-11', 900, { calendario: 'habiles' })
    // Nine business days, since 8 December is a holiday; five of them up to Sunday the 6th.
    expect(de({ base: [semana], al: fecha('2026-12-06') }).pv.toFixed()).toBe('500')
    expect(de({ base: [semana], al: fecha('2026-12-08') }).pv.toFixed()).toBe('600')
    expect(de({ base: [semana], al: fecha('2026-11-29') }).pv.toFixed()).toBe('0')
  })

  it('un hito con costo se debe entero desde su día', () => {
    const hito = promesa('h', '2026-06-30', '2026-06-30', 700)
    expect(de({ base: [hito], al: fecha('2026-06-29') }).pv.toFixed()).toBe('0')
    expect(de({ base: [hito] }).pv.toFixed()).toBe('700')
  })

  it('cada cifra se dice en una frase', () => {
    const v = de({
      lecturas: [lectura('a', '2026-06-12', 100), lectura('b', '2026-06-29', '36.5')],
      costoReal: d('2460'),
    })
    expect(frase(v, 'spi')).toBe(
      'De cada $ 100 que se debían haber ejecutado al 30 de junio de 2026 se han ejecutado $ 82.',
    )
    expect(frase(v, 'sv')).toBe('De lo que ya debía estar hecho falta lo que vale $ 540.')
    expect(frase(v, 'cpi')).toBe('Por cada $ 100 obligados se ha ejecutado lo que vale $ 100.')
    expect(frase(v, 'cv')).toBe('Lo hecho ha costado justo lo aprobado para ello.')
    expect(frase(v, 'vac')).toBe('Al final costaría lo aprobado.')
    expect(frase(de(), 'vac')).toBe('Al final costaría $ 1.364 más de lo aprobado.')
    expect(frase(de({ costoReal: d(1100) }), 'cv')).toBe('Lo hecho ha costado $ 1.100 menos de lo aprobado para ello.')
    expect(frase(de(), 'fin')).toBe('Al ritmo que lleva terminaría el 8 de agosto de 2026.')
  })

  it('antes de empezar no hay índices, y cada frase dice por qué', () => {
    const v = de({ al: fecha('2026-05-01'), costoReal: d(0) })
    expect([v.spi, v.cpi, v.eac, v.etc, v.vac, v.fin]).toEqual([null, null, null, null, null, null])
    expect(frase(v, 'spi')).toContain('todavía no se debía haber ejecutado nada')
    expect(frase(v, 'cpi')).toContain('Todavía no se ha obligado nada')
    expect(frase(v, 'eac')).toContain('Todavía no se ha obligado nada')
    expect(repetir(v.memoria)).toEqual([])
  })

  it('con gasto y sin nada hecho, el índice es cero y no se prevé ni costo ni fin', () => {
    const v = de({ lecturas: [] })
    expect([v.spi?.toFixed(), v.cpi?.toFixed(), v.eac, v.fin]).toEqual(['0', '0', null, null])
    expect(frase(v, 'eac')).toBe('Todavía no se ha ejecutado nada: no hay con qué prever el costo final.')
    expect(frase(v, 'fin')).toContain('Todavía no se ha ejecutado nada')
  })

  it('con todo hecho, el costo final es lo gastado y ya no hay fin que prever', () => {
    const v = de({ lecturas: TRES.map(a => lectura(a.id, '2026-06-30', 100)) })
    expect([v.eac?.toFixed(), v.etc?.toFixed(), v.vac?.toFixed(), v.fin]).toEqual(['2500', '0', '7500', null])
    expect(frase(v, 'fin')).toBe('Ya se ejecutó todo lo aprobado.')
  })

  it('a un ritmo ínfimo no terminaría', () => {
    const v = de({ lecturas: [lectura('a', '2026-06-12', '0.01')] })
    expect(v.fin).toBeNull()
    expect(frase(v, 'fin')).toBe('Al ritmo que lleva no terminaría.')
  })

  it('lo que va adelantado no termina antes del día en que se mira', () => {
    const v = de({ al: fecha('2026-07-19'), lecturas: TRES.map(a => lectura(a.id, '2026-07-01', 99)) })
    expect(v.fin! >= v.al).toBe(true)
  })

  it('sin línea base no hay valor ganado', () => {
    expect(valorGanado({ al: AL, base: [], lecturas: [], costoReal: d(0) })).toBeNull()
    expect(valorGanadoDeVarios([])).toBeNull()
  })

  it('varios proyectos suman como uno que tuviera todas sus actividades', () => {
    const [a, b, c] = TRES
    const v = valorGanadoDeVarios([de({ base: [a!], costoReal: d(900) }), de({ base: [b!, c!], costoReal: d(1600) })])!
    const uno = de()
    for (const { clave } of CIFRAS) expect(String(v[clave])).toBe(String(uno[clave]))
    expect(repetir(v.memoria)).toEqual([])
  })

  it('lo planeado nunca baja con los días, al final es el presupuesto exacto, y la memoria se repite', () => {
    const base = fc.array(
      fc
        .record({
          desde: fc.integer({ min: 0, max: 60 }),
          dura: fc.integer({ min: 0, max: 40 }),
          costo: fc.integer({ min: 0, max: 1e9 }),
          calendario: fc.constantFrom('habiles' as const, 'corridos' as const),
        })
        .map(({ desde, dura, costo, calendario }) => ({
          ...promesa('x', '2026-11-01', '2026-11-01', costo),
          calendario,
          inicio: sumarDias(fecha('2026-11-01'), desde),
          fin: sumarDias(fecha('2026-11-01'), desde + dura),
        })),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(base, fc.integer({ min: -2, max: 105 }), fc.integer({ min: 0, max: 30 }), (b, n, mas) => {
        const en = (dia: number) => de({ base: b, lecturas: [], al: sumarDias(fecha('2026-11-01'), dia) })
        expect(en(n + mas).pv.gte(en(n).pv)).toBe(true)
        expect(en(101).pv.eq(en(101).bac)).toBe(true)
        expect(repetir(en(n).memoria)).toEqual([])
      }),
    )
  })
})
