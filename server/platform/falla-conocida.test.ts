import { expect, test } from 'vitest'
import { fallaConocida } from './falla-conocida.ts'
import { problemaDe } from './http/problema.ts'

const con = (code: string) => Object.assign(new Error('mdzeroextend'), { code })

test('a full disk is told as such, by the database and by the file system', () => {
  for (const codigo of ['53100', 'ENOSPC']) {
    expect(problemaDe(con(codigo))).toMatchObject({ status: 507, codigo: 'disco-lleno' })
    expect(fallaConocida(con(codigo))?.cura).toContain('Libere espacio')
  }
})

test('a database that does not answer is a moment’s trouble, and what is a defect stays one', () => {
  expect(problemaDe(con('57P01'))).toMatchObject({ status: 503, codigo: 'sin-base-de-datos' })
  expect(problemaDe(con('23505'))).toMatchObject({ status: 500, codigo: 'falla-interna' })
  expect(fallaConocida(new Error('other'))).toBeUndefined()
})

test('what others depend on is not taken away, and it is said', () => {
  expect(problemaDe(con('23503'))).toMatchObject({ codigo: 'depende-de-otro' })
})
