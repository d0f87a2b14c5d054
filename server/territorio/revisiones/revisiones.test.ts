import { afterAll, describe, expect, it } from 'vitest'
import { GeometryPool } from '../../platform/geometria/pool.ts'
import { EJEMPLOS } from './ejemplos.ts'
import { territorioDibujado } from './escena.ts'
import { elegirRevisiones, REVISIONES } from './tabla.ts'

const pool = new GeometryPool({ size: 1 })
afterAll(() => pool.close())

describe('the checks of the map', () => {
  it('each has its own id, its article, and its valid and invalid example', () => {
    expect(new Set(REVISIONES.map(r => r.id)).size).toBe(REVISIONES.length)
    expect(Object.keys(EJEMPLOS).sort()).toEqual(REVISIONES.map(r => r.id).sort())
    for (const r of REVISIONES) expect(r.articulo).toMatch(/^arts?\. \d/)
  })

  it('an id that is not in the table is refused with the list', () => {
    expect(() => elegirRevisiones(['X9'])).toThrow(/No hay una revisión «X9»/)
  })

  for (const regla of REVISIONES) {
    const ejemplo = EJEMPLOS[regla.id]!
    it(`${regla.id} (${regla.articulo}) finds nothing in a map without faults`, async () => {
      const r = await regla.revisar(territorioDibujado(ejemplo.valido), { pool })
      expect(r.hallazgos).toEqual([])
      expect(r.problemas).toEqual([])
      expect(r.revisados).toBeGreaterThan(0)
    })

    it(`${regla.id}: ${regla.titulo.toLowerCase()}, named, measured, placed and with its cure`, async () => {
      const r = await regla.revisar(territorioDibujado(ejemplo.invalido), { pool })
      expect(r.hallazgos.map(h => [h.gravedad, h.codigo, h.objetos])).toEqual(
        ejemplo.espera.map(e => [e.gravedad, e.codigo, e.objetos]),
      )
      r.hallazgos.forEach((h, i) => {
        const { m2, dice } = ejemplo.espera[i]!
        expect(h.mensaje).toMatch(dice)
        expect(h.cura.length).toBeGreaterThan(20)
        expect(h.wkb).not.toBeNull()
        expect(h.punto?.[0]).toBeCloseTo(-76.6, 0)
        // The plane is 0,2 % off the terrain.
        if (m2 !== undefined) expect(Math.abs(Number(h.areaM2) / m2 - 1)).toBeLessThan(0.03)
      })
    })
  }
})
