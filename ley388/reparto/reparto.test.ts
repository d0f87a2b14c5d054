import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { repetir } from '../formula.ts'
import { Rechazo } from '../rechazo.ts'
import { INSTRUMENTOS_DE_RECUPERACION, TIPOS_DE_CARGA } from './cargas.ts'
import { leerReparto, pideAsignar } from './entrada.ts'
import { type ParticipacionEnLaUnidad, type RepartoRespuesta, reparto } from './reparto.ts'

interface Crudo {
  predios: { id: string; areaM2: string; valorInicialM2: string; [propuesta: string]: string }[]
  cargas: { nombre: string; valor: string; clase: 'local' | 'general' }[]
  lotes: { id: string; valor: string; asignado: { predio: string; fraccion: string }[] }[]
}

const decimal = (maximo: number, decimales: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: maximo * 10 ** decimales }).map(n => new Decimal(n).div(10 ** decimales).toFixed())

/** A unit of 1 to 7 parcels, with burdens and with lots that go whole or in two parts. */
const unidad: fc.Arbitrary<Crudo> = fc.integer({ min: 1, max: 7 }).chain(n => {
  const quien = fc.integer({ min: 0, max: n - 1 }).map(i => `predio-${i}`)
  const asignado = fc.tuple(quien, quien, fc.integer({ min: 0, max: 999_999 })).map(([a, b, parte]) =>
    parte === 0 || a === b
      ? [{ predio: a, fraccion: '1' }]
      : [
          { predio: a, fraccion: new Decimal(parte).div(1_000_000).toFixed() },
          { predio: b, fraccion: new Decimal(1_000_000 - parte).div(1_000_000).toFixed() },
        ],
  )
  return fc.record({
    predios: fc
      .array(fc.record({ areaM2: decimal(5_000, 2), valorInicialM2: decimal(900_000, 2) }), {
        minLength: n,
        maxLength: n,
      })
      .map(lista => lista.map((p, i) => ({ id: `predio-${i}`, ...p }))),
    cargas: fc.array(
      fc.record({
        nombre: fc.constant('obra'),
        valor: decimal(1_000_000, 2),
        clase: fc.constantFrom('local', 'general'),
      }),
      { maxLength: 4 },
    ),
    lotes: fc
      .array(fc.record({ valor: decimal(1_000_000, 2), asignado }), { minLength: 1, maxLength: 6 })
      .map(lista => lista.map((l, i) => ({ id: `L${i}`, ...l }))),
  })
})

const calcular = (u: Crudo): RepartoRespuesta => reparto(leerReparto(u))
const total = (r: RepartoRespuesta, campo: keyof Omit<ParticipacionEnLaUnidad, 'segunLey'>): string =>
  r.participaciones.reduce((a, p) => a.plus(p[campo]), new Decimal(0)).toFixed()
const probar = (propiedad: (u: Crudo) => void): void => {
  fc.assert(fc.property(unidad, propiedad), { numRuns: CORRIDAS })
}

describe('R8: el reparto equitativo se puede demostrar', () => {
  it('las participaciones suman 1, las compensaciones 0, las cargas las locales y los derechos los beneficios', () => {
    probar(u => {
      const r = calcular(u)
      expect(total(r, 'fraccion')).toBe('1')
      expect(total(r, 'compensacion')).toBe('0')
      expect(r.compensacionTotal).toBe('0')
      expect(total(r, 'cargas')).toBe(r.cargasLocales)
      expect(total(r, 'derecho')).toBe(r.beneficios)
      expect(total(r, 'recibido')).toBe(r.beneficios)
    })
  })
  it('después de compensar, el índice es el mismo para todos y es el de la unidad entera', () => {
    probar(u => {
      const r = calcular(u)
      expect(r.equitativo).toBe(true)
      expect(new Set(r.participaciones.map(p => p.indice))).toEqual(new Set([r.indiceComun]))
    })
  })
  it('ningún derecho ni ninguna carga se aparta un peso de su valor exacto', () => {
    probar(u => {
      const r = calcular(u)
      const aportes = u.predios.map(p => new Decimal(p.areaM2).times(p.valorInicialM2))
      const suma = aportes.reduce((a, b) => a.plus(b))
      for (const [i, p] of r.participaciones.entries()) {
        const exacto = (valor: string): Decimal => new Decimal(valor).times(aportes[i]!).div(suma)
        expect(exacto(r.beneficios).minus(p.derecho).abs().lt(1)).toBe(true)
        expect(exacto(r.cargasLocales).minus(p.cargas).abs().lt(1)).toBe(true)
      }
    })
  })
  it('el orden en que se escriben predios, cargas y lotes no cambia lo de nadie', () => {
    probar(u => {
      const alReves = calcular({
        predios: u.predios.toReversed(),
        cargas: u.cargas.toReversed(),
        lotes: u.lotes.toReversed(),
      })
      expect(alReves.participaciones.toReversed()).toEqual(calcular(u).participaciones)
    })
  })
  it('el índice no depende de a quién tocó cada lote', () => {
    probar(u => {
      const otro = { ...u, lotes: u.lotes.map(l => ({ ...l, asignado: [{ predio: 'predio-0', fraccion: '1' }] })) }
      expect(calcular(otro).participaciones.map(p => [p.neto, p.indice])).toEqual(
        calcular(u).participaciones.map(p => [p.neto, p.indice]),
      )
    })
  })
  it('repetir la memoria da cada resultado', () => {
    probar(u => {
      expect(repetir(calcular(u).memoria)).toEqual([])
    })
  })
  it('una carga local más no mejora a nadie, salvo el peso que el mayor resto cambia de manos', () => {
    probar(u => {
      const cargado = calcular({ ...u, cargas: [...u.cargas, { nombre: 'otra', valor: '1000', clase: 'local' }] })
      const antes = calcular(u)
      for (const [i, p] of cargado.participaciones.entries()) {
        expect(new Decimal(p.neto).minus(antes.participaciones[i]!.neto).lte(1)).toBe(true)
      }
    })
  })
})

