import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { Decimal } from '../decimal.ts'
import { repetir } from '../formula.ts'
import { necesidadVis } from '../vivienda/necesidad-vis.ts'
import { leerNecesidadVis } from '../vivienda/necesidad-vis-hechos.ts'
import { bancoInmobiliario, leerBancoInmobiliario } from './banco-inmobiliario.ts'
import { cesiones, leerCesiones } from './cesiones.ts'

const area = fc.integer({ min: 0, max: 10_000_000 }).map(n => new Decimal(n).div(100).toFixed())
const cesion = fc.record({
  nombre: fc.constant('Parque'),
  destino: fc.constantFrom('vias-locales', 'equipamientos', 'espacio-publico'),
  exigidaM2: area,
  entregadaM2: area,
})
const fechas = fc.constantFrom('2025-01-01', '2025-01-02', '2025-01-03', undefined)

describe('arts. 37 y 117: lo que nunca puede fallar en las cesiones', () => {
  it('lo que falta es la suma de lo que falta de cada una, y no hay faltante si y solo si todas están entregadas', () => {
    fc.assert(
      fc.property(fc.array(cesion, { maxLength: 5 }), lista => {
        const r = cesiones(leerCesiones({ cesiones: lista, areasDeterminadas: true }))
        const faltan = lista.map(c => Math.max(0, Number(c.exigidaM2) - Number(c.entregadaM2)))
        expect(Number(r.faltanteM2)).toBeCloseTo(
          faltan.reduce((a, b) => a + b, 0),
          4,
        )
        expect(r.incumplidas).toHaveLength(faltan.filter(f => f > 0).length)
        expect(r.faltanteM2 === '0').toBe(r.estado === 'cumple')
        expect(repetir(r.memoria)).toEqual([])
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('se cumple la venta solo con escritura y registro anteriores', () => {
    fc.assert(
      fc.property(fechas, fechas, fechas, (escritura, registro, inicioVentas) => {
        const r = cesiones(leerCesiones({ cesiones: [], areasDeterminadas: true, escritura, registro, inicioVentas }))
        const antes = (f: string | undefined): boolean =>
          f !== undefined && inicioVentas !== undefined && f < inicioVentas
        expect(r.estado === 'cumple').toBe(inicioVentas === undefined || (antes(escritura) && antes(registro)))
      }),
      { numRuns: CORRIDAS },
    )
  })
})

describe('arts. 92 y 118: el suelo de la vivienda de interés social', () => {
  it('más suelo destinado nunca deja más suelo faltante', () => {
    fc.assert(
      fc.property(area, area, fc.integer({ min: 0, max: 5000 }), (una, otra, meta) => {
        const falta = (areas: readonly string[]): number => {
          const suelos = areas.map(areaM2 => ({ nombre: 'Lote', areaM2, uso: 'vis' }))
          const viviendas = { nuevas: meta, mejoramiento: 0 }
          const json = { necesidad: viviendas, metas: viviendas, sueloPorViviendaM2: '45.5', suelos }
          const r = necesidadVis(leerNecesidadVis(json))
          expect(repetir(r.memoria)).toEqual([])
          return Number(r.sueloFaltanteM2)
        }
        expect(falta([una, otra])).toBeLessThanOrEqual(falta([una]))
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('los ejidos para vivienda son parte de los ejidos, y estos del inventario', () => {
    const inmueble = fc.record({
      nombre: fc.constant('Lote'),
      origen: fc.constantFrom('ejido', 'fiscal', 'adquirido'),
      areaM2: area,
      destino: fc.constantFrom('vis', 'inversion-vis', 'otro', 'sin-destino'),
    })
    fc.assert(
      fc.property(fc.array(inmueble, { maxLength: 6 }), inmuebles => {
        const r = bancoInmobiliario(leerBancoInmobiliario({ naturaleza: 'economia-mixta', inmuebles }))
        expect(Number(r.ejidosParaVisM2)).toBeLessThanOrEqual(Number(r.ejidosM2))
        expect(Number(r.ejidosM2)).toBeLessThanOrEqual(Number(r.areaM2))
        const mal = inmuebles.filter(i => i.origen === 'ejido' && i.destino === 'otro')
        expect(r.incumplidas).toHaveLength(mal.length)
        expect(repetir(r.memoria)).toEqual([])
      }),
      { numRuns: CORRIDAS },
    )
  })
})
