import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../ley388/decimal.ts'
import { repetir } from '../../ley388/formula.ts'
import { Memoria } from '../../ley388/memoria.ts'
import { type AnioDeBrecha, brechaDelPrograma, type ProyectoQuePide, type ReglasDeBrecha } from './brecha.ts'
import { sumar } from './escenario.ts'
import { ordenDePago } from './orden.ts'
import { repartirFila } from './reparto.ts'

type PorAnio = Record<number, number>
const mapa = (o: PorAnio) => new Map(Object.entries(o).map(([a, v]) => [Number(a), new Decimal(v)]))
const proyecto = (
  codigo: string,
  prioridad: number,
  necesidad: PorAnio,
  cofinanciacion: PorAnio = {},
  enEjecucion = false,
): ProyectoQuePide => ({
  id: codigo,
  codigo,
  prioridad: new Decimal(prioridad),
  enEjecucion,
  necesidad: mapa(necesidad),
  cofinanciacion: mapa(cofinanciacion),
})
const REGLAS: ReglasDeBrecha = { arrastrarSobrantes: true, protegerEnEjecucion: false }
const correr = (proyectos: ProyectoQuePide[], capacidad: PorAnio, reglas: Partial<ReglasDeBrecha> = {}) =>
  brechaDelPrograma(
    proyectos,
    Object.entries(capacidad).map(([anio, v]) => ({ anio: Number(anio), paraElPrograma: new Decimal(v) })),
    { ...REGLAS, ...reglas },
  )
const aplazados = (a: AnioDeBrecha | undefined) =>
  Object.fromEntries(a!.filas.filter(f => f.aplazado.gt(0)).map(f => [f.proyecto, f.aplazado.toNumber()]))

describe('P3: qué se aplaza si el dinero no llega', () => {
  const A = proyecto('A', 90, { 2026: 50 })
  const B = proyecto('B', 60, { 2026: 40 })
  const C = proyecto('C', 30, { 2026: 30 })

  it('donde alcanza no se aplaza nada, y lo que sobra pasa al año siguiente', () => {
    const [a, b] = correr([A, B, C], { 2026: 150, 2027: 10 })
    expect([a!.aplazado, a!.sobrante, b!.sobranteAnterior, b!.sobrante].map(d => d.toNumber())).toEqual([0, 30, 30, 40])
    const [, sin] = correr([A, B, C], { 2026: 150, 2027: 10 }, { arrastrarSobrantes: false })
    expect(sin!.sobrante.toNumber()).toBe(10)
  })

  it('se aplaza primero el de menor prioridad, y del que queda en el borde solo lo que falta', () => {
    const [a] = correr([B, C, A], { 2026: 75 })
    expect(a!.aplazado.toNumber()).toBe(45)
    expect(aplazados(a)).toEqual({ C: 30, B: 15 })
    expect(a!.filas.map(f => f.proyecto)).toEqual(['A', 'B', 'C'])
  })

  it('lo aplazado se pide el año siguiente; lo que queda en el último no tiene dinero', () => {
    const [, b] = correr([A, B, C], { 2026: 75, 2027: 40 })
    expect(b!.deAntes.toNumber()).toBe(45)
    expect(aplazados(b)).toEqual({ C: 5 })
  })

  it('la cofinanciación paga solo a su proyecto; la que no usa lo espera', () => {
    const conPropia = proyecto('C', 30, { 2026: 30, 2027: 20 }, { 2026: 45 })
    const [a, b] = correr([A, B, conPropia], { 2026: 0, 2027: 0 })
    expect(aplazados(a)).toEqual({ A: 50, B: 40 })
    const c = b!.filas.find(f => f.proyecto === 'C')!
    expect([c.cofinanciacion, c.aplazado].map(d => d.toNumber())).toEqual([15, 5])
  })

  it('aplazar lo que tiene cofinanciación la pone en riesgo, porque falta la contrapartida', () => {
    const [a] = correr([proyecto('C', 30, { 2026: 30 }, { 2026: 20 })], { 2026: 4 })
    expect(a!.filas[0]!.aplazado.toNumber()).toBe(6)
    expect(a!.filas[0]!.enRiesgo.toNumber()).toBe(20)
  })

  it('si así se supone, lo que está en ejecución se aplaza después de todo lo que no ha empezado', () => {
    const enObra = proyecto('C', 30, { 2026: 30 }, {}, true)
    expect(aplazados(correr([A, B, enObra], { 2026: 75 })[0])).toEqual({ C: 30, B: 15 })
    expect(aplazados(correr([A, B, enObra], { 2026: 75 }, { protegerEnEjecucion: true })[0])).toEqual({ B: 40, A: 5 })
  })

  it('entre dos de igual prioridad decide el código, en cualquier orden en que lleguen', () => {
    const iguales = ['X-2', 'X-10', 'X-1'].map(c => proyecto(c, 50, { 2026: 10 }))
    const dosOrdenes = [iguales, [...iguales].reverse()].map(p => correr(p, { 2026: 20 })[0])
    expect(dosOrdenes.map(aplazados)).toEqual([{ 'X-2': 10 }, { 'X-2': 10 }])
  })
})

