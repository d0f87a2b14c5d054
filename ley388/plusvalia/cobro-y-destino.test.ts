import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { sumarDias } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { destinacion } from './destinacion.ts'
import { leerDestinacion } from './destinacion-entrada.ts'
import { DESTINOS } from './destinos.ts'
import { exclusion } from './exclusion.ts'
import { exigibilidad } from './exigibilidad.ts'
import { formaDePago } from './formas-de-pago.ts'
import { EVENTOS, EXIGIBLE_POR, HECHOS, TIPOS_DE_EVENTO, TIPOS_DE_HECHO } from './hechos.ts'

const corre = { numRuns: CORRIDAS }
const dia = fc.integer({ min: 0, max: 4000 }).map(n => sumarDias('2020-01-01' as Fecha, n))
const eventos = fc
  .array(fc.record({ tipo: fc.constantFrom(...TIPOS_DE_EVENTO), fecha: dia, pagado: fc.boolean() }), { maxLength: 8 })
  .map(lista => lista.toSorted((a, b) => (a.fecha < b.fecha ? -1 : 1)))
const historia = fc.record({
  hecho: fc.constantFrom(...TIPOS_DE_HECHO),
  inscripcion: fc.option(dia, { nil: undefined }),
  eventos,
  poseedor: fc.boolean(),
  diferimiento: fc.constantFrom('cualquiera' as const, 'los-del-hecho' as const),
})

