import { describe, expect, it } from 'vitest'
import { defectosDeEstructura } from './estructura.ts'
import { PROCEDIMIENTOS } from './tabla.ts'

describe('los datos de los procedimientos', () => {
  it.each(PROCEDIMIENTOS.map(p => [p.id, p] as const))('%s: sus datos no tienen defectos', (_, p) => {
    expect(defectosDeEstructura(p)).toEqual([])
  })
  it('cada uno tiene su id', () => {
    expect(new Set(PROCEDIMIENTOS.map(p => p.id)).size).toBe(PROCEDIMIENTOS.length)
  })
})
