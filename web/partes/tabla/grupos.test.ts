import { expect, test } from 'vitest'
import { agrupar, todosLosGrupos } from './grupos.ts'

const filas = [
  { p: 'agua', q: 'red', n: 1 },
  { p: 'vías', q: 'puente', n: 2 },
  { p: 'agua', q: 'tanque', n: 3 },
  { p: 'agua', q: 'red', n: 4 },
]
type F = (typeof filas)[number]
const niveles = [
  { de: (f: F) => f.p, nombre: (f: F) => f.p },
  { de: (f: F) => f.q, nombre: (f: F) => f.q },
]
const visto = (plegados: string[]) =>
  agrupar(filas, niveles, new Set(plegados)).map(r =>
    r.clase === 'grupo' ? `${r.nivel} ${r.id} (${r.filas.length})` : r.fila.n,
  )

test('rows stand under their groups, and no row is lost nor twice', () => {
  expect(visto([])).toEqual([
    '1 agua (3)',
    '2 agua/red (2)',
    1,
    4,
    '2 agua/tanque (1)',
    3,
    '1 vías (1)',
    '2 vías/puente (1)',
    2,
  ])
})

test('of a folded group only its head is left, with all its rows counted', () => {
  expect(visto(['agua'])).toEqual(['1 agua (3)', '1 vías (1)', '2 vías/puente (1)', 2])
  expect(todosLosGrupos(filas, niveles)).toEqual(['agua', 'agua/red', 'agua/tanque', 'vías', 'vías/puente'])
})

test('without levels there are only rows', () => {
  expect(agrupar(filas, [], new Set()).length).toBe(4)
})
