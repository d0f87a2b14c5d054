import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { defectosDeEstructura } from './estructura.ts'
import { accion, dias, inventado, parte, termino } from './inventado.fixture.ts'
import { PROCEDIMIENTOS } from './tabla.ts'
import type { Accion, Condicion, Procedimiento, TerminoDeTramite } from './tipos.ts'

describe('los datos de los procedimientos', () => {
  it.each(PROCEDIMIENTOS.map(p => [p.id, p] as const))('%s: sus datos no tienen defectos', (_, p) => {
    expect(defectosDeEstructura(p)).toEqual([])
  })
  it('cada uno tiene su id', () => {
    expect(new Set(PROCEDIMIENTOS.map(p => p.id)).size).toBe(PROCEDIMIENTOS.length)
  })
})

/** A sound procedure: «otra» is reached by «pasar». */
const con = (acciones: Record<string, Accion> = {}, terminos: Record<string, TerminoDeTramite> = {}): Procedimiento =>
  inventado({
    acciones: { pasar: accion({ a: 'otra' }), ...acciones },
    terminos,
    opciones: {
      privada: { tipo: 'si-no', nombre: 'Privada', articulo: art(4) },
      clase: { tipo: 'una-de', nombre: 'Clase', articulo: art(4), valores: { a: 'A' } },
    },
  })
const defectos = (acciones?: Record<string, Accion>, terminos?: Record<string, TerminoDeTramite>): string[] =>
  defectosDeEstructura(con(acciones, terminos))
const exige = (...si: Condicion[]): Record<string, Accion> => ({
  pedir: accion({ exige: [{ si, articulo: art(5), mensaje: 'No.' }] }),
})

