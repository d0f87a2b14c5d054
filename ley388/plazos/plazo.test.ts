import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { type Fecha, fechaDeNumero, numeroDe, numeroDeDia, sumarDias } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { diasHabilesEntre, esDiaHabil, habilOSiguiente } from './conteo.ts'
import { type AjustesDeTermino, plazo, plazoEnJson, type Termino } from './plazo.ts'

const dia = fc.integer({ min: numeroDe(1984, 1, 1), max: numeroDe(2060, 12, 31) }).map(fechaDeNumero)
const tramo = fc
  .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 25 }))
  .map(([a, largo]) => [a, a + largo] as const)

/** Settings near a day: relative spans, so that suspensions fall where they matter. */
const ajustesDe = (desde: Fecha) =>
  fc.record({
    sabados: fc.boolean(),
    noHabiles: fc.array(
      fc.integer({ min: -5, max: 90 }).map(n => sumarDias(desde, n)),
      { maxLength: 6 },
    ),
    suspensiones: fc.array(
      tramo.map(([a, b]): readonly [Fecha, Fecha] => [sumarDias(desde, a), sumarDias(desde, b)]),
      { maxLength: 3 },
    ),
  })

const conAjustes = dia.chain(desde => fc.record({ desde: fc.constant(desde), ajustes: ajustesDe(desde) }))
const duracion = fc.oneof(
  fc.record({ dias: fc.integer({ min: 1, max: 90 }), calendario: fc.boolean() }),
  fc.record({ meses: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ anios: fc.integer({ min: 1, max: 5 }) }),
)
const termino = fc
  .tuple(conAjustes, duracion)
  .map(([{ desde, ajustes }, cuanto]): Termino => ({ desde, ...ajustes, ...cuanto }))

function suspendido(f: Fecha, a: AjustesDeTermino): boolean {
  return a.suspensiones?.some(([x, y]) => x <= f && f <= y) === true
}