const ANIOS = [2026, 2027, 2028]
const montos = fc.dictionary(fc.constantFrom(...ANIOS.map(String)), fc.integer({ min: 0, max: 60 }))
const unPrograma = fc
  .array(
    fc.record({
      prioridad: fc.integer({ min: 0, max: 4 }),
      necesidad: montos,
      cofinanciacion: montos,
      enEjecucion: fc.boolean(),
    }),
    { maxLength: 7 },
  )
  .map(lista => lista.map((p, i) => proyecto(`P-${i}`, p.prioridad, p.necesidad, p.cofinanciacion, p.enEjecucion)))
const dinero = fc.record(Object.fromEntries(ANIOS.map(a => [a, fc.integer({ min: 0, max: 150 })])))
const reglas = fc.record({ arrastrarSobrantes: fc.boolean(), protegerEnEjecucion: fc.boolean() })

describe('en todo programa, con cualquier dinero', () => {
  it('lo que se paga nunca pasa del dinero, y no se aplaza nada mientras quede', () => {
    fc.assert(
      fc.property(unPrograma, dinero, reglas, (proyectos, capacidad, r) => {
        for (const a of correr(proyectos, capacidad, r)) {
          const disponible = a.paraElPrograma.plus(a.sobranteAnterior)
          const pagado = sumar(a.filas.map(f => f.financiado))
          expect(pagado.toFixed()).toBe(a.financiado.toFixed())
          expect(pagado.lte(disponible)).toBe(true)
          expect(a.aplazado.isZero() || pagado.eq(disponible)).toBe(true)
          expect(sumar(a.filas.map(f => f.aplazado)).toFixed()).toBe(a.aplazado.toFixed())
          expect(repetir(a.memoria)).toEqual([])
        }
      }),
    )
  })

  it('si a un proyecto se le aplaza algo, ninguno que vaya después recibe dinero propio ese año', () => {
    fc.assert(
      fc.property(unPrograma, dinero, reglas, (proyectos, capacidad, r) => {
        const orden = ordenDePago(proyectos, r.protegerEnEjecucion).map(p => p.id)
        for (const a of correr(proyectos, capacidad, r)) {
          expect(a.filas.map(f => f.proyecto)).toEqual(orden)
          const borde = a.filas.findIndex(f => f.aplazado.gt(0))
          if (borde >= 0) for (const f of a.filas.slice(borde + 1)) expect(f.financiado.toFixed()).toBe('0')
        }
      }),
    )
  })

  it('ningún peso se pierde: lo que cada proyecto pidió se le pagó, o quedó sin dinero al final', () => {
    fc.assert(
      fc.property(unPrograma, dinero, reglas, (proyectos, capacidad, r) => {
        const anios = correr(proyectos, capacidad, r)
        for (const p of proyectos) {
          const suyas = anios.map(a => a.filas.find(f => f.proyecto === p.id)!)
          const pagado = sumar(suyas.flatMap(f => [f.financiado, f.cofinanciacion]))
          expect(pagado.plus(suyas.at(-1)!.aplazado).toFixed()).toBe(sumar([...p.necesidad.values()]).toFixed())
          const atada = sumar([...p.cofinanciacion.values()])
          expect(sumar(suyas.map(f => f.cofinanciacion)).lte(atada)).toBe(true)
        }
      }),
    )
  })

  it('más dinero nunca aplaza más, y el orden en que llegan los proyectos no cambia nada', () => {
    fc.assert(
      fc.property(unPrograma, dinero, reglas, fc.constantFrom(...ANIOS), (proyectos, capacidad, r, anio) => {
        const tal = correr(proyectos, capacidad, r)
        const conMas = correr(proyectos, { ...capacidad, [anio]: capacidad[anio]! + 17 }, r)
        conMas.forEach((a, i) => {
          expect(a.aplazado.lte(tal[i]!.aplazado)).toBe(true)
        })
        const alReves = correr([...proyectos].reverse(), capacidad, r)
        expect(alReves.map(aplazados)).toEqual(tal.map(aplazados))
      }),
    )
  })

  it('la memoria de cada fila da sus cifras', () => {
    fc.assert(
      fc.property(unPrograma, dinero, reglas, (proyectos, capacidad, r) => {
        for (const f of correr(proyectos, capacidad, r).flatMap(a => a.filas)) {
          const m = new Memoria()
          expect(repartirFila(f, m).aplazado.toFixed()).toBe(f.aplazado.toFixed())
          expect(repetir(m)).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })
})
