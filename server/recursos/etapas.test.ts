import { describe, expect, it } from 'vitest'
import { ETAPAS, type Etapa, FICHA_DE_ETAPA } from './etapas.ts'

function alcanzables(desde: Etapa): Set<Etapa> {
  const vistas = new Set<Etapa>()
  const visitar = (e: Etapa) => {
    if (vistas.has(e)) return
    vistas.add(e)
    FICHA_DE_ETAPA[e].siguen.forEach(visitar)
  }
  visitar(desde)
  return vistas
}

describe('P3: el camino de una postulación', () => {
  it('desde la preparación se llega a todas las etapas', () => {
    expect([...alcanzables('en-preparacion')].sort()).toEqual([...ETAPAS].sort())
  })

  it('de toda etapa se puede llegar a un final, y los finales son cerrada, negada y desistida', () => {
    const finales = ETAPAS.filter(e => FICHA_DE_ETAPA[e].siguen.length === 0)
    expect(finales).toEqual(['cerrada', 'negada', 'desistida'])
    for (const e of ETAPAS)
      expect(
        [...alcanzables(e)].some(x => finales.includes(x)),
        e,
      ).toBe(true)
  })

  it('no hay dinero sin aprobación, ni ingreso sin convenio', () => {
    for (const e of ETAPAS) {
      const { admite, cuenta, siguen } = FICHA_DE_ETAPA[e]
      expect(admite.includes('compromiso'), e).toBe(cuenta === 'aprobada')
      expect(admite.includes('ingreso'), e).toBe(cuenta === 'aprobada' && e !== 'aprobada')
      // What lets money in is never left for a stage that would not, but by giving up.
      if (admite.includes('ingreso')) for (const s of siguen) expect(FICHA_DE_ETAPA[s].admite).toContain('ingreso')
    }
  })
})
