import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../ley388/decimal.ts'
import { repetir } from '../../ley388/formula.ts'
import { CATEGORIAS } from '../../ley388/recursos/funcionamiento.ts'
import { escenario } from './escenario.ts'
import { necesidadPorAnio } from './necesidad.ts'
import { CLASES_DE_RENGLON, type ClaseDeRenglon } from './renglones.ts'
import { COFINANCIACIONES, leerSupuestos, type SupuestosJson } from './supuestos.ts'

const renglon = (id: string, clase: ClaseDeRenglon, base: string, crecimiento = '0', fijados = {}) => ({
  id,
  clase,
  nombre: id,
  base,
  crecimiento,
  fijados,
})
const BASE: SupuestosJson = {
  desde: 2026,
  hasta: 2029,
  categoria: 'sexta',
  limitePropio: null,
  ajustarFuncionamiento: false,
  cofinanciacion: 'aprobada',
  arrastrarSobrantes: true,
  protegerEnEjecucion: false,
  renglones: [
    renglon('predial', 'libre-destinacion', '1000', '0.05'),
    renglon('ica', 'libre-destinacion', '500'),
    renglon('sgp', 'transferencias', '2000', '0.04'),
    renglon('nomina', 'funcionamiento', '900', '0.03'),
    renglon('banco', 'deuda', '200'),
    renglon('acuerdo', 'reestructuracion', '100', '0', { '2028': '0' }),
  ],
}
const correr = (parte: Partial<SupuestosJson> = {}) => escenario(leerSupuestos({ ...BASE, ...parte }))
const cifra = (d: Decimal) => d.toFixed()

describe('P3: el escenario financiero', () => {
  it('se invierte lo que deja la libre destinación, más lo que solo puede invertirse', () => {
    const [primero, segundo] = correr()
    expect(cifra(primero!.libre)).toBe('1500')
    expect(cifra(primero!.ahorro)).toBe('300')
    expect(cifra(primero!.capacidad)).toBe('2300')
    // 1050 + 500 − 927 − 200 − 100, más 2080.
    expect(cifra(segundo!.capacidad)).toBe('2403')
  })

  it('lo que un año fija rige ese año, y los siguientes crecen desde ahí', () => {
    const anios = correr({
      renglones: [renglon('predial', 'libre-destinacion', '1000', '0.1', { '2027': '1500' })],
    })
    expect(anios.map(a => cifra(a.libre))).toEqual(['1000', '1500', '1650', '1815'])
  })

  it('Ley 617, art. 6: el funcionamiento que pasa del máximo se dice; se recorta solo si el escenario lo supone', () => {
    const caro = { ...BASE.renglones[3]!, base: '1300' }
    const renglones = BASE.renglones.map(r => (r.id === 'nomina' ? caro : r))
    const [tal] = correr({ renglones })
    expect([tal!.maximo, tal!.exceso, tal!.funcionamiento].map(cifra)).toEqual(['1200', '100', '1300'])
    const [ajustado] = correr({ renglones, ajustarFuncionamiento: true })
    expect([ajustado!.exceso, ajustado!.funcionamiento].map(cifra)).toEqual(['100', '1200'])
    expect(cifra(ajustado!.capacidad.minus(tal!.capacidad))).toBe('0')
    expect(cifra(ajustado!.deficit)).toBe('0')
    expect(cifra(tal!.deficit)).toBe('100')
  })

  it('el límite propio reemplaza al de la ley', () => {
    const [a] = correr({ limitePropio: { fraccion: '0.55', motivo: 'acuerdo de reestructuración' } })
    expect([a!.maximo, a!.exceso].map(cifra)).toEqual(['825', '75'])
  })

  it('la inversión fuera del programa le deja menos, y nunca menos de nada', () => {
    const con = (base: string) =>
      correr({ renglones: [...BASE.renglones, renglon('salud', 'otra-inversion', base)] })[0]!
    expect([con('2000').capacidad, con('2000').paraElPrograma, con('9000').paraElPrograma].map(cifra)).toEqual([
      '2300',
      '300',
      '0',
    ])
  })

  it('Ley 617, art. 3: lo que no puede pagar la libre destinación es déficit, y no lo tapa lo que solo puede invertirse', () => {
    const [a] = correr({ renglones: [...BASE.renglones, renglon('sentencia', 'otros-gastos', '1000')] })
    expect([a!.ahorro, a!.deficit, a!.capacidad].map(cifra)).toEqual(['-700', '700', '2000'])
  })
})

