import { describe, expect, it } from 'vitest'
import {
  aGuardar,
  atar,
  cambiar,
  conDependencias,
  cuantosCambios,
  desatar,
  SIN_CAMBIOS,
  sinLoGuardado,
  toca,
  tocaLoPrometido,
} from './borrador.ts'
import { unaActividad } from './programa.fixture.ts'

const a = unaActividad('a', { duracion: 10, version: 3 })
const b = unaActividad('b', { costo: '500' })
const porId = new Map([a, b].map(x => [x.id, x]))

describe('the changes that are not saved yet', () => {
  it('what comes back to how it was is no change', () => {
    const una = cambiar(SIN_CAMBIOS, a, { duracion: 12 })
    expect(cuantosCambios(una)).toBe(1)
    expect(cuantosCambios(cambiar(una, a, { duracion: 10 }))).toBe(0)
  })

  it('art. 18: dates, costs and ties were promised; real dates and who answers are not', () => {
    expect(tocaLoPrometido(cambiar(SIN_CAMBIOS, a, { responsable: 'Otra', finReal: null }))).toBe(false)
    expect(tocaLoPrometido(cambiar(SIN_CAMBIOS, a, { costo: '1' }))).toBe(true)
    expect(tocaLoPrometido(cambiar(SIN_CAMBIOS, a, { peso: '5' }))).toBe(true)
    expect(tocaLoPrometido(desatar(SIN_CAMBIOS, { antes: 'a', despues: 'b' }, true))).toBe(true)
  })

  it('of each activity only what changes is sent, with the version that was seen; all of it at once', () => {
    const d = { antes: 'a', despues: 'b', tipo: 'fin-inicio' as const, espera: 0 }
    const todo = atar(cambiar(cambiar(SIN_CAMBIOS, a, { duracion: 12 }), b, { costo: '800', duracion: 2 }), d)
    expect(aGuardar(todo, porId)).toEqual({
      actividades: [
        { id: 'a', version: 3, duracion: 12 },
        { id: 'b', version: 1, costo: '800', duracion: 2 },
      ],
      agregar: [d],
      quitar: [],
    })
  })

  it('what is changed while the rest is being saved is still to be saved', () => {
    const d = { antes: 'a', despues: 'b', tipo: 'fin-inicio' as const, espera: 0 }
    const guardado = atar(cambiar(SIN_CAMBIOS, a, { duracion: 12 }), d)
    expect(sinLoGuardado(guardado, guardado)).toEqual(SIN_CAMBIOS)
    expect(sinLoGuardado(cambiar(guardado, b, { costo: '7' }), guardado)).toEqual(
      cambiar(SIN_CAMBIOS, b, { costo: '7' }),
    )
  })

  it('an activity is touched by its own changes and by the ties of both its ends', () => {
    const d = { antes: 'a', despues: 'b', tipo: 'fin-inicio' as const, espera: 0 }
    expect(toca(cambiar(SIN_CAMBIOS, a, { duracion: 12 }), 'a')).toBe(true)
    expect(toca(cambiar(SIN_CAMBIOS, a, { duracion: 12 }), 'b')).toBe(false)
    expect(['a', 'b', 'c'].map(id => toca(atar(SIN_CAMBIOS, d), id))).toEqual([true, true, false])
    expect(toca(desatar(SIN_CAMBIOS, d, true), 'b')).toBe(true)
  })

  it('a tie that is drafted and taken away leaves nothing; one that was saved is to be taken away', () => {
    const d = { antes: 'a', despues: 'b', tipo: 'fin-inicio' as const, espera: 0 }
    expect(cuantosCambios(desatar(atar(SIN_CAMBIOS, d), d, false))).toBe(0)
    expect(conDependencias([d], desatar(SIN_CAMBIOS, d, true))).toEqual([])
    expect(conDependencias([d], atar(SIN_CAMBIOS, { ...d, espera: 4 }))).toEqual([{ ...d, espera: 4 }])
  })
})
