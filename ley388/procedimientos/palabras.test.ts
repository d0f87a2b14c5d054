import { describe, expect, it } from 'vitest'
import { art } from '../articulos/referencia.ts'
import { accion, dias, inventado, meses, parte } from './inventado.fixture.ts'
import {
  articulosEnPalabras,
  condicionDeSalida,
  duracionEnPalabras,
  efectoEnPalabras,
  enumerar,
  quienes,
} from './palabras.ts'

describe('lo que se lee de un procedimiento', () => {
  const p = inventado({
    opciones: {
      urgente: { tipo: 'si-no', nombre: 'Urgente', articulo: art(4) },
      clase: { tipo: 'una-de', nombre: 'Clase', articulo: art(4), valores: { a: 'Una', b: 'Dos', c: 'Tres' } },
    },
  })
  it('las duraciones dicen su unidad, en singular y en plural', () => {
    const dicen = [
      dias(45),
      dias(1),
      { ...dias(90), calendario: true as const },
      meses(1),
      meses(6),
      { anios: parte(2) },
    ]
    expect(dicen.map(d => duracionEnPalabras(p, d))).toEqual([
      '45 días hábiles',
      '1 día hábil',
      '90 días calendario',
      '1 mes',
      '6 meses',
      '2 años',
    ])
    expect(duracionEnPalabras(p, { anios: parte(1) })).toBe('1 año')
    expect(duracionEnPalabras(p, meses(13.5))).toBe('13 meses y medio')
    expect(duracionEnPalabras(p, { ...meses(13), masDias: parte(15) })).toBe('13 meses y 15 días')
  })
  it('las que dependen del caso se dicen todas, o de cuánto a cuánto', () => {
    expect(duracionEnPalabras(p, o => dias(o.valores.urgente ? 5 : 10))).toBe('10 días hábiles o 5 días hábiles')
    const porClase = { a: 36, b: 18, c: 24 }
    expect(duracionEnPalabras(p, o => meses(porClase[o.valores.clase as 'a']))).toBe('de 18 a 36 meses, según el caso')
    expect(duracionEnPalabras(p, o => meses(o.valores.clase === 'a' ? 6 : 3))).toBe('6 meses o 3 meses')
  })
  it('las listas, los actores, los artículos y los efectos se leen como una frase', () => {
    expect([enumerar([]), enumerar(['a']), enumerar(['a', 'b', 'c']), enumerar(['a', 'otro'])]).toEqual([
      '',
      'a',
      'a, b o c',
      'a u otro',
    ])
    expect(enumerar(['a', 'hoja'])).toBe('a u hoja')
    expect(quienes(['alcalde', 'concejo'])).toBe('Alcalde o Concejo')
    expect([articulosEnPalabras([art(12, 'par. 3')]), articulosEnPalabras([art(45), art(44), art(46)])]).toEqual([
      'art. 12 par. 3',
      'arts. 45, 44 y 46',
    ])
    expect(efectoEnPalabras([{ tipo: 'firmeza' }, { tipo: 'firmeza' }, { tipo: 'falta-grave' }])).toBe(
      'el acto queda en firme o falta grave',
    )
  })
  it('la salida dice de qué depende', () => {
    const datos = { favor: { tipo: 'si-no', nombre: 'Se concede', porOmision: true } } as const
    const decidir = accion({ datos, a: [{ a: 'otra', si: [{ dato: 'favor', es: false }] }, { a: 'cerrada' }] })
    expect(condicionDeSalida(p, decidir, 'otra')).toBe('se concede: no')
    expect(condicionDeSalida(p, decidir, 'cerrada')).toBe('se concede: sí')
    const porCaso = accion({
      a: [
        {
          a: 'otra',
          si: [
            { opcion: 'clase', es: 'b' },
            { opcion: 'urgente', es: true },
          ],
        },
        { a: 'cerrada' },
      ],
    })
    expect(condicionDeSalida(p, porCaso, 'otra')).toBe('clase: dos, urgente: sí')
    expect(condicionDeSalida(p, porCaso, 'cerrada')).toBeUndefined()
    expect(condicionDeSalida(p, accion({ a: 'otra' }), 'otra')).toBeUndefined()
  })
})
