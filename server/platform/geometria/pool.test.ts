import { afterAll, describe, expect, it } from 'vitest'
import { buscarHuecos } from './cobertura.ts'
import { empacar } from './paquete.ts'
import { GeometryJobError, GeometryPool } from './pool.ts'
import { escribirWkb } from './wkb.ts'

const cuadro = (x: number) =>
  escribirWkb({
    type: 'Polygon',
    coordinates: [
      [
        [4_600_000 + x, 1_940_000],
        [4_600_010 + x, 1_940_000],
        [4_600_010 + x, 1_940_010],
        [4_600_000 + x, 1_940_000],
      ],
    ],
  })
const capa = () => ({ ids: ['a', 'b'], geometrias: empacar([cuadro(0), cuadro(50)]) })

describe('threads for geometry', () => {
  const pool = new GeometryPool({ size: 1, maxHeapBytes: 1 })
  afterAll(() => pool.close())

  it('a worker that grew is replaced, and the next job finds another one', async () => {
    for (let i = 0; i < 3; i++) expect((await buscarHuecos(pool, capa())).problemas).toEqual([])
  })

  it('more jobs than threads wait their turn, and each gets its own answer', async () => {
    const admite = ['Polygon'] as const
    const trabajos = Array.from({ length: 5 }, (_v, i) =>
      pool.run('revisar', { geometrias: empacar(i === 3 ? [cuadro(0).slice(0, 20)] : [cuadro(i)]), admite }),
    )
    const codigos = (await Promise.all(trabajos)).map(r => r.problemas.map(p => p.codigo))
    expect(codigos).toEqual([[], [], [], ['geometria-ilegible'], []])
  })

  it('a job that fails rejects with its name and the pool goes on', async () => {
    const roto = { ids: ['a'], geometrias: { datos: new Uint8Array(3), inicios: new Uint32Array([0, 900]) } }
    const limite = new Uint8Array(0)
    const r = await buscarHuecos(pool, roto, limite)
    expect(r.problemas.length).toBeGreaterThan(0)
    const sinIds = { geometrias: empacar([cuadro(0)]), admite: null as unknown as [] }
    await expect(pool.run('revisar', sinIds)).rejects.toBeInstanceOf(GeometryJobError)
    expect((await buscarHuecos(pool, capa())).problemas).toEqual([])
  })

  it('a closed pool takes no more jobs', async () => {
    const cerrado = new GeometryPool({ size: 1 })
    await cerrado.close()
    await expect(buscarHuecos(cerrado, capa())).rejects.toThrow('closed')
  })
})
