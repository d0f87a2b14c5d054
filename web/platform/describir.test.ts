import { expect, test } from 'vitest'
import { nombreDeCampo, objetoDe, valorEnPalabras } from './describir.ts'

test('an object is told by its kind; one that has no name yet, by its words', () => {
  expect(objetoDe('persona:0193')).toEqual({ clase: 'Persona', id: '0193' })
  expect(objetoDe('zona-de-riesgo:a:b')).toEqual({ clase: 'Zona de riesgo', id: 'a:b' })
  expect(objetoDe('plan')).toEqual({ clase: 'Plan', id: '' })
})

test('fields read as Spanish', () => {
  expect(nombreDeCampo('noHabiles')).toBe('Días no hábiles')
  expect(nombreDeCampo('codigoDelActo')).toBe('Codigo del acto')
})

test('values read as words: yes, nothing, lists, and what was before and after', () => {
  expect(valorEnPalabras(true)).toBe('sí')
  expect(valorEnPalabras(null)).toBe('nada')
  expect(valorEnPalabras([])).toBe('ninguno')
  expect(valorEnPalabras({ antes: ['planeacion'], despues: ['control', 'alcalde'] })).toBe(
    'planeacion → control, alcalde',
  )
  expect(valorEnPalabras({ filas: 3, archivo: { nombre: 'a.zip' } })).toBe('filas: 3; archivo: nombre: a.zip')
})
