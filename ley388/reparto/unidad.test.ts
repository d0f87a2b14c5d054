import { describe, expect, it } from 'vitest'
import { cargasGenerales, leerCargasGenerales } from './cargas-generales.ts'
import { declaratoriaDeConservacion, leerDeclaratoria } from './conservacion.ts'
import { contenidoEscritura } from './contenido-escritura.ts'
import { leerEscritura } from './escritura.ts'
import { leerPlanParcial, revisionDePlanParcial } from './plan-parcial.ts'
import { leerUnidad, sistemaDeEjecucion, unidadDeActuacion } from './unidad.ts'

const frase = (r: { comprobaciones: readonly { id: string; mensaje: string }[] }, id: string): string | undefined =>
  r.comprobaciones.find(c => c.id === id)?.mensaje

describe('arts. 44, 45 y 47: cómo se ejecuta una unidad', () => {
  it.each([
    [false, 'expansion', 'cooperacion'],
    [false, 'renovacion-o-redesarrollo', 'cooperacion'],
    [true, 'expansion', 'reajuste-de-tierras'],
    [true, 'renovacion-o-redesarrollo', 'integracion-inmobiliaria'],
  ] as const)('nueva configuración %s, en %s: %s', (nueva, ambito, sistema) => {
    expect(sistemaDeEjecucion(nueva, ambito)).toBe(sistema)
  })
})

describe('lo que no se cumple se dice con su cifra y su culpable', () => {
  it('art. 41: cuántos m² faltan por cubrir', () => {
    const u = leerUnidad({ superficieM2: '1000', areasM2: ['300', '699.99'] })
    expect(frase(unidadDeActuacion(u), 'toda-la-superficie')).toBe(
      'Los predios suman 999.99 m² y la unidad tiene 1000 m².',
    )
    expect(frase(unidadDeActuacion(u), 'mejoramiento')).toBe('No es un tratamiento de renovación o redesarrollo.')
  })
  it('art. 45: qué norma no regía', () => {
    const norma = { acto: 'Acuerdo 2', desde: '2026-02-02' }
    const u = leerUnidad({ delimitacion: '2026-02-02', normaDeValoracion: norma })
    expect(frase(unidadDeActuacion(u), 'norma-anterior')).toBe(
      '«Acuerdo 2» no era la norma vigente la víspera de la delimitación.',
    )
  })
  it('art. 46: qué predios y qué áreas', () => {
    const e = leerEscritura({
      aportados: [
        { predio: 'A', participe: 'P', areaM2: '60' },
        { predio: 'B', participe: 'Q', areaM2: '40' },
      ],
      englobeM2: '99',
      cesiones: [{ destino: 'parque', areaM2: '10' }],
      lotes: [{ lote: 'L1', areaM2: '80' }],
      restituciones: [
        { predio: 'A', en: 'dinero', valor: '1' },
        { predio: 'A', en: 'dinero', valor: '1' },
      ],
    })
    const r = contenidoEscritura(e)
    expect(frase(r, 'matriculas')).toBe('Falta la matrícula de: A; B.')
    expect(frase(r, 'englobe')).toBe('Lo aportado suma 100 m² y el englobe, 99.')
    expect(frase(r, 'areas')).toBe('Cesiones y lotes suman 90 m² y el englobe, 99.')
    expect(frase(r, 'restituciones')).toBe('No se dice qué se restituye por: B.')
    expect(frase(r, 'lotes-adjudicados')).toBe('Quedan sin adjudicar: L1.')
    expect(frase(r, 'sin-repeticion')).toBe('Se repiten: A, dinero.')
  })
  it('art. 46: por qué predios se restituye sin que nadie los aportara, y qué lotes no están en el loteo', () => {
    const e = leerEscritura({
      aportados: [{ predio: 'A', participe: 'P', areaM2: '60' }],
      cesiones: [],
      lotes: [
        { lote: 'L1', areaM2: '30' },
        { lote: 'L2', areaM2: '30' },
      ],
      restituciones: [
        { predio: 'A', en: 'lote', lote: 'L1', valor: '1' },
        { predio: 'Z', en: 'lote', lote: 'L3', valor: '1' },
      ],
    })
    const r = contenidoEscritura(e)
    expect(frase(r, 'correspondencia')).toBe('Se restituye por predios que nadie aportó: Z.')
    expect(frase(r, 'lotes-del-loteo')).toBe('No están en el loteo: L3.')
    expect(frase(r, 'lotes-adjudicados')).toBe('Quedan sin adjudicar: L2.')
  })
  it('arts. 48 y 122: qué inmueble y cuánto', () => {
    const r = declaratoriaDeConservacion(
      leerDeclaratoria({ inmuebles: [{ id: 'A', compensacion: '100', formas: [] }], apropiacion: '99' }),
    )
    expect(frase(r, 'todos-compensados')).toBe('No se dijo cómo se compensa: A.')
    expect(frase(r, 'apropiacion')).toBe('Se apropiaron 99 pesos y las compensaciones suman 100.')
  })
  it('arts. 19 y 92: qué contradice y cuánto suelo falta', () => {
    const r = revisionDePlanParcial(
      leerPlanParcial({
        ambito: 'expansion',
        contenidos: { '4': false },
        contradicciones: ['una', 'otra'],
        vis: { porcentajeMinimo: '0.2', sueloM2: '10000', visM2: '1999.99' },
      }),
    )
    expect(frase(r, 'sin-contradiccion')).toBe('Contradice el plan: una; otra.')
    expect(frase(r, 'vis-minimo')).toBe('Faltan 0.01 m² de suelo para vivienda de interés social.')
    expect(r.comprobaciones.find(c => c.id === 'contenido-4')).toMatchObject({
      estado: 'no-cumple',
      articulo: 'art. 19 num. 4',
      mensaje: 'Al plan parcial le falta su contenido 4.',
    })
  })
})

it('art. 39 par.: la memoria dice en proporción a qué se distribuyeron las cargas generales', () => {
  const con = (base: string): string[] =>
    cargasGenerales(
      leerCargasGenerales({ base, cargas: [], beneficiarios: [{ id: 'A', areaM2: '1', valorInicialM2: '1' }] }),
    ).memoria.pasos.map(p => p.concepto)
  expect(con('area')[1]).toContain('Al área de cada predio')
  expect(con('aporte')[1]).toContain('Al valor de cada predio')
})