const supuestos: fc.Arbitrary<SupuestosJson> = fc.record({
  desde: fc.constant(2026),
  hasta: fc.integer({ min: 2026, max: 2031 }),
  categoria: fc.constantFrom(...CATEGORIAS),
  limitePropio: fc.option(fc.record({ fraccion: fc.constantFrom('0.1', '0.725', '1'), motivo: fc.constant('propio') })),
  ajustarFuncionamiento: fc.boolean(),
  cofinanciacion: fc.constantFrom(...COFINANCIACIONES),
  arrastrarSobrantes: fc.boolean(),
  protegerEnEjecucion: fc.boolean(),
  renglones: fc.array(
    fc
      .record({
        clase: fc.constantFrom(...CLASES_DE_RENGLON),
        base: fc.integer({ min: 0, max: 1e12 }).map(String),
        crecimiento: fc.integer({ min: -99, max: 300 }).map(n => new Decimal(n).div(1000).toFixed()),
        fijados: fc.dictionary(fc.constantFrom('2027', '2028'), fc.integer({ min: 0, max: 1e12 }).map(String)),
      })
      .map(r => ({ ...r, id: `${r.clase} ${r.base}`, nombre: 'Renglón' })),
    { maxLength: 8 },
  ),
})

describe('en todo escenario', () => {
  it('cada paso de la memoria da lo que dice, la capacidad nunca es negativa y todo cuadra al peso', () => {
    fc.assert(
      fc.property(supuestos, s => {
        for (const a of escenario(leerSupuestos(s))) {
          expect(repetir(a.memoria)).toEqual([])
          expect(a.capacidad.gte(0)).toBe(true)
          expect(a.paraElPrograma.gte(0) && a.paraElPrograma.lte(a.capacidad)).toBe(true)
          expect(a.ahorro.isNegative() ? a.deficit.eq(a.ahorro.neg()) : a.deficit.isZero()).toBe(true)
          const usos = a.funcionamiento.plus(a.obligaciones).plus(a.capacidad).minus(a.deficit)
          expect(cifra(usos)).toBe(cifra(a.libre.plus(a.paraInversion)))
          for (const valor of a.renglones.values()) expect(valor.isInteger()).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('más ingreso nunca es menos capacidad, y más obligación nunca es más', () => {
    fc.assert(
      fc.property(supuestos, fc.integer({ min: 1, max: 1e9 }), (s, n) => {
        const con = (clase: ClaseDeRenglon) =>
          escenario(leerSupuestos({ ...s, renglones: [...s.renglones, renglon('otro', clase, String(n))] }))
        const antes = escenario(leerSupuestos(s))
        con('libre-destinacion').forEach((a, i) => {
          expect(a.capacidad.gte(antes[i]!.capacidad)).toBe(true)
        })
        con('deuda').forEach((a, i) => {
          expect(a.capacidad.lte(antes[i]!.capacidad)).toBe(true)
        })
      }),
      { numRuns: 100 },
    )
  })
})

describe('la necesidad de un proyecto', () => {
  const pedir = (presupuesto: [number, string][], costo: string) =>
    Object.fromEntries(
      [
        ...necesidadPorAnio(
          presupuesto.map(([vigencia, valor]) => ({ vigencia, valor: new Decimal(valor) })),
          new Decimal(costo),
          2027,
        ),
      ].map(([anio, v]) => [anio, v.toFixed()]),
    )
  it('es lo presupuestado, y lo que sus actividades cuestan de más queda en su último año', () => {
    expect(
      pedir(
        [
          [2026, '100'],
          [2025, '50'],
          [2026, '20'],
        ],
        '170',
      ),
    ).toEqual({ 2025: '50', 2026: '120' })
    expect(
      pedir(
        [
          [2026, '100'],
          [2025, '50'],
        ],
        '170',
      ),
    ).toEqual({ 2025: '50', 2026: '120' })
  })
  it('sin presupuesto, todo su costo es del último año del período', () => {
    expect(pedir([], '80')).toEqual({ 2027: '80' })
    expect(pedir([], '0')).toEqual({})
  })
  it('un presupuesto mayor que el costo se respeta', () => {
    expect(pedir([[2026, '100']], '70')).toEqual({ 2026: '100' })
  })
})
