import { describe, expect, it } from 'vitest'
import { cajaDe, capaDe, capasDeObras, formaDe } from './capas.ts'
import { comunasDe, contar, filtrar, porAtender } from './filtros.ts'
import type { Obra } from './palabras.ts'

const obra = (id: string, o: Partial<Obra> = {}): Obra => ({
  ...({ id, codigo: id, nombre: `Obra ${id}`, situacion: 'en-ejecucion', cruce: 'corte', comuna: null } as Obra),
  geometria: { type: 'LineString', coordinates: [] },
  caja: [-76, 3, -75, 4],
  ...o,
})
const OBRAS = [
  obra('a', { comuna: 'Comuna 10' }),
  obra('b', { comuna: 'Comuna 2', situacion: 'suspendida', cruce: 'sin-bpin' }),
  obra('c', { comuna: 'Comuna 10', situacion: 'terminada', cruce: 'desconocido', caja: [-77, 3.5, -76.5, 5] }),
  obra('d', { geometria: { type: 'Point', coordinates: [-76, 3] } }),
]
const ids = (obras: readonly Obra[]) => obras.map(o => o.id).join('')

describe('what is asked for holds for the map and for the table alike', () => {
  it('by state, by comuna (also of those that say none) and by match, together', () => {
    expect(ids(filtrar(OBRAS, {}))).toBe('abcd')
    expect(ids(filtrar(OBRAS, { comuna: 'Comuna 10' }))).toBe('ac')
    expect(ids(filtrar(OBRAS, { comuna: 'Comuna 10', situacion: 'terminada' }))).toBe('c')
    expect(ids(filtrar(OBRAS, { comuna: 'Sin comuna' }))).toBe('d')
    expect(ids(filtrar(OBRAS, { cruce: 'sin-bpin' }))).toBe('b')
  })
  it('comunas in the order of their numbers, each with its works', () => {
    expect(comunasDe(OBRAS).map(c => `${c.comuna} ${c.obras}`)).toEqual(['Comuna 2 1', 'Comuna 10 2', 'Sin comuna 1'])
    expect(contar(OBRAS, o => o.situacion).get('en-ejecucion')).toBe(2)
  })
  it('what has no project comes first', () => expect(ids(porAtender(OBRAS))).toBe('bcad'))
})

describe('the map', () => {
  it('has a layer a state and kind of drawing, with the word of the state', () => {
    expect(capasDeObras(OBRAS).map(c => `${c.titulo} ${c.geometria}`)).toEqual([
      'En ejecución punto',
      'En ejecución linea',
      'Suspendida linea',
      'Terminada linea',
    ])
    const capas = new Set(capasDeObras(OBRAS).map(c => c.id))
    for (const o of OBRAS) expect(capas.has(capaDe(o))).toBe(true)
    expect(formaDe(OBRAS[3]!)).toBe('punto')
  })
  it('opens on all of them', () => {
    expect(cajaDe(OBRAS)).toEqual([-77, 3, -75, 5])
    expect(cajaDe([])).toBeUndefined()
  })
})