describe('R8: el juicio de una propuesta', () => {
  it('donde nadie propone nada no hay nada que juzgar', () => {
    probar(u => {
      const r = calcular(u)
      expect([r.propuesta, ...r.participaciones.map(p => p.segunLey)]).toEqual(Array(u.predios.length + 1))
    })
  })
  const conPropuesta = (u: Crudo, cambio: (i: number, compensacion: Decimal) => Decimal): Crudo => {
    const r = calcular(u)
    const predios = u.predios.map((p, i) => ({
      ...p,
      compensacionPropuesta: cambio(i, new Decimal(r.participaciones[i]!.compensacion)).toFixed(),
      cargaAsignada: r.participaciones[i]!.cargas,
    }))
    return { ...u, predios }
  }
  it('lo que da la ley, propuesto por alguien, es equitativo', () => {
    probar(u => {
      const r = calcular(conPropuesta(u, (_, c) => c))
      expect(r).toMatchObject({ equitativo: true, propuesta: { motivos: [], pierden: [], ganan: [] } })
    })
  })
  it('cuatro pesos o más que pasan de uno a otro siempre se notan, con quién los pierde', () => {
    fc.assert(
      fc.property(
        unidad.filter(u => u.predios.length > 1),
        fc.integer({ min: 4, max: 1_000_000 }),
        (u, d) => {
          const r = calcular(conPropuesta(u, (i, c) => (i === 0 ? c.minus(d) : i === 1 ? c.plus(d) : c)))
          expect(r.equitativo).toBe(false)
          expect(r.propuesta?.pierden.map(p => p.predio)).toEqual(['predio-0'])
          expect(r.propuesta?.ganan.map(p => p.predio)).toEqual(['predio-1'])
          expect(new Decimal(r.propuesta!.pierden[0]!.monto).minus(d).abs().lte(2)).toBe(true)
        },
      ),
      { numRuns: CORRIDAS },
    )
  })
  it('una compensación que nadie paga rompe el reparto aunque sea de un peso', () => {
    probar(u => {
      const r = calcular(conPropuesta(u, (i, c) => (i === 0 ? c.plus(1) : c)))
      expect(r).toMatchObject({ equitativo: false, compensacionTotal: '1' })
      expect(r.propuesta!.motivos[0]).toBe('Las compensaciones suman 1 pesos; deben sumar cero (art. 45).')
    })
  })
})

describe('R1: las cargas que la ley nombra', () => {
  it('siete son locales y dos generales, cada una con su artículo', () => {
    expect(TIPOS_DE_CARGA.filter(t => t.clase === 'local')).toHaveLength(7)
    expect(TIPOS_DE_CARGA.filter(t => t.clase === 'general').map(t => t.id)).toEqual([
      'vias-principales',
      'redes-matrices',
    ])
    expect(new Set(TIPOS_DE_CARGA.map(t => t.articulo))).toEqual(new Set(['art. 39 par.']))
  })
  it('las generales se recuperan por cuatro instrumentos nombrados y otro que garantice la equidad', () => {
    expect(INSTRUMENTOS_DE_RECUPERACION.map(i => i.id)).toEqual([
      'tarifas',
      'valorizacion',
      'plusvalia',
      'predial',
      'otro',
    ])
  })
})

describe('lo que se pide', () => {
  it('solo quien pide asignar puede necesitar ayuda', () => {
    expect([{ asignar: true }, { asignar: false }, {}, null, 'asignar', { asignar: 'true' }].map(pideAsignar)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
  it('más de diez mil lotes se rechazan', () => {
    const lote = (_: unknown, i: number): object => ({
      id: `L${i}`,
      valor: '1',
      asignado: [{ predio: 'A', fraccion: '1' }],
    })
    const con = (n: number): object => ({
      predios: [{ id: 'A', areaM2: '1', valorInicialM2: '1' }],
      cargas: [],
      lotes: Array.from({ length: n }, lote),
    })
    expect(leerReparto(con(10_000)).lotes).toHaveLength(10_000)
    expect(() => leerReparto(con(10_001))).toThrow(Rechazo)
    expect(() => leerReparto(con(10_001))).toThrow(expect.objectContaining({ campo: 'lotes' }))
  })
})
