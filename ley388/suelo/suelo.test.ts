import { describe, expect, it } from 'vitest'
import { rechazoDeCategoria, rechazoDeClases } from './clases.ts'
import { clasificacion, leerAreaPorClasificar } from './clasificacion.ts'

const falta = (json: object): readonly string[] => clasificacion(leerAreaPorClasificar(json)).incumplidas

describe('S1, arts. 30-35: clases de suelo', () => {
  it('cada punto está en una clase y solo en una', () => {
    expect(rechazoDeClases(['urbano'])).toBeUndefined()
    expect(rechazoDeClases([])).toContain('falta clasificarlo')
    expect(rechazoDeClases(['urbano', 'rural'])).toContain('suelo urbano y suelo rural')
  })
  it('el suburbano solo está dentro del rural; el de protección, en cualquiera', () => {
    expect(rechazoDeCategoria('suburbano', 'rural')).toBeUndefined()
    expect(rechazoDeCategoria('suburbano', 'urbano')).toContain('art. 34')
    for (const clase of ['urbano', 'expansion', 'rural'] as const)
      expect(rechazoDeCategoria('proteccion', clase)).toBeUndefined()
  })
})

describe('S2-S4: condiciones', () => {
  const urbano = {
    clase: 'urbano',
    usosUrbanos: true,
    vias: true,
    energia: true,
    acueducto: true,
    alcantarillado: true,
    dentroDelPerimetroDeServicios: true,
    urbanizacionIncompleta: false,
    mejoramientoIntegral: false,
  }
  it('S2: sin alcantarillado no es urbano, salvo que sea de mejoramiento integral', () => {
    expect(clasificacion(leerAreaPorClasificar(urbano)).estado).toBe('cumple')
    const sinRed = { ...urbano, alcantarillado: false }
    expect(falta(sinRed)).toEqual(['suelo.urbano.alcantarillado'])
    expect(falta({ ...sinRed, urbanizacionIncompleta: true, mejoramientoIntegral: true })).toEqual([])
    expect(falta({ ...urbano, urbanizacionIncompleta: true })).toEqual(['suelo.urbano.mejoramiento'])
  })
  it('S4: incorporar pide espacio público, vías y las tres redes', () => {
    const nada = { espacioPublico: false, vias: false, energia: false, acueducto: false, alcantarillado: false }
    expect(falta({ clase: 'incorporacion', ...nada })).toHaveLength(5)
  })
})
