import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archivos, CARPETA } from './paginas.ts'

const generados = archivos()

describe('páginas de los procedimientos', () => {
  it.each([...generados.keys()])('%s dice lo que sus datos dicen hoy', nombre => {
    expect(readFileSync(join(CARPETA, nombre), 'utf8'), 'corra: npm run docs').toBe(generados.get(nombre)!())
  })

  it('no sobra ninguna', () => {
    expect(readdirSync(CARPETA).sort()).toEqual([...generados.keys()].sort())
  })
})
