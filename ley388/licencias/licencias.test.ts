import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CORRIDAS } from '../../test/corridas.ts'
import { comprobar } from '../comprobacion.ts'
import { repetir } from '../formula.ts'
import { admiteModalidad, CLASES_DE_LICENCIA, requiereLicencia } from './clases.ts'
import { type HechosDeLicencia, leerHechosDeLicencia } from './hechos.ts'
import { prorrogaDeLicencia } from './prorroga.ts'
import { revisionDeLicencia } from './revision.ts'
import { IMPEDIMENTOS } from './revision-de-impedimentos.ts'
import { reglasDeLaNorma } from './revision-de-la-norma.ts'

describe('L1, art. 99: clases y términos', () => {
  it('las obras que la ley nombra están en una clase, con su modalidad', () => {
    expect(CLASES_DE_LICENCIA.map(c => c.id)).toEqual([
      'parcelacion',
      'urbanizacion',
      'construccion',
      'subdivision',
      'espacio-publico',
    ])
    expect(admiteModalidad('construccion', 'reforzamiento-estructural')).toBe(true)
    expect(admiteModalidad('construccion', 'demolicion')).toBe(true)
    expect(admiteModalidad('urbanizacion', 'demolicion')).toBe(false)
  })
  it('solo la entidad pública en el espacio público y en sus funciones obra sin licencia', () => {
    expect(CLASES_DE_LICENCIA.filter(c => !requiereLicencia(c.id, true)).map(c => c.id)).toEqual(['espacio-publico'])
    expect(CLASES_DE_LICENCIA.every(c => requiereLicencia(c.id, false))).toBe(true)
  })
  it('▲ la prórroga es de 22 días por omisión, y de 23 si el medio día se completa', () => {
    expect(prorrogaDeLicencia('hacia-abajo')).toEqual({ veces: 1, dias: 22, articulo: 'art. 99 num. 3' })
    expect(prorrogaDeLicencia('hacia-arriba').dias).toBe(23)
  })
})

const m2 = fc.integer({ min: 1, max: 5000 }).map(String)
const indice = fc.record({ areaM2: m2, areaBaseM2: m2, maximo: fc.constantFrom('0.6', '1', '2.5', '0.3333') })
const medidas = fc.array(fc.record({ nombre: fc.constant('parque'), propuesto: m2, norma: m2 }), { maxLength: 3 })
const siNo = fc.boolean()
const hechos = fc
  .record(
    {
      clase: fc.constantFrom(...CLASES_DE_LICENCIA.map(c => c.id)),
      planAdoptado: siNo,
      conformeAlPlan: siNo,
      planParcial: fc.constantFrom('conforme', 'contrario', 'no-hay'),
      uso: fc.record({ propuesto: fc.constantFrom('a', 'b'), admitidos: fc.constant(['a']) }),
      ocupacion: indice,
      construccion: indice,
      altura: fc.record({ propuesta: m2, maxima: m2 }),
      aislamientos: medidas,
      cesiones: medidas,
      unidad: fc.constantFrom('fuera', 'dentro-de-la-unidad', 'por-fuera-de-la-unidad'),
      enajenacionForzosa: siNo,
      plusvalia: fc.constantFrom('no-hay', 'liquidada', 'inscrita', 'pagada', 'exonerada'),
      patrimonioPorReconstruir: siNo,
      dimar: fc.constantFrom('ajeno', 'sin-concepto', 'favorable', 'desfavorable'),
      sueloVis: fc.constantFrom('no', 'vivienda-de-interes-social', 'otro-uso'),
      requisitosAdicionales: fc.constantFrom([], ['otro']),
    },
    { requiredKeys: ['clase'] },
  )
  .map(json => leerHechosDeLicencia(json))

const estadosDe = (h: HechosDeLicencia, invertida = false): Record<string, string> => {
  const tabla = [...IMPEDIMENTOS, ...reglasDeLaNorma(h)]
  const { comprobaciones } = comprobar(invertida ? tabla.reverse() : tabla, h)
  return Object.fromEntries(comprobaciones.map(c => [c.id, c.estado]))
}

describe('L2: lo que nunca puede fallar', () => {
  it('la memoria de una revisión se puede repetir, y lo que no se cumple trae su cura y su artículo', () => {
    fc.assert(
      fc.property(hechos, h => {
        const r = revisionDeLicencia(h)
        expect(repetir(r.memoria)).toEqual([])
        for (const c of r.comprobaciones) {
          expect(c.articulo).toMatch(/^art\. \d+/)
          expect(c.cura === undefined).toBe(c.estado === 'cumple' || c.estado === 'no-aplica')
        }
        expect(r.incumplidas.length > 0).toBe(r.estado === 'no-cumple')
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('el orden de las comprobaciones no importa', () => {
    fc.assert(
      fc.property(hechos, h => {
        expect(estadosDe(h, true)).toEqual(estadosDe(h))
      }),
      { numRuns: CORRIDAS },
    )
  })
  it('añadir un incumplimiento nunca vuelve licenciable lo que no lo era, ni cura otra comprobación', () => {
    const peor: readonly Partial<HechosDeLicencia>[] = [
      { enajenacionForzosa: true },
      { conformeAlPlan: false },
      { planParcial: 'contrario' },
      { dimar: 'desfavorable' },
      { sueloVis: 'otro-uso' },
      { determinantes: [{ nombre: 'Ronda', contradice: true }] },
    ]
    fc.assert(
      fc.property(hechos, fc.constantFrom(...peor), (h, incumplimiento) => {
        const antes = revisionDeLicencia(h)
        const despues = revisionDeLicencia({ ...h, ...incumplimiento })
        expect(despues.estado).toBe('no-cumple')
        expect(despues.incumplidas).toEqual(expect.arrayContaining([...antes.incumplidas]))
      }),
      { numRuns: CORRIDAS },
    )
  })
})
