import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { correrTrabajo } from '../../platform/trabajos/correr.ts'
import { type Banco, bancoDePrueba, geojson, lote, numeroPredial } from './prueba.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

const predio = (n: number) => ({ geometria: lote(n, 0), propiedades: { numero_predial: numeroPredial(n) } })
const enTx = (fn: Parameters<typeof withMunicipio>[2]) => withMunicipio(b.db, b.municipio, fn)

/** As a kill leaves it: the job did everything but say so. */
const sinUltimaPalabra = (id: string) =>
  enTx(tx =>
    sql`update trabajo set estado = 'en-curso', terminado = null where municipio = ${b.municipio} and id = ${id}`.execute(
      tx,
    ),
  )

describe('a review that was killed after its last word', () => {
  it('runs again without taking away what somebody is about to confirm', async () => {
    const { i } = await b.revisar({ nombre: 'p.geojson', contenido: geojson([predio(1), predio(2)]) })
    await sinUltimaPalabra(i.trabajo!)
    await correrTrabajo(b.p, b.municipio, i.trabajo!)
    expect((await b.confirmar(i)).estado).toBe('confirmada')
    expect(await b.contar('predio')).toBe(2)
  })

  it('runs again after the confirmation and leaves it alone', async () => {
    const { i } = await b.revisar({ nombre: 'q.geojson', contenido: geojson([predio(3)]), desde: '2026-02-01' })
    const hecha = await b.confirmar(i)
    await sinUltimaPalabra(i.trabajo!)
    await correrTrabajo(b.p, b.municipio, i.trabajo!)
    await sinUltimaPalabra(hecha.trabajo!)
    await correrTrabajo(b.p, b.municipio, hecha.trabajo!)
    expect(await b.contar('predio')).toBe(3)
    expect(await b.contar('importacion_rechazo')).toBe(0)
  })
})

describe('an import whose staging is not what its report says', () => {
  it('does not enter, not even in part', async () => {
    const { i } = await b.revisar({
      nombre: 'r.geojson',
      contenido: geojson([predio(5), predio(6)]),
      desde: '2026-03-01',
    })
    await enTx(tx =>
      sql`delete from importacion_predio where municipio = ${b.municipio} and importacion = ${i.id}`.execute(tx),
    )
    await enTx(tx =>
      sql`delete from importacion_objeto where municipio = ${b.municipio} and importacion = ${i.id} and indice = 1`.execute(
        tx,
      ),
    )
    const sinEntrar = await b.confirmar(i)
    expect(sinEntrar.estado).toBe('revisada')
    expect(await b.contar('predio')).toBe(3)
  })
})

describe('a job that is told to stop', () => {
  it('is left as a kill would leave it, and ends when it runs again', async () => {
    const alto = new AbortController()
    const { i } = await b.revisar({ nombre: 's.geojson', contenido: geojson([predio(7)]), desde: '2026-04-01' })
    await enTx(tx =>
      sql`update importacion set estado = 'analizando' where municipio = ${b.municipio} and id = ${i.id}`.execute(tx),
    )
    await sinUltimaPalabra(i.trabajo!)
    const corrida = correrTrabajo(b.p, b.municipio, i.trabajo!, { alto: alto.signal, eco: () => alto.abort() })
    await expect(corrida).rejects.toThrow()
    const estado = () =>
      enTx(async tx => {
        const { rows } = await sql<{ trabajo: string; importacion: string }>`
          select t.estado as trabajo, i.estado as importacion from trabajo t
          join importacion i on i.municipio = ${b.municipio} and i.trabajo = t.id
          where t.municipio = ${b.municipio} and t.id = ${i.trabajo}`.execute(tx)
        return rows[0]
      })
    expect(await estado()).toEqual({ trabajo: 'en-curso', importacion: 'analizando' })
    await correrTrabajo(b.p, b.municipio, i.trabajo!)
    expect(await estado()).toEqual({ trabajo: 'terminado', importacion: 'revisada' })
  })
})
