import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { type Fecha, fechaDeNumero } from '../fecha.ts'
import { repetir } from '../formula.ts'
import { conValores } from '../parametros/fechado.ts'
import { Rechazo } from '../rechazo.ts'
import { compensacionObra } from './compensacion-obra.ts'
import { DATOS_CARGADOS, type DatosFechados } from './datos.ts'
import { leerCompensacionObra } from './entrada-compensacion.ts'
import { EXPROPIACION_POR_EQUIDAD, MOTIVOS } from './motivos-datos.ts'
import { leerOferta, oferta } from './oferta.ts'
import { leerPagoExpropiacion, pagoExpropiacion } from './pago-expropiacion.ts'

const runs = { numRuns: CORRIDAS }
const dinero = fc.bigInt({ min: 1n, max: 10n ** 15n }).map(n => new Decimal(n.toString()).div(100).toFixed())
const fraccion = (min: number, max: number) =>
  fc.integer({ min: min * 10_000, max: max * 10_000 }).map(n => new Decimal(n).div(10_000).toFixed())
const dia = fc.integer({ min: 10_227, max: 20_000 }).map(fechaDeNumero)
const numeros = (lista: readonly string[]): Decimal[] => lista.map(t => new Decimal(t))
const suma = (lista: readonly string[]): string =>
  numeros(lista)
    .reduce((a, b) => a.plus(b), new Decimal(0))
    .toFixed()

describe('art. 67: pago de la expropiación', () => {
  const entrada = fc.record({
    precio: dinero,
    modalidad: fc.constantFrom('contado', 'plazos'),
    cuotaInicial: fraccion(0.4, 0.6),
    tasaAnual: fraccion(0, 1),
    fecha: dia,
    vencimiento: fc.constantFrom('aniversario', 'habil-siguiente'),
  })

  it('los capitales suman el precio, el saldo no baja de cero y termina en cero, y la memoria se repite', () => {
    fc.assert(
      fc.property(entrada, e => {
        const { cuotas, memoria } = pagoExpropiacion(leerPagoExpropiacion(e))
        expect(suma(cuotas.map(c => c.capital))).toBe(new Decimal(e.precio).toDecimalPlaces(0).toFixed())
        expect(numeros(cuotas.map(c => c.saldo)).every(s => s.gte(0))).toBe(true)
        expect(cuotas.at(-1)!.saldo).toBe('0')
        for (const c of cuotas) expect(suma([c.capital, c.interes])).toBe(c.total)
        expect(cuotas.map(c => c.vence)).toEqual(cuotas.map(c => c.vence).toSorted())
        expect(repetir(memoria)).toEqual([])
      }),
      runs,
    )
  })

  it('por debajo de la cuantía hay un solo pago, cualquiera que sea la modalidad', () => {
    fc.assert(
      fc.property(entrada, e => {
        const { contadoObligatorio, cuotas } = pagoExpropiacion(leerPagoExpropiacion(e))
        expect(cuotas.length).toBe(contadoObligatorio || e.modalidad === 'contado' ? 1 : 6)
      }),
      runs,
    )
  })

  it('el municipio carga el interés bancario y entonces no hace falta la tasa', () => {
    const propio = { valor: new Decimal('0.1'), desde: '2026-03-01' as Fecha, acto: 'Resolución 1 (de prueba)' }
    const datos: DatosFechados = {
      ...DATOS_CARGADOS,
      interesBancario: conValores(DATOS_CARGADOS.interesBancario, [propio]),
    }
    const e = { precio: '1000000000', modalidad: 'plazos', cuotaInicial: '0.4', fecha: '2026-03-02' }
    const { cuotas, memoria } = pagoExpropiacion(leerPagoExpropiacion(e), datos)
    expect(cuotas[1]!.interes).toBe('60000000')
    expect(memoria.pasos.some(p => p.concepto.includes('Resolución 1 (de prueba)'))).toBe(true)
    const antes = { ...e, fecha: '2026-02-28' }
    expect(() => pagoExpropiacion(leerPagoExpropiacion(antes), datos)).toThrow('Interés bancario corriente')
  })

  it('la memoria dice con qué acto se tomó el salario mínimo', () => {
    const e = { precio: '1000000000', modalidad: 'contado', fecha: '2026-03-02' }
    const { memoria } = pagoExpropiacion(leerPagoExpropiacion(e))
    expect(memoria.pasos[0]!.concepto).toContain('Decreto 1469 de 2025')
  })
})

