import { describe, expect, it } from 'vitest'
import { disolver, Lineas, pintar, rect, restar } from './cobertura.ts'

const lineas = () => new Lineas(1_000_000, 1_000_000, () => false)

describe('the abstract sheet', () => {
  it('takes a rectangle out of another and leaves four pieces', () => {
    expect(restar(rect(0, 0, 30, 30), rect(10, 10, 20, 20))).toHaveLength(4)
    expect(restar(rect(0, 0, 30, 30), rect(40, 40, 50, 50))).toEqual([rect(0, 0, 30, 30)])
  })

  it('lets the last stroke rule, and nothing where it erases', () => {
    const grupos = pintar([
      { valor: 'a', rect: rect(0, 0, 20, 20) },
      { valor: 'b', rect: rect(10, 0, 20, 20) },
      { valor: undefined, rect: rect(0, 0, 5, 20) },
    ])
    expect(grupos.get('a')).toEqual([rect(5, 0, 10, 20)])
    expect(grupos.get('b')).toEqual([rect(10, 0, 20, 20)])
  })

  it('joins a frame into one shell with two holes that touch at a corner', () => {
    const huecos = new Set(['1,1', '2,2'])
    const cuadros = Array.from({ length: 16 }, (_, k) => [k % 4, Math.floor(k / 4)] as const)
      .filter(c => !huecos.has(`${c}`))
      .map(([i, j]) => rect(i * 10, j * 10, i * 10 + 10, j * 10 + 10))
    const hoja = lineas()
    for (const c of cuadros) hoja.registrar(c)
    const region = disolver(cuadros, hoja)
    expect(region).toHaveLength(1)
    expect(region[0]!.slice(1).map(a => a.length)).toEqual([4, 4])
  })

  it('keeps two squares that touch at a corner as two shells', () => {
    expect(disolver([rect(0, 0, 10, 10), rect(10, 10, 20, 20)], lineas())).toHaveLength(2)
  })
})
