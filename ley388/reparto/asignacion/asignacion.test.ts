import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../../test/corridas.ts'
import { Decimal } from '../../decimal.ts'
import { repetir } from '../../formula.ts'
import { repartirPorMayorResto } from '../../reparto-exacto.ts'
import type { Solver } from '../../solver.ts'
import { leerReparto } from '../entrada.ts'
import { type RepartoRespuesta, reparto } from '../reparto.ts'
import { Alcance } from './alcance.ts'
import { aproximar, voraz } from './aproximar.ts'
import { buscar } from './busqueda.ts'
import { verificarCertificado } from './certificado.ts'
import { cotaInferior } from './cota.ts'
import { asignarPocosLotes, sonPocosLotes } from './pocos-lotes.ts'
import { dineroQueCambia, type ProblemaDeLotes, problemaDeLotes } from './problema.ts'
import { deColumnas, enColumnas, laMejor, programaDeLotes } from './programa.ts'

const D = (n: number): Decimal => new Decimal(n)

/** A problem whose entitlements share the value of the lots by some weights. */
function problema(pesos: readonly number[], valores: readonly number[]): ProblemaDeLotes {
  const total = valores.reduce((a, b) => a + b)
  return problemaDeLotes(repartirPorMayorResto(D(total), pesos.map(D)), valores.map(D))
}

const pequeno = fc
  .record({
    pesos: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
    valores: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 }),
    unidad: fc.constantFrom(1, 10, 1_000),
  })
  .map(({ pesos, valores, unidad }) =>
    problema(
      pesos,
      [...valores, 1].map(v => v * unidad),
    ),
  )

/** The least money over all the assignments, one after another. */
function fuerzaBruta(p: ProblemaDeLotes): number {
  const n = p.derechos.length
  let menor = Number.POSITIVE_INFINITY
  for (let k = 0; k < n ** p.valores.length; k++) {
    const duenos = p.valores.map((_, l) => Math.floor(k / n ** l) % n)
    menor = Math.min(menor, dineroQueCambia(p, duenos))
  }
  return menor
}

const POCAS = Math.min(CORRIDAS / 2, 5_000)

describe('R5, R8: asignar lotes enteros', () => {
  it('la búsqueda exacta da lo mismo que mirar todas las asignaciones, y la cota nunca lo pasa', () => {
    fc.assert(
      fc.property(pequeno, p => {
        const menor = fuerzaBruta(p)
        const { duenos, completa } = buscar(p, voraz(p))
        expect({ completa, dinero: dineroQueCambia(p, duenos) }).toEqual({ completa: true, dinero: menor })
        expect(dineroQueCambia(p, asignarPocosLotes(p))).toBe(menor)
        expect(cotaInferior(p, new Alcance(p)).pesos).toBeLessThanOrEqual(menor)
      }),
      { numRuns: POCAS },
    )
  })
  it('con pocos lotes la tabla da lo mismo que la búsqueda, por muchos que sean los predios', () => {
    const lotes = fc.array(fc.integer({ min: 1, max: 80_000_000 }), { minLength: 1, maxLength: 8 })
    const pesos = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(pesos, lotes, (w, valores) => {
        const p = problema(w, valores)
        expect(dineroQueCambia(p, asignarPocosLotes(p))).toBe(dineroQueCambia(p, buscar(p, voraz(p)).duenos))
      }),
      { numRuns: POCAS },
    )
  })
  it('son pocos los lotes mientras la tabla quepa: 15 entre 41 predios sí, entre 42 no', () => {
    // 41 × 3^15 = 588 305 187 and 42 × 3^15 = 602 654 094, against 600 million.
    const con = (n: number): boolean => sonPocosLotes(problema(Array(n).fill(1), Array(15).fill(1)))
    expect([con(41), con(42)]).toEqual([true, false])
  })
  it('también con más de dieciséis lotes, cuando sus sumas ya no se escriben todas', () => {
    const lotes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 17, maxLength: 17 })
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })), lotes, (pesos, valores) => {
        const p = problema(
          pesos,
          valores.map(v => v * 100),
        )
        const menor = fuerzaBruta(p)
        expect(dineroQueCambia(p, buscar(p, voraz(p)).duenos)).toBe(menor)
        expect(cotaInferior(p, new Alcance(p)).pesos).toBeLessThanOrEqual(menor)
      }),
      { numRuns: 2 },
    )
  })
  it('ninguna asignación al azar mueve menos dinero que la del sistema', () => {
    const azar = fc.record({
      pesos: fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 2, maxLength: 5 }),
      valores: fc.array(fc.integer({ min: 1, max: 80_000_000 }), { minLength: 1, maxLength: 8 }),
      suerte: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    })
    fc.assert(
      fc.property(azar, ({ pesos, valores, suerte }) => {
        const r = asignado(pesos, valores)
        const p = problema(pesos, valores)
        const otra = valores.map((_, l) => suerte[l]! % pesos.length)
        expect(r.asignacion?.optima).toBe(true)
        expect(Number(r.asignacion?.dinero)).toBeLessThanOrEqual(dineroQueCambia(p, otra))
      }),
      { numRuns: POCAS },
    )
  })
  it('con más lotes de los que caben en la tabla, la búsqueda que termina también prueba', () => {
    const valores = Array.from({ length: 20 }, (_, i) => 20_000_003 + ((i * 7_919_333) % 60_000_017))
    expect(asignado([313, 204, 118, 97], valores).asignacion).toMatchObject({
      optima: true,
      prueba: 'busqueda-exacta',
    })
  })
  it('el dinero que dice es la suma de las compensaciones, y la memoria se repite', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 6 }), valores => {
        const r = asignado([3, 2, 5], valores)
        const suma = r.participaciones.reduce((a, p) => a + Math.abs(Number(p.compensacion)), 0)
        expect(r.asignacion?.dinero).toBe(String(suma))
        expect(r.asignacion?.cota).toBe(String(suma))
        expect(repetir(r.memoria)).toEqual([])
      }),
      { numRuns: POCAS },
    )
  })
  it('el orden en que se escriben predios y lotes no cambia a quién toca cada uno', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }), valores => {
        const json = entrada([1, 1, 2], valores)
        const alReves = { ...json, predios: json.predios.toReversed(), lotes: json.lotes.toReversed() }
        const r = reparto(leerReparto(alReves))
        expect(r.lotes.toReversed()).toEqual(reparto(leerReparto(json)).lotes)
      }),
      { numRuns: POCAS },
    )
  })
  it('la aproximación es la misma cada vez y nunca es peor que el reparto voraz', () => {
    const p = problema(
      Array.from({ length: 20 }, (_, i) => i + 1),
      Array.from({ length: 30 }, (_, i) => 1_000 + ((i * 7919) % 977)),
    )
    const una = aproximar(p, 0, 1_000_000)
    expect(aproximar(p, 0, 1_000_000)).toEqual(una)
    expect(dineroQueCambia(p, una)).toBeLessThan(dineroQueCambia(p, voraz(p)))
  })
  it('una búsqueda que se queda sin miradas no dice que terminó', () => {
    const p = problema([7, 5, 3], [71, 67, 61, 59, 53, 47, 43])
    expect(buscar(p, voraz(p), new Alcance(p), 50).completa).toBe(false)
    expect(buscar(p, voraz(p)).completa).toBe(true)
  })
})