describe('art. 128: compensación por obra pública', () => {
  const base = { finObra: '2024-06-30', colindante: true }
  const valores = fc.record({
    valorUltimaTransaccion: dinero,
    ipc: fc.record({ transaccion: fraccion(50, 200), solicitud: fraccion(50, 200) }),
    solicitud: fc.integer({ min: 19_900, max: 20_700 }).map(fechaDeNumero),
    permanente: fc.boolean(),
  })
  const pedir = (v: object, valorAlSolicitar: string) =>
    compensacionObra(leerCompensacionObra({ ...base, ...v, valorAlSolicitar }))

  it('a menor valor del inmueble, nunca menor compensación', () => {
    fc.assert(
      fc.property(valores, dinero, dinero, (v, a, b) => {
        const [menor, mayor] = new Decimal(a).lte(b) ? [a, b] : [b, a]
        const conMenor = pedir(v, menor)
        const conMayor = pedir(v, mayor)
        expect(new Decimal(conMenor.compensacion).gte(conMayor.compensacion)).toBe(true)
        expect(new Decimal(conMenor.perdida).gte(conMayor.perdida)).toBe(true)
      }),
      runs,
    )
  })

  it('procede si y solo si no hay motivos, no pasa de la pérdida y la memoria se repite', () => {
    fc.assert(
      fc.property(valores, dinero, (v, valor) => {
        const r = pedir(v, valor)
        expect(r.procede).toBe(r.motivos.length === 0)
        expect(r.compensacion).toBe(r.procede ? r.perdida : '0')
        expect(new Decimal(r.fraccionPerdida).lte(1)).toBe(true)
        expect(repetir(r.memoria)).toEqual([])
      }),
      runs,
    )
  })

  it('usa el IPC para empleados cuando está cargado para las dos fechas, y si falta en una, el general en ambas', () => {
    const valor = (indice: string, desde: string, hasta: string) => ({
      valor: new Decimal(indice),
      desde: desde as Fecha,
      hasta: hasta as Fecha,
      acto: 'Serie de prueba',
    })
    const conSerie = (...v: ReturnType<typeof valor>[]): DatosFechados => ({
      ...DATOS_CARGADOS,
      ipcEmpleados: conValores(DATOS_CARGADOS.ipcEmpleados, v),
    })
    const e = leerCompensacionObra({
      ...base,
      valorUltimaTransaccion: '100000000',
      valorAlSolicitar: '100000000',
      fechaTransaccion: '2022-05-10',
      solicitud: '2026-03-02',
    })
    const ambas = conSerie(valor('100', '2022-05-01', '2022-05-31'), valor('200', '2026-03-01', '2026-03-31'))
    expect(compensacionObra(e, ambas).valorActualizado).toBe('200000000')
    expect(compensacionObra(e, ambas).memoria.pasos[0]!.concepto).toContain('IPC para empleados, los que regían')
    const una = conSerie(valor('100', '2022-05-01', '2022-05-31'))
    // 100.000.000 × 152,27 ÷ 111,41 = 136.675.343,33
    expect(compensacionObra(e, una).valorActualizado).toBe('136675343')
    expect(compensacionObra(e, una).memoria.pasos[0]!.concepto).toContain('IPC, índice de diciembre, los que regían')
    const general = { ...e, indices: { ...e.indices, serie: 'general' } } as typeof e
    expect(compensacionObra(general, ambas).valorActualizado).toBe('136675343')
    const solo = { ...e, indices: { ...e.indices, serie: 'empleados' } } as typeof e
    expect(() => compensacionObra(solo, una)).toThrow(Rechazo)
  })
})

describe('art. 61: precio de la oferta', () => {
  it('nunca pasa del valor comercial ni baja de cero, y la memoria se repite', () => {
    fc.assert(
      fc.property(dinero, fraccion(0, 1), fc.boolean(), (valorComercial, parte, pagoPlusvaliaOValorizacion) => {
        const plusvaliaPorAnuncio = new Decimal(valorComercial).times(parte).toDecimalPlaces(6).toFixed()
        const r = oferta(leerOferta({ valorComercial, plusvaliaPorAnuncio, pagoPlusvaliaOValorizacion }))
        const precio = new Decimal(r.precio)
        expect(precio.gte(0) && precio.lte(new Decimal(valorComercial).plus('0.5'))).toBe(true)
        if (pagoPlusvaliaOValorizacion) expect(r.precio).toBe(new Decimal(valorComercial).toDecimalPlaces(0).toFixed())
        expect(repetir(r.memoria)).toEqual([])
      }),
      runs,
    )
  })
})

describe('arts. 58, 63 y 98: motivos', () => {
  it('son trece, de la a a la m; los que admiten la vía administrativa son los que nombra el artículo 63', () => {
    expect(MOTIVOS.map(m => m.literal).join('')).toBe('abcdefghijklm')
    expect(MOTIVOS.filter(m => m.administrativa).map(m => m.literal)).toEqual([...'abcdehjklm'])
    expect(MOTIVOS[2]!.articulo).toBe('art. 58 lit. c')
  })
  it('la expropiación por equidad se conoce y no se tramita', () => {
    expect(EXPROPIACION_POR_EQUIDAD).toMatchObject({ articulo: 'art. 98', automatizada: false })
  })
})
