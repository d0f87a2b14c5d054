import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compartido } from '../../../test/compartido.ts'
import { homologar, nombreDe } from './homologar.ts'
import { DOMINIOS, type Dominio } from './ladm-col-pot.ts'
import { SINONIMOS } from './sinonimos.ts'

describe('the values of LADM-COL-POT', () => {
  it('finds every value by its own code and by its own name', () => {
    for (const d of Object.keys(DOMINIOS) as Dominio[]) {
      for (const v of DOMINIOS[d]) {
        expect(homologar(d, v.codigo)).toEqual({ valor: v.codigo, confianza: 1 })
        expect(homologar(d, v.nombre)?.valor).toBe(v.codigo)
      }
    }
  })

  it('takes case, accents, number and usual synonyms as the same', () => {
    expect(homologar('POT_ClasificacionSueloTipo', 'SUELO DE EXPANSIÓN URBANA')?.valor).toBe('Expansion_Urbana')
    expect(homologar('POT_ClasificacionSueloTipo', 'Suelo urbano')?.valor).toBe('Urbano')
    expect(homologar('POT_TratamientoUrbanisticoTipo', 'TRATAMIENTO DE CONSOLIDACION')?.valor).toBe('Consolidacion')
    expect(homologar('POT_FenomenoAmenazaTipo', 'Remoción en masa')?.valor).toBe('Movimientos_En_Masa')
    expect(homologar('POT_CategoriaAmenazaTipo', 'Amenaza Alta')?.valor).toBe('Alta')
    expect(homologar('POT_AreaActividadTipo', 'Zona Industrial')?.valor).toBe('Industrial')
  })

  it('does not guess: what fits nothing, or two values, is left to a person', () => {
    expect(homologar('POT_AreaActividadTipo', 'XYZ-4')).toBeUndefined()
    expect(homologar('POT_AreaActividadTipo', '')).toBeUndefined()
    expect(homologar('POT_AreaActividadTipo', 'Residencial o comercial')).toBeUndefined()
    expect(homologar('POT_AreaActividadTipo', 'No residencial')).toBeUndefined()
  })

  it('writes no synonym for a value that the domain lacks', () => {
    for (const [d, s] of Object.entries(SINONIMOS)) {
      for (const codigo of Object.values(s)) expect(nombreDe(d as Dominio, codigo)).toBeDefined()
    }
  })

  const ili = compartido && join(compartido, 'ladm', 'LADM_COL_v_2_0_0_Ext_POT.ili')
  it.runIf(ili && existsSync(ili))(
    'has each domain of the published model (left out where ../shared is absent)',
    () => {
      const modelo = readFileSync(ili ?? '', 'utf8').split(/\n {2}TOPIC/)[0] ?? ''
      const nombres = [...modelo.matchAll(/^ {4}(POT_\w+Tipo)\b/gm)].map(m => m[1])
      expect(Object.keys(DOMINIOS)).toEqual(nombres)
    },
  )

  it('an abbreviation that stands for one word only is that word, and less sure', () => {
    const tratamiento = (t: string) => homologar('POT_TratamientoUrbanisticoTipo', t)
    expect(tratamiento('CONSOLID. SUR')?.valor).toBe('Consolidacion')
    expect(tratamiento('MEJ. INTEGRAL')).toEqual({ valor: 'Mejoramiento_Integral', confianza: 0.7 })
    expect(tratamiento('CONSERV. CENTRO')?.valor).toBe('Conservacion')
    expect(homologar('POT_ClasificacionSueloTipo', 'S. EXPANSION')?.valor).toBe('Expansion_Urbana')
    expect(homologar('POT_AreaActividadTipo', 'RESID. TIPO 2')?.valor).toBe('Residencial')
    expect(tratamiento('CONS. NORTE')).toBeUndefined()
  })
})