describe('la cota de cada clase', () => {
  const cota = (pesos: number[], valores: number[]): object => {
    const p = problema(pesos, valores)
    return cotaInferior(p, new Alcance(p))
  }
  it('por la unidad: con lotes de 50, derechos de 120 y 80 no pueden acercarse más que 20 cada uno', () => {
    // 100 y 100: 20 + 20. The multiples 100 and 100 are the nearest that add up to 200.
    expect(cota([120, 80], [50, 50, 50, 50])).toMatchObject({ pesos: 40 })
  })
  it('por el equilibrio: tres derechos de 30 y dos lotes de 45', () => {
    // Two are over by 15 and one is under by 30. What is under equals what is over: 60.
    expect(cota([1, 1, 1], [45, 45])).toMatchObject({ pesos: 60 })
  })
  it('por el equilibrio: dos lotes no llegan a diez predios iguales', () => {
    // Eight of ten receive nothing of their 10: 80 under, and as much over.
    expect(cota(Array(10).fill(1), [51, 49])).toMatchObject({ razon: 'equilibrio', pesos: 160 })
  })
})

describe('el certificado no se fía de nadie', () => {
  const derechos = [D(60), D(40)]
  const valores = [D(30), D(40), D(30)]
  const bueno = { duenos: [0, 1, 0], dinero: D(0), cota: D(0), optima: true }
  const faltas = (cambio: object): string[] => verificarCertificado(derechos, valores, { ...bueno, ...cambio })
  it('el bueno se sostiene', () => {
    expect(faltas({})).toEqual([])
    expect(faltas({ duenos: [1, 0, 0], dinero: D(20), optima: false })).toEqual([])
  })
  it('un lote de menos, partido o de nadie se descubre', () => {
    expect(faltas({ duenos: [0, 1] })).toEqual(['Hay 3 lotes y 2 asignados'])
    expect(faltas({ duenos: [0, 0.5, 0] })).toEqual(['El lote 2 no va entero a un predio'])
    expect(faltas({ duenos: [0, 1, 2] })).toEqual(['El lote 3 no va entero a un predio'])
    expect(faltas({ duenos: [-1, 1, 0] })).toEqual(['El lote 1 no va entero a un predio'])
  })
  it('un lote cambiado de dueño cambia el dinero y se descubre', () => {
    expect(faltas({ duenos: [1, 0, 0] })).toEqual([
      'Cambian de manos 20 pesos, no 0',
      'Se dice óptima sin que la cota la alcance, o al revés',
    ])
  })
  it('una cota mayor que lo hallado no es una cota', () => {
    expect(faltas({ cota: D(1), optima: false })).toEqual(['La cota 1 está por encima de 0'])
  })
  it('decirse óptima sin llegar a la cota, o callarlo habiendo llegado, se descubre', () => {
    const peor = { duenos: [1, 0, 0], dinero: D(20) }
    expect(faltas({ ...peor, optima: true })).toHaveLength(1)
    expect(faltas({ optima: false })).toHaveLength(1)
  })
  it('cualquier cambio en un certificado bueno se descubre', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.constantFrom(0, 1), fc.integer({ min: -3, max: 3 }), (lote, dueno, mas) => {
        const duenos = bueno.duenos.with(lote, dueno)
        const cambiado = duenos[lote] !== bueno.duenos[lote] || mas !== 0
        expect(faltas({ duenos, dinero: D(mas) }).length > 0).toBe(cambiado)
      }),
      { numRuns: 200 },
    )
  })
})

