import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { accion, inventado, termino } from './inventado.fixture.ts'
import { alcanzables, destinos, etapasEnQueCorre, pasos } from './recorrido.ts'
import type { Salida } from './tipos.ts'

describe('adónde puede llevar una acción', () => {
  const salidas: Salida[] = [
    { a: 'cerrada', si: [{ dato: 'favor', es: false }] },
    { a: 'otra', si: [{ etapa: 'abierta' }] },
    { a: 'abierta' },
  ]
  const decidir = accion({ en: ['abierta', 'otra'], a: salidas })
  it('a una, a ninguna, o a las que sus condiciones dejan', () => {
    expect(destinos(accion(), 'abierta')).toEqual(['abierta'])
    expect(destinos(accion({ a: 'otra' }), 'abierta')).toEqual(['otra'])
    expect(destinos(decidir, 'abierta')).toEqual(['cerrada', 'otra'])
    expect(destinos(decidir, 'otra')).toEqual(['cerrada', 'abierta'])
    expect(destinos(accion({ a: [{ a: 'otra', si: [{ hecha: 'x' }] }] }), 'abierta')).toEqual(['otra', 'abierta'])
  })
  it('lo que se supone quita las que lo contradicen y cierra la que se sigue de ello', () => {
    expect(destinos(decidir, 'abierta', [{ dato: 'favor', es: true }])).toEqual(['otra'])
    expect(destinos(decidir, 'abierta', [{ dato: 'favor', es: false }])).toEqual(['cerrada'])
    expect(destinos(decidir, 'abierta', [{ dato: 'otro', es: true }])).toEqual(['cerrada', 'otra'])
    const porOpcion = accion({ a: [{ a: 'otra', si: [{ opcion: 'clase', es: 'a' }] }, { a: 'cerrada' }] })
    expect(destinos(porOpcion, 'abierta', [{ opcion: 'clase', es: 'b' }])).toEqual(['cerrada'])
    expect(destinos(porOpcion, 'abierta', [{ opcion: 'clase', es: 'a' }])).toEqual(['otra'])
  })
})

describe('dónde corre un término', () => {
  const corre = (mas: Parameters<typeof inventado>[0], id = 'plazo') => [...etapasEnQueCorre(inventado(mas), id)].sort()
  const pasar = accion({ a: 'otra' })
  it('desde donde empieza, hasta donde lo cumplen, lo cierran o lo esperan', () => {
    expect(corre({ terminos: { plazo: termino() } })).toEqual(['abierta'])
    expect(corre({ acciones: { pasar }, terminos: { plazo: termino() } })).toEqual(['abierta', 'otra'])
    expect(corre({ acciones: { pasar }, terminos: { plazo: termino({ cumplen: ['pasar'] }) } })).toEqual(['abierta'])
    expect(corre({ acciones: { pasar }, terminos: { plazo: termino({ cierran: ['pasar'] }) } })).toEqual(['abierta'])
    for (const si of [[{ vencido: 'plazo' }], [{ sinCorrer: 'plazo' }]]) {
      const espera = { ...pasar, exige: [{ si, articulo: art(5), mensaje: 'No.' }] }
      expect(corre({ acciones: { pasar: espera }, terminos: { plazo: termino() } })).toEqual(['abierta'])
      const aVeces = { ...pasar, exige: [{ si, cuando: [], articulo: art(5), mensaje: 'No.' }] }
      expect(corre({ acciones: { pasar: aVeces }, terminos: { plazo: termino() } })).toEqual(['abierta', 'otra'])
    }
    const salida = accion({ a: [{ a: 'otra', si: [{ vencido: 'plazo' }] }, { a: 'abierta' }] })
    expect(corre({ acciones: { pasar: salida }, terminos: { plazo: termino() } })).toEqual(['abierta'])
  })
  it('no en una etapa final, salvo que sobreviva', () => {
    expect(corre({ terminos: { plazo: termino({ sobrevive: true }) } })).toEqual(['abierta', 'cerrada'])
  })
  it('si lo empieza el fin de otro, donde ese lo deja', () => {
    const vence = termino({ empieza: [{ vence: 'previo' }] })
    const previo = termino({ efecto: [{ tipo: 'archivo', a: 'otra' }] })
    expect(corre({ terminos: { previo, plazo: vence } })).toEqual(['otra'])
    expect(corre({ terminos: { previo: termino(), plazo: vence } })).toEqual(['abierta'])
  })
  it('si su inicio supone una etapa, solo desde ella', () => {
    const doble = accion({ en: ['abierta', 'otra'] })
    const solo = termino({ empieza: [{ accion: 'doble', si: [{ etapa: 'otra' }] }] })
    expect(corre({ acciones: { doble }, terminos: { plazo: solo } })).toEqual(['otra'])
  })
})

describe('los pasos de un procedimiento', () => {
  it('son los de sus acciones y los de sus vencimientos', () => {
    const p = inventado({ terminos: { plazo: termino({ efecto: [{ tipo: 'archivo', a: 'otra' }] }) } })
    expect(pasos(p)).toEqual([
      { de: 'abierta', a: 'abierta', por: { accion: 'empezar' } },
      { de: 'abierta', a: 'abierta', por: { accion: 'cumplir' } },
      { de: 'otra', a: 'otra', por: { accion: 'cumplir' } },
      { de: 'abierta', a: 'cerrada', por: { accion: 'cerrar' } },
      { de: 'otra', a: 'cerrada', por: { accion: 'cerrar' } },
      { de: 'abierta', a: 'otra', por: { termino: 'plazo' } },
    ])
    expect([...alcanzables(pasos(p), 'otra')].sort()).toEqual(['cerrada', 'otra'])
    expect([...alcanzables(pasos(p), 'abierta')].sort()).toEqual(['abierta', 'cerrada', 'otra'])
  })
})
