import { describe, expect, it } from 'vitest'
import { rechazoDeCategoria, rechazoDeClases } from './clases.ts'
import { faltaParaExpansion, faltaParaIncorporar, faltaParaSuburbano, faltaParaUrbano } from './condiciones.ts'

const urbano = {
  usosUrbanos: true,
  vias: true,
  energia: true,
  acueducto: true,
  alcantarillado: true,
  dentroDelPerimetroDeServicios: true,
  urbanizacionIncompleta: false,
  mejoramientoIntegral: false,
}

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
  it('S2: sin alcantarillado no es urbano, salvo que sea de mejoramiento integral', () => {
    expect(faltaParaUrbano(urbano)).toEqual([])
    const sinRed = { ...urbano, alcantarillado: false }
    expect(faltaParaUrbano(sinRed).map(f => f.id)).toEqual(['suelo.urbano.alcantarillado'])
    expect(faltaParaUrbano({ ...sinRed, urbanizacionIncompleta: true, mejoramientoIntegral: true })).toEqual([])
  })
  it('S3: la expansión necesita programa de ejecución', () => {
    const hechos = {
      previsionDeCrecimiento: true,
      dotacionPosible: true,
      enProgramaDeEjecucion: false,
      desarrolloConcertado: false,
      areasProgramadasAdecuadas: false,
    }
    expect(faltaParaExpansion(hechos).map(f => f.id)).toEqual(['suelo.expansion.programa'])
  })
  it('S4: el suburbano no admite usos urbanos antes de incorporarse', () => {
    const hechos = {
      usosRestringidos: true,
      intensidadRestringida: true,
      densidadRestringida: true,
      serviciosPropios: true,
      usosUrbanos: true,
      incorporado: false,
    }
    expect(faltaParaSuburbano(hechos).map(f => f.id)).toEqual(['suelo.suburbano.urbano'])
    expect(faltaParaSuburbano({ ...hechos, incorporado: true })).toEqual([])
  })
  it('S4: incorporar pide espacio público, vías y las tres redes', () => {
    const nada = { espacioPublico: false, vias: false, energia: false, acueducto: false, alcantarillado: false }
    expect(faltaParaIncorporar(nada)).toHaveLength(5)
  })
})
