import { expect, test } from 'vitest'
import { enLista } from '../partes/formulario/listas.ts'
import { dice } from './Acuerdo.tsx'
import { codigoQueSigue } from './AgregarNodo.tsx'
import type { NodoDelPlan } from './nodos.ts'
import { arbolDe } from './Objetivos.tsx'

const nodo = (
  codigo: string,
  clase: NodoDelPlan['clase'],
  texto: string,
  padre: string | null = null,
): NodoDelPlan => ({
  id: codigo,
  codigo,
  clase,
  texto,
  padre,
  articulo: null,
  orden: 1,
  version: 1,
})
const NODOS = [
  nodo('1', 'objetivo', 'Proteger el agua'),
  nodo('1.10', 'politica', 'Conservar Cerro Azul', '1'),
  nodo('1.2', 'politica', 'Recuperar la ronda del río', '1'),
  nodo('1.2.1', 'estrategia', 'Adecuar el parque', '1.2'),
  nodo('2', 'objetivo', 'Vivir cerca'),
]

test('the tree is in the order of its codes, as numbers and not as letters', () => {
  expect(arbolDe(NODOS).map(n => n.id)).toEqual(['1', '2'])
  expect(arbolDe(NODOS)[0]!.hijos!.map(n => n.id)).toEqual(['1.2', '1.10'])
})

test('a search keeps what a found node hangs from and what hangs from it, whatever the accents', () => {
  const hallado = arbolDe(NODOS, 'RIO')
  expect(hallado.map(n => n.id)).toEqual(['1'])
  expect(hallado[0]!.hijos!.map(n => n.id)).toEqual(['1.2'])
  expect(hallado[0]!.hijos![0]!.hijos!.map(n => n.id)).toEqual(['1.2.1'])
})

test('an objective without policies says so', () => {
  expect(arbolDe(NODOS)[1]!.detalle).toBeDefined()
  expect(arbolDe(NODOS)[0]!.detalle).toBeUndefined()
})

test('the next code is the first that is free under its parent', () => {
  expect(codigoQueSigue(NODOS, undefined)).toBe('3')
  expect(codigoQueSigue(NODOS, NODOS[2])).toBe('1.2.2')
  expect(codigoQueSigue(NODOS, NODOS[0])).toBe('1.1')
})

test('an article is found by its number or by its words without accents', () => {
  const a = { numero: 45, titulo: 'Renovación', texto: 'Se redesarrolla la antigua estación.' }
  expect([dice(a, '45'), dice(a, '4'), dice(a, 'ESTACION'), dice(a, ''), dice(a, 'puente')]).toEqual([
    true,
    false,
    true,
    true,
    false,
  ])
})

test('a list is written with commas, semicolons or lines', () => {
  expect(enLista('AA-R1, AA-R2;AA-R1\n SU ')).toEqual(['AA-R1', 'AA-R2', 'SU'])
  expect(enLista(null)).toEqual([])
})