describe('términos', () => {
  it('T9: la memoria de cualquier término, repetida día por día, da sus resultados', () => {
    fc.assert(
      fc.property(termino, t => {
        expect(repetir(plazo(t).memoria)).toEqual([])
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('T1-T4: todo término termina en un día hábil que corre', () => {
    fc.assert(
      fc.property(termino, t => {
        const { vence } = plazo(t)
        expect(esDiaHabil(vence, t)).toBe(true)
        expect(suspendido(vence, t)).toBe(false)
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('un término más largo nunca termina antes', () => {
    fc.assert(
      fc.property(conAjustes, fc.integer({ min: 1, max: 60 }), fc.boolean(), ({ desde, ajustes }, n, calendario) => {
        const corto = plazo({ desde, ...ajustes, dias: n, calendario })
        const largo = plazo({ desde, ...ajustes, dias: n + 1, calendario })
        expect(largo.vence >= corto.vence).toBe(true)
        expect(plazo({ desde, ...ajustes, meses: n + 1 }).vence >= plazo({ desde, ...ajustes, meses: n }).vence).toBe(
          true,
        )
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('T6: suspender n días hábiles que habrían corrido mueve el final exactamente n días hábiles', () => {
    fc.assert(
      fc.property(dia, fc.integer({ min: 5, max: 60 }), fc.integer({ min: 1, max: 20 }), (desde, dias, largo) => {
        const libre = plazo({ desde, dias })
        const suspension: [Fecha, Fecha] = [libre.primerDia, sumarDias(libre.primerDia, largo)]
        const n = diasHabilesEntre(sumarDias(suspension[0], -1), suspension[1])
        const { vence } = plazo({ desde, dias, suspensiones: [suspension] })
        expect(diasHabilesEntre(libre.vence, vence)).toBe(n)
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('T9: los días que corren y los saltados suman todo el trecho, sin repetir ninguno', () => {
    fc.assert(
      fc.property(conAjustes, fc.integer({ min: 1, max: 60 }), ({ desde, ajustes }, dias) => {
        const p = plazo({ desde, ...ajustes, dias })
        expect(new Set(p.saltados.map(s => s.fecha)).size).toBe(p.saltados.length)
        expect(p.saltados.length + dias).toBe(numeroDeDia(p.vence) - numeroDeDia(desde))
        expect(diasHabilesEntre(desde, p.vence, ajustes)).toBe(dias)
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('T9: los saltados van en orden, sin repetirse, entre el hecho y el vencimiento', () => {
    fc.assert(
      fc.property(termino, t => {
        const { saltados, vence } = plazo(t)
        const fechas = saltados.map(s => s.fecha)
        expect(fechas).toEqual([...new Set(fechas)].sort())
        for (const f of fechas) expect(f > t.desde && f < vence).toBe(true)
        for (const s of saltados) expect(s.causa).not.toBe('')
      }),
      { numRuns: CORRIDAS },
    )
  })

  it('el texto rápido es el mismo que escribe JSON.stringify', () => {
    fc.assert(
      fc.property(termino, t => {
        expect(plazoEnJson(plazo(t))).toBe(JSON.stringify(plazo(t)))
      }),
      { numRuns: CORRIDAS },
    )
  })
})

describe('T9: con qué artículo se contó', () => {
  const desde = '2026-02-02' as Fecha
  const suspensiones: [Fecha, Fecha][] = [['2026-02-10' as Fecha, '2026-02-11' as Fecha]]
  const articulos = (t: Omit<Termino, 'desde'>): string[] => plazo({ desde, ...t }).memoria.pasos.map(p => p.articulo)
  const [ART_59, ART_61, ART_62, CODIGO_67] = [
    'Ley 4 de 1913, art. 59',
    'Ley 4 de 1913, art. 61',
    'Ley 4 de 1913, art. 62',
    'Código Civil, art. 67',
  ]
  it('los días, sin contar el del hecho; los meses y los años, de fecha a fecha; y el final, en día hábil', () => {
    expect(articulos({ dias: 5 })).toEqual([ART_62, ART_61, ART_62])
    expect(articulos({ dias: 5, calendario: true })).toEqual([ART_62, ART_61, ART_62])
    expect(articulos({ meses: 5 })).toEqual([ART_59, ART_62])
    expect(articulos({ anios: 5 })).toEqual([CODIGO_67, ART_62])
  })
  it('la suspensión solo se dice donde la hubo', () => {
    expect(articulos({ meses: 5, noHabiles: [sumarDias(desde, 1)] })).toEqual([ART_59, ART_62])
    expect(articulos({ meses: 5, suspensiones })).toEqual([ART_59, ART_62, ART_62, ART_62])
  })
  it('los días del medio mes siguen a los meses', () => {
    // A month ends on 2 March; 15 days later it is Tuesday 17.
    const p = plazo({ desde, meses: 1, masDias: 15 })
    expect(p.vence).toBe('2026-03-17')
    expect(p.memoria.pasos.map(x => x.articulo)).toEqual([ART_59, ART_62])
    expect(repetir(p.memoria)).toEqual([])
  })
})

describe('días hábiles entre dos fechas', () => {
  it('desde una fecha posterior son los mismos, con signo contrario', () => {
    expect(diasHabilesEntre('2026-03-13' as Fecha, '2026-03-18' as Fecha)).toBe(3)
    expect(diasHabilesEntre('2026-03-18' as Fecha, '2026-03-13' as Fecha)).toBe(-3)
    const noHabiles = ['2026-03-17' as Fecha]
    expect(diasHabilesEntre('2026-03-13' as Fecha, '2026-03-18' as Fecha, { noHabiles })).toBe(2)
    expect(diasHabilesEntre('2026-03-18' as Fecha, '2026-03-13' as Fecha, { noHabiles })).toBe(-2)
  })
  it('del mismo día a él mismo no hay ninguno', () => {
    expect(diasHabilesEntre('2026-03-13' as Fecha, '2026-03-13' as Fecha)).toBe(0)
  })
})

describe('el día hábil, o el siguiente', () => {
  it('un día hábil se queda; el sábado y el domingo pasan al lunes, y si es festivo, al martes', () => {
    expect(habilOSiguiente('2026-02-27' as Fecha)).toBe('2026-02-27')
    expect(habilOSiguiente('2026-02-28' as Fecha)).toBe('2026-03-02')
    expect(habilOSiguiente('2026-03-21' as Fecha)).toBe('2026-03-24')
  })
  it('donde el sábado es hábil se queda, y un día no hábil del municipio se pasa', () => {
    expect(habilOSiguiente('2026-02-28' as Fecha, { sabados: true })).toBe('2026-02-28')
    expect(habilOSiguiente('2026-02-28' as Fecha, { noHabiles: ['2026-03-02' as Fecha] })).toBe('2026-03-03')
  })
})