describe('el que revisa los datos', () => {
  it('no halla defectos en un procedimiento sano', () => {
    expect(defectos(undefined, { plazo: termino() })).toEqual([])
  })

  it.each<[string, Record<string, Accion>, string]>([
    ['una etapa que no existe', { pedir: accion({ en: ['nada'] }) }, 'action pedir: no stage nada'],
    ['un destino que no existe', { pedir: accion({ a: 'nada' }) }, 'action pedir: no stage nada'],
    ['una salida que no existe', { pedir: accion({ a: [{ a: 'nada' }] }) }, 'action pedir: no stage nada'],
    ['una acción hecha', exige({ hecha: 'nada' }), 'action pedir: no action nada'],
    ['una acción sin hacer', exige({ sinHacer: 'nada' }), 'action pedir: no action nada'],
    ['alguna hecha', exige({ algunaHecha: ['cerrar', 'nada'] }), 'action pedir: no action nada'],
    ['una pendiente', exige({ pendiente: 'cerrar', hasta: 'nada' }), 'action pedir: no action nada'],
    ['una sin pendiente', exige({ sinPendiente: 'nada', hasta: 'cerrar' }), 'action pedir: no action nada'],
    ['un término vencido', exige({ vencido: 'nada' }), 'action pedir: no term nada'],
    ['un término sin vencer', exige({ sinVencer: 'nada' }), 'action pedir: no term nada'],
    ['un término corriendo', exige({ corriendo: 'nada' }), 'action pedir: no term nada'],
    ['un término sin correr', exige({ sinCorrer: 'nada' }), 'action pedir: no term nada'],
    ['una etapa en que está', exige({ etapa: 'nada' }), 'action pedir: no stage nada'],
    ['una etapa en que no está', exige({ fueraDe: 'nada' }), 'action pedir: no stage nada'],
    ['una opción', exige({ opcion: 'nada', es: true }), 'action pedir: no option nada'],
    ['un valor de sí o no', exige({ opcion: 'privada', es: 'a' }), 'action pedir: the option privada is never a'],
    ['un valor de una lista', exige({ opcion: 'clase', noEs: 'b' }), 'action pedir: the option clase is never b'],
    ['un sí o no de una lista', exige({ opcion: 'clase', es: true }), 'action pedir: the option clase is never true'],
    ['un dato', exige({ dato: 'nada', es: true }), 'action pedir: nothing says nada'],
    ['una parte', exige({ dato: 'nada', alMenos: parte('0.5') }), 'action pedir: nothing says nada'],
    ['que nadie puede hacer', { pedir: accion({ quien: [] }) }, 'action pedir: nobody may do it'],
    [
      'que hace un desconocido',
      { pedir: accion({ quien: ['rey' as 'alcalde'] }) },
      'action pedir: somebody unknown may do it',
    ],
    ['que ninguna etapa admite', { pedir: accion({ en: [] }) }, 'action pedir: no stage admits it'],
    ['que ya tienen todos', { suspender: accion() }, 'action suspender: every procedure has it already'],
    ['que exige sin decir qué', exige(), 'action pedir: something that it asks for is not said'],
    [
      'con una salida que esconde otra',
      { pedir: accion({ a: [{ a: 'otra' }, { a: 'abierta' }] }) },
      'action pedir: a way without conditions hides those that follow',
    ],
    [
      'que saca de una etapa final',
      { pedir: accion({ en: ['cerrada'], a: 'abierta' }) },
      'action pedir: it takes the case out of a final stage',
    ],
    [
      'con una cantidad de nada',
      { pedir: accion({ datos: { cantidad: { tipo: 'cantidad', nombre: 'Días' } } }) },
      'action pedir: cantidad extends nothing',
    ],
    ['mal escrita', { Pedir_1: accion() }, 'the id «Pedir_1» is not of small letters and hyphens'],
  ])('halla una acción %s', (_, acciones, defecto) => {
    expect(defectos(acciones)).toContain(defecto)
  })

  it.each<[string, Partial<TerminoDeTramite>, string]>([
    ['que nada empieza', { empieza: [] }, 'nothing begins it'],
    ['que empieza lo que no existe', { empieza: [{ accion: 'nada' }] }, 'no action nada'],
    ['que empieza con lo que no existe', { empieza: [{ vence: 'nada' }] }, 'no term nada'],
    [
      'que depende de lo que su acción no dice',
      { empieza: [{ accion: 'empezar', si: [{ dato: 'x', es: true }] }] },
      'nothing says x',
    ],
    ['que comparte los días de ninguno', { mismosDiasDe: 'nada' }, 'no term nada'],
    ['que cumple lo que no existe', { cumplen: ['nada'] }, 'no action nada'],
    ['que cierra lo que no existe', { cierran: ['nada'] }, 'no action nada'],
    [
      'que prorroga lo que no existe',
      { prorroga: { accion: 'nada', veces: 1, hasta: dias(1), articulo: art(7) } },
      'no action nada',
    ],
    [
      'cuyo efecto mira lo que se dijo',
      { efecto: [{ tipo: 'archivo', si: [{ dato: 'x', es: true }] }, { tipo: 'ninguno' }] },
      'nothing says x',
    ],
    ['cuyo final lleva a ninguna parte', { efecto: [{ tipo: 'archivo', a: 'nada' }] }, 'no stage nada'],
    ['sin efecto', { efecto: [] }, 'its end has no effect'],
    [
      'sin efecto por omisión',
      { efecto: [{ tipo: 'archivo', si: [{ hecha: 'cerrar' }] }] },
      'its end has no effect where no condition holds',
    ],
    [
      'con un efecto escondido',
      { efecto: [{ tipo: 'archivo' }, { tipo: 'ninguno' }] },
      'an effect without conditions hides the next',
    ],
    ['que nadie conocido cumple', { responsable: 'rey' as 'alcalde' }, 'nobody known must act'],
    ['que nada cumple', { cumplen: [] }, 'no act fulfils it and the procedure does not go on when it ends'],
  ])('halla un término %s', (_, mas, defecto) => {
    expect(defectos(undefined, { plazo: termino(mas) })).toContain(`term plazo: ${defecto}`)
  })

  it('un término sin acto está bien si el trámite sigue cuando vence', () => {
    expect(defectos(undefined, { plazo: termino({ cumplen: [], efecto: [{ tipo: 'continua' }] }) })).toEqual([])
  })

  it('halla la etapa a la que nada llega y la etapa de la que no se sale', () => {
    expect(defectosDeEstructura(inventado({}))).toEqual(['stage otra: no case reaches it'])
    const ciega = con({ cerrar: accion({ a: 'cerrada' }), cumplir: accion() })
    expect(defectosDeEstructura(ciega)).toEqual(['stage otra: no case ends from it'])
    const vence = { plazo: termino({ empieza: [{ accion: 'pasar' }], efecto: [{ tipo: 'archivo', a: 'cerrada' }] }) }
    expect(defectosDeEstructura({ ...ciega, terminos: vence })).toEqual([])
  })

  it('halla el procedimiento sin artículo y la opción cuyo valor por omisión no existe', () => {
    expect(defectosDeEstructura({ ...con(), articulos: [] })).toEqual(['it names no article'])
    const opciones: Procedimiento['opciones'] = {
      clase: { tipo: 'una-de', nombre: 'Clase', articulo: art(4), valores: { a: 'A' }, porOmision: 'b' },
    }
    expect(defectosDeEstructura({ ...con(), opciones })).toEqual(['the option clase is never b'])
    expect(defectosDeEstructura({ ...con(), inicial: 'nada' })).toContain('no stage nada')
  })
})