describe('V9, art. 83: exigibilidad', () => {
  it('nada es exigible antes de la inscripción, ni después de pagado, y la memoria se repite', () => {
    fc.assert(
      fc.property(historia, e => {
        const r = exigibilidad(e)
        const pago = e.eventos.findIndex(x => x.pagado)
        for (const [i, x] of r.eventos.entries()) {
          if (e.inscripcion === undefined || x.fecha < e.inscripcion) expect(x.exigible).toBe(false)
          if (pago >= 0 && i > pago) expect(x.exigible).toBe(false)
        }
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
  it('diferir a cualquier evento nunca hace exigible menos que diferir a los del hecho', () => {
    fc.assert(
      fc.property(historia, e => {
        const estricto = exigibilidad({ ...e, diferimiento: 'los-del-hecho' })
        const amplio = exigibilidad({ ...e, diferimiento: 'cualquiera' })
        for (const [i, x] of estricto.eventos.entries()) if (x.exigible) expect(amplio.eventos[i]!.exigible).toBe(true)
      }),
      corre,
    )
  })
  it('lo que pasa después no cambia lo que se dijo de los eventos anteriores', () => {
    fc.assert(
      fc.property(historia, fc.nat(8), (e, n) => {
        const antes = exigibilidad({ ...e, eventos: e.eventos.slice(0, n) })
        expect(exigibilidad(e).eventos.slice(0, n)).toEqual(antes.eventos)
      }),
      corre,
    )
  })
  it('cada hecho tiene los eventos que el artículo le señala, y cada uno su artículo', () => {
    expect(EXIGIBLE_POR).toEqual({
      incorporacion: ['licencia', 'transferencia', 'titulos'],
      'cambio-de-uso': ['licencia', 'cambio-efectivo-de-uso', 'titulos'],
      'mayor-aprovechamiento': ['licencia', 'transferencia', 'titulos'],
      'obra-publica': ['licencia', 'cambio-efectivo-de-uso', 'transferencia', 'titulos'],
    })
    expect(TIPOS_DE_HECHO.map(h => HECHOS[h].articulo)).toEqual([
      'art. 74 num. 1',
      'art. 74 num. 2',
      'art. 74 num. 3',
      'art. 87',
    ])
    expect(TIPOS_DE_HECHO.map(h => HECHOS[h].efecto)).toEqual(['art. 75', 'art. 76', 'art. 77', 'art. 87 num. 1'])
    expect(TIPOS_DE_EVENTO.map(e => EVENTOS[e].articulo)).toEqual([1, 2, 3, 4].map(n => `art. 83 num. ${n}`))
  })
  it('el motivo dice por qué, y la memoria con qué artículo', () => {
    const r = exigibilidad({
      hecho: 'cambio-de-uso',
      inscripcion: '2024-02-01' as Fecha,
      eventos: [
        { tipo: 'licencia', fecha: '2024-01-01' as Fecha, pagado: false },
        { tipo: 'transferencia', fecha: '2024-02-02' as Fecha, pagado: false },
        { tipo: 'licencia', fecha: '2024-02-03' as Fecha, pagado: true },
        { tipo: 'titulos', fecha: '2024-02-04' as Fecha, pagado: false },
      ],
      poseedor: false,
      diferimiento: 'cualquiera',
    })
    expect(r.eventos.map(e => e.motivo)).toEqual([
      'El efecto no estaba liquidado e inscrito en el folio (art. 83); el alcalde debe adelantar el trámite del artículo 81.',
      'No se pagó en un evento anterior: se hace exigible en este (art. 83 par. 3).',
      'El artículo 83 señala este evento para el hecho: cambio a un uso más rentable.',
      'La participación ya se había pagado.',
    ])
    expect(r.memoria.pasos.map(p => p.articulo)).toEqual([
      'art. 83',
      'art. 83 num. 1',
      'art. 83 par. 3',
      'art. 83 num. 1',
      'art. 83 num. 4',
    ])
    const ajeno = exigibilidad({
      hecho: 'cambio-de-uso',
      inscripcion: '2024-02-01' as Fecha,
      eventos: [{ tipo: 'transferencia', fecha: '2024-02-02' as Fecha, pagado: false }],
      poseedor: false,
      diferimiento: 'cualquiera',
    })
    expect(ajeno.eventos[0]?.motivo).toBe(
      'El artículo 83 no señala este evento para el hecho: cambio a un uso más rentable.',
    )
  })
})

describe('V10, art. 84: formas de pago', () => {
  it('son seis, con los descuentos y los acuerdos previos que dice el artículo', () => {
    const formas = [1, 2, 3, 4, 5, 6].map(formaDePago)
    expect(formas.map(f => f.articulo)).toEqual([1, 2, 3, 4, 5, 6].map(n => `art. 84 num. ${n}`))
    expect(formas.map(f => f.descuento?.valor.toFixed())).toEqual([
      undefined,
      '0.05',
      undefined,
      '0.05',
      undefined,
      '0.1',
    ])
    expect(formas.map(f => f.descuento?.articulo)).toEqual([
      undefined,
      'art. 84 num. 2',
      undefined,
      'art. 84 num. 4',
      undefined,
      'art. 84 num. 6',
    ])
    expect(formas.map(f => f.condicion !== undefined)).toEqual([false, true, false, false, true, false])
  })
})

describe('V11, art. 85: destinación', () => {
  const monto = fc.integer({ min: 0, max: 1000 })
  const libro = fc
    .record({
      recaudos: fc.array(monto, { minLength: 1, maxLength: 4 }),
      aplicaciones: fc.array(fc.record({ recaudo: fc.nat(3), proyecto: fc.nat(2), monto }), { maxLength: 8 }),
    })
    .map(({ recaudos, aplicaciones }) => ({
      recaudos: recaudos.map((m, i) => ({
        id: `R${i}`,
        fecha: '2025-01-01',
        monto: String(m),
        hecho: 'cambio-de-uso',
      })),
      proyectos: [0, 1, 2].map(i => ({ id: `P${i}`, destino: String(i + 1) })),
      aplicaciones: aplicaciones.map(a => ({
        recaudo: `R${a.recaudo % recaudos.length}`,
        proyecto: `P${a.proyecto}`,
        fecha: '2025-02-01',
        monto: String(a.monto),
      })),
    }))
  it('o se gasta más de lo que entró y se rechaza, o todo cuadra por recaudo, proyecto y destino', () => {
    fc.assert(
      fc.property(libro, e => {
        const gastado = (id: string): number =>
          e.aplicaciones.filter(a => a.recaudo === id).reduce((s, a) => s + Number(a.monto), 0)
        const seExcede = e.recaudos.some(r => gastado(r.id) > Number(r.monto))
        if (seExcede) {
          expect(() => destinacion(leerDestinacion(e))).toThrow(
            expect.objectContaining({ codigo: 'recaudo-insuficiente' }),
          )
          return
        }
        const r = destinacion(leerDestinacion(e))
        const suma = (lista: readonly { aplicado: string }[]): string =>
          lista.reduce((s, x) => s.plus(x.aplicado), new Decimal(0)).toFixed()
        expect([suma(r.porRecaudo), suma(r.porProyecto), suma(r.porDestino)]).toEqual([
          r.aplicado,
          r.aplicado,
          r.aplicado,
        ])
        expect(new Decimal(r.aplicado).plus(r.porAplicar).toFixed()).toBe(r.recaudado)
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
  it('los destinos son los siete numerales y el del parágrafo 2', () => {
    const numerales = [1, 2, 3, 4, 5, 6, 7].map(n => `art. 85 num. ${n}`)
    expect(DESTINOS.map(d => d.articulo)).toEqual([...numerales, 'art. 85 par. 2'])
    expect(DESTINOS.map(d => d.id)).toEqual(['1', '2', '3', '4', '5', '6', '7', 'par-2'])
    expect(DESTINOS.map(d => d.rige?.desde)).toEqual([...Array(7).fill(undefined), '2021-01-14'])
  })
})

describe('V12, arts. 86 y 87: plusvalía o valorización por una obra', () => {
  it('nunca proceden las dos cuando una ya se cobró, y una de las que se cobraron siempre vale', () => {
    const acto = fc.option(dia, { nil: undefined })
    fc.assert(
      fc.property(acto, acto, fc.boolean(), (plusvalia, valorizacion, previstaEnElPlan) => {
        const hoy = '2032-01-01' as Fecha
        const r = exclusion({ obra: 'Vía', previstaEnElPlan, plusvalia, valorizacion, hoy })
        if (plusvalia || valorizacion) expect(r.plusvalia.procede && r.valorizacion.procede).toBe(false)
        if (valorizacion && !plusvalia) expect(r.valorizacion.procede).toBe(true)
        expect(r.plusvalia.procede).toBe(r.plusvalia.motivos.length === 0)
        expect(r.valorizacion.procede).toBe(r.valorizacion.motivos.length === 0)
        expect(repetir(r.memoria)).toEqual([])
      }),
      corre,
    )
  })
  it('la memoria dice si el acto cabe en los seis meses, donde la obra terminó', () => {
    const e = { obra: 'Vía', previstaEnElPlan: true, hoy: '2025-03-03' as Fecha }
    const articulos = (finObra?: Fecha): string[] => exclusion({ ...e, finObra }).memoria.pasos.map(p => p.articulo)
    expect(articulos()).toEqual(['art. 87', 'art. 86'])
    expect(articulos('2025-03-03' as Fecha)).toEqual([
      'Ley 4 de 1913, art. 59',
      'Ley 4 de 1913, art. 62',
      'art. 87 num. 1',
      'art. 87',
      'art. 86',
    ])
  })
})