describe('el programa para el solver', () => {
  const elProblema = (): ProblemaDeLotes => problema([3, 2], [20, 30, 50])
  it('tiene una columna de ceros y unos por predio y lote, un exceso por predio, y su costo es el dinero', () => {
    const programa = programaDeLotes(elProblema())
    expect(programa.columnas.filter(c => c.binaria)).toHaveLength(6)
    expect(programa.columnas.filter(c => !c.binaria)).toEqual([
      { costo: 2, binaria: false },
      { costo: 2, binaria: false },
    ])
    expect(programa.filas).toHaveLength(5)
  })
  it('toda asignación cumple sus filas y cuesta, en unidades, el dinero que mueve', () => {
    const p = elProblema()
    const programa = programaDeLotes(p)
    for (let k = 0; k < 8; k++) {
      const duenos = [k & 1, (k >> 1) & 1, k >> 2]
      const x = enColumnas(p, duenos)
      for (const f of programa.filas) {
        const suma = f.terminos.reduce((a, [c, v]) => a + v * x[c]!, 0)
        expect(suma >= f.desde && suma <= f.hasta).toBe(true)
      }
      const costo = programa.columnas.reduce((a, c, i) => a + c.costo * x[i]!, 0)
      expect(costo * p.unidad).toBe(dineroQueCambia(p, duenos))
      expect(deColumnas(p, x)).toEqual(duenos)
    }
  })
  it('entre dos asignaciones queda la que mueve menos', () => {
    const p = elProblema()
    expect(laMejor(p, [0, 0, 0], [1, 1, 0])).toEqual(laMejor(p, [1, 1, 0], [0, 0, 0]))
  })
})

describe('un solver ayuda, pero su palabra no prueba nada', () => {
  // 41 lots are more than exact search tries, and their entitlements cannot all be reached.
  const pesos = Array.from({ length: 6 }, (_, i) => 1 + i * i)
  const valores = Array.from({ length: 41 }, (_, i) => (i < 3 ? 9_000_001 : 1_000 + ((i * 7919) % 977)))
  const con = (solver?: Solver): RepartoRespuesta => asignado(pesos, valores, solver)
  it('sin solver se dice que no está probado, con la cota a la vista', () => {
    const { asignacion } = con()
    expect(asignacion).toMatchObject({ optima: false, prueba: 'ninguna' })
    expect(asignacion).not.toHaveProperty('solver', 'dice-optima')
    expect(Number(asignacion?.cota)).toBeLessThan(Number(asignacion?.dinero))
  })
  it('uno que miente no mejora ni convence', () => {
    const suyo = con(p => ({ columnas: p.columnas.map(() => 0), diceOptima: true })).asignacion
    expect(suyo).toMatchObject({ optima: false, prueba: 'ninguna', solver: 'dice-optima' })
    expect(suyo?.dinero).toBe(con().asignacion?.dinero)
  })
  it('uno que no termina, o no responde, queda dicho', () => {
    expect(con((_, inicial) => ({ columnas: inicial, diceOptima: false })).asignacion?.solver).toBe('no-termina')
    expect(con(() => undefined).asignacion?.solver).toBe('sin-respuesta')
  })
})

function entrada(pesos: readonly number[], valores: readonly number[]): { predios: object[]; lotes: object[] } {
  const json = {
    predios: pesos.map((p, i) => ({ id: `P${i}`, areaM2: String(p), valorInicialM2: '1' })),
    cargas: [],
    lotes: valores.map((v, i) => ({ id: `L${String(i).padStart(2, '0')}`, valor: String(v) })),
    asignar: true,
  }
  return json
}

function asignado(pesos: readonly number[], valores: readonly number[], solver?: Solver): RepartoRespuesta {
  return reparto(leerReparto(entrada(pesos, valores)), solver)
}
