import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { fechaDeNumero } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { esDiaHabil } from '../plazos/conteo.ts'
import { desarrolloPrioritario } from './desarrollo-prioritario.ts'
import { leerPagoComprador } from './entrada-comprador.ts'
import { leerDesarrolloPrioritario } from './entrada-desarrollo.ts'
import { pagoComprador } from './pago-comprador.ts'
import { NOMBRES_DE_CLASE } from './plazo-prioritario.ts'
import { leerSubasta, subasta } from './subasta.ts'

const runs = { numRuns: CORRIDAS }
const dinero = fc.bigInt({ min: 1n, max: 10n ** 15n }).map(n => new Decimal(n.toString()).div(100).toFixed())
const milesimas = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map(n => new Decimal(n).div(1000).toFixed())
const dia = fc.integer({ min: 15_600, max: 22_000 }).map(fechaDeNumero)

describe('arts. 52 a 54: término para desarrollar', () => {
  const declaratoria = fc.record({
    clase: fc.constantFrom(...NOMBRES_DE_CLASE),
    promulgacion: dia,
    enUAU: fc.boolean(),
    prorrogasMercado: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 3 }),
  })
  const responder = (d: object, fraccion: string) =>
    desarrolloPrioritario(
      leerDesarrolloPrioritario({
        ...d,
        prorroga: { solicitada: (d as { promulgacion: string }).promulgacion, avance: '0.5', fraccion },
      }),
    )

  it('una prórroga más larga nunca vence antes, y ninguna antes que el plazo', () => {
    fc.assert(
      fc.property(declaratoria, milesimas(0, 0.5), milesimas(0, 0.5), (d, a, b) => {
        const [corta, larga] = new Decimal(a).lte(b) ? [a, b] : [b, a]
        const conCorta = responder(d, corta)
        const conLarga = responder(d, larga)
        expect(conLarga.venceConProrroga >= conCorta.venceConProrroga).toBe(true)
        expect(conCorta.venceConProrroga >= conCorta.vence).toBe(true)
      }),
      runs,
    )
  })

  it('todo término termina en día hábil, en la unidad nunca antes que fuera de ella, y la memoria se repite', () => {
    fc.assert(
      fc.property(declaratoria, milesimas(0, 0.5), (d, fraccion) => {
        const r = responder(d, fraccion)
        expect(esDiaHabil(r.vence) && esDiaHabil(r.venceConProrroga)).toBe(true)
        expect(
          responder({ ...d, enUAU: true }, fraccion).vence >= responder({ ...d, enUAU: false }, fraccion).vence,
        ).toBe(true)
        expect(repetir(r.memoria)).toEqual([])
      }),
      runs,
    )
  })

  it('una prórroga de cero no mueve el vencimiento', () => {
    fc.assert(
      fc.property(declaratoria, d => {
        const r = responder({ ...d, prorrogasMercado: [] }, '0')
        expect(r.venceConProrroga).toBe(r.vence)
      }),
      runs,
    )
  })

  it('el estado de la declaratoria no retrocede: lo incumplido un día lo sigue siendo después', () => {
    fc.assert(
      fc.property(declaratoria, fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (d, a, b) => {
        const estadoTras = (dias: number): string => {
          const al = fechaDeNumero(Date.parse(d.promulgacion) / 86_400_000 + dias)
          return desarrolloPrioritario(leerDesarrolloPrioritario({ ...d, al })).cumplimiento!.estado
        }
        if (estadoTras(Math.min(a, b)) === 'incumplida') expect(estadoTras(Math.max(a, b))).toBe('incumplida')
      }),
      runs,
    )
  })
})

describe('art. 56: subasta', () => {
  it('el neto nunca pasa del precio y la memoria se repite', () => {
    fc.assert(
      fc.property(dinero, dinero, dinero, dinero, dinero, (comercial, catastral, precio, gastos, plusvalia) => {
        const r = subasta(
          leerSubasta({ avaluoComercial: comercial, avaluoCatastral: catastral, precio, gastos, plusvalia }),
        )
        expect(new Decimal(r.neto!).lte(new Decimal(precio).plus('0.5'))).toBe(true)
        expect(new Decimal(r.basePrimera).lte(new Decimal(comercial).plus('0.5'))).toBe(true)
        expect(repetir(r.memoria)).toEqual([])
      }),
      runs,
    )
  })

  it('sin salario mínimo ni fecha no se dice si el pago es de contado', () => {
    const r = subasta(leerSubasta({ avaluoComercial: '100', avaluoCatastral: '100' }))
    expect(r.contadoObligatorio).toBeUndefined()
    expect(r.neto).toBeUndefined()
  })
})

describe('art. 57: pago al comprador incumplido', () => {
  it('cuota inicial y capitales suman el precio, el saldo termina en cero, no hay interés negativo y la memoria se repite', () => {
    const entrada = fc.record({
      precioPagado: dinero,
      ipc: fc.record({ compra: milesimas(50, 200), expropiacion: milesimas(50, 200) }),
      entrega: dia,
      ipcSemestral: fc.array(milesimas(-0.5, 0.5), { maxLength: 16 }),
    })
    fc.assert(
      fc.property(entrada, e => {
        const r = pagoComprador(leerPagoComprador(e))
        const total = r.cuotas.reduce((a, c) => a.plus(c.capital), new Decimal(r.cuotaInicial))
        expect(total.toFixed()).toBe(r.precio)
        expect(r.precio).toBe(r.tope)
        expect(r.cuotas.every(c => new Decimal(c.saldo).gte(0) && new Decimal(c.capital).gte(0))).toBe(true)
        expect(r.cuotas.at(-1)!.saldo).toBe('0')
        expect(r.intereses.every(i => new Decimal(i.interes).gte(0))).toBe(true)
        expect(repetir(r.memoria)).toEqual([])
      }),
      runs,
    )
  })
})
