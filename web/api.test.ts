import { expect, test } from 'vitest'
import { direccion, fijarMunicipio, nuevaClave, problemaDe } from './api.ts'

test('simple input travels as parameters and structured input as JSON', () => {
  fijarMunicipio('76001')
  expect(direccion('territorio.predio', { numero: '760010100', al: undefined })).toBe(
    '/api/76001/territorio/predio?numero=760010100',
  )
  expect(direccion('territorio.buscar', { cajas: [1, 2] })).toBe(
    '/api/76001/territorio/buscar?entrada=%7B%22cajas%22%3A%5B1%2C2%5D%7D',
  )
})

test('a refusal keeps the words, field and article of the server', () => {
  expect(
    problemaDe(422, { codigo: 'tasa', mensaje: 'La tasa va de 30 % a 50 %.', articulo: '79', campo: 'tasa' }),
  ).toMatchObject({
    status: 422,
    codigo: 'tasa',
    articulo: '79',
    mensaje: 'La tasa va de 30 % a 50 %.',
  })
})

test('an answer without words is told by its status, never as a bare number', () => {
  expect(problemaDe(403, undefined).mensaje).toContain('papel')
  expect(problemaDe(500, '<html>').mensaje).not.toMatch(/500|error/i)
})

test('a key against repetition is a version 4 UUID', () => {
  expect(nuevaClave()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
