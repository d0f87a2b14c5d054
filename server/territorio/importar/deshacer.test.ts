import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { confirmarImportacion } from '../acciones/confirmar-importacion.ts'
import { deshacerImportacion } from '../acciones/deshacer-importacion.ts'
import { importacion } from '../acciones/importacion.ts'
import type { Importacion } from './formas.ts'
import { type Banco, bancoDePrueba, geojson, lote, numeroPredial } from './prueba.ts'

let b: Banco
beforeAll(async () => {
  b = await bancoDePrueba()
})
afterAll(() => b.destroy())

/** Everything that rules or ruled, without what is rebuilt: two equal photographs are the same municipality. */
const foto = () =>
  withMunicipio(b.db, b.municipio, async tx => {
    const tablas: Record<string, unknown[]> = {}
    for (const tabla of ['capa_version', 'objeto', 'predio', 'terreno', 'predio_propietario', 'derivado_cruce']) {
      const { rows } = await sql<{ fila: string }>`select to_jsonb(t)::text as fila from ${sql.table(tabla)} t
        where municipio = ${b.municipio} order by 1`.execute(tx)
      tablas[tabla] = rows.map(r => r.fila)
    }
    return tablas
  })

const enCapa = (lado: number, desde: string) =>
  b.revisar({
    nombre: 'b.geojson',
    contenido: geojson([{ geometria: lote(0, 0, lado), propiedades: { codigo: '01', nombre: 'La Peña' } }]),
    destino: 'capa',
    clase: 'barrio',
    desde,
  })

const enPredios = (numeros: readonly number[], lado: number, desde: string, completo = false) =>
  b.revisar({
    nombre: 'p.geojson',
    contenido: geojson(
      numeros.map(n => ({
        geometria: lote(n, 0, lado),
        propiedades: { numero: numeroPredial(n), direccion: `Calle ${n}`, propietario: 'Ana Inventada' },
      })),
    ),
    desde,
    completo,
  })

const deshacer = async (i: Importacion) => {
  await b.hacer(deshacerImportacion, { id: i.id, motivo: 'Era el archivo de otro año' }, { version: i.version })
  await b.correrPendientes()
}

const ultimaDeAuditoria = () =>
  withMunicipio(b.db, b.municipio, async tx => {
    const { rows } = await sql<{ accion: string; contenido: string }>`select accion, contenido from auditoria
      where municipio = ${b.municipio} order by n desc limit 1`.execute(tx)
    return rows[0]!
  })

describe('a confirmed import of a layer', () => {
  it('that was the first one is withdrawn, and the layer with it', async () => {
    const i = await b.confirmar((await enCapa(0.0002, '2026-01-01')).i)
    expect(await b.contar('capa')).toBe(1)
    await deshacer(i)
    expect([await b.contar('capa'), await b.contar('capa_version'), await b.contar('objeto')]).toEqual([0, 0, 0])
    expect(await ultimaDeAuditoria()).toMatchObject({
      accion: 'territorio.deshacerImportacion',
      contenido: expect.stringContaining('Era el archivo de otro año'),
    })
  })

  it('is withdrawn as if it had not been: the version before it rules again, and it may be imported anew', async () => {
    await b.confirmar((await enPredios([0, 1], 0.0002, '2026-01-01')).i)
    await b.confirmar((await enCapa(0.0002, '2026-01-01')).i)
    const antes = await foto()
    const mala = await b.confirmar((await enCapa(0.0001, '2026-02-01')).i)
    expect(await foto()).not.toEqual(antes)
    await deshacer(mala)
    const despues = await foto()
    expect(despues).toEqual(antes)
    expect((await enCapa(0.0003, '2026-02-01')).i.informe).toMatchObject({ cambiados: 1, impedimentos: [] })
  })

  it('is not while a later version stands on it; undone backwards, all goes', async () => {
    const antes = await foto()
    const una = await b.confirmar((await enCapa(0.0001, '2026-02-01')).i)
    const otra = await b.confirmar((await enCapa(0.0003, '2026-03-01')).i)
    await expect(deshacer(una)).rejects.toMatchObject({ codigo: 'hay-algo-posterior' })
    await deshacer(otra)
    await deshacer(una)
    expect(await foto()).toEqual(antes)
  })

  it('that filled in the past leaves the gap as it was', async () => {
    const antes = await foto()
    const vieja = await b.confirmar((await enCapa(0.0001, '2015-01-01')).i)
    await deshacer(vieja)
    expect(await foto()).toEqual(antes)
  })

  it('is undone once, with a reason, by who saw its last version, and not when it changed nothing', async () => {
    const i = await b.confirmar((await enCapa(0.0001, '2026-02-01')).i)
    const igual = await b.confirmar((await enCapa(0.0001, '2026-02-15')).i)
    await expect(deshacer(igual)).rejects.toMatchObject({ codigo: 'nada-que-deshacer' })
    await expect(b.hacer(deshacerImportacion, { id: i.id, motivo: ' ' }, { version: i.version })).rejects.toMatchObject(
      { codigo: 'entrada-invalida' },
    )
    await expect(deshacer({ ...i, version: i.version - 1 })).rejects.toMatchObject({ codigo: 'version-anterior' })
    await deshacer(i)
    await expect(deshacer({ ...i, version: i.version + 1 })).rejects.toMatchObject({ codigo: 'estado-no-admite' })
  })
})

describe('a confirmed import of parcels', () => {
  it('is withdrawn as if it had not been: what it changed and what it closed come back, with their owners', async () => {
    const antes = await foto()
    const mala = await b.confirmar((await enPredios([0, 5], 0.00015, '2026-04-01', true)).i)
    expect(mala.informe).toMatchObject({ nuevos: 1, cambiados: 1, desaparecidos: 1, confirmacion: { cerrados: 2 } })
    await deshacer(mala)
    expect(await foto()).toEqual(antes)
  })

  it('is not while a later one changed its parcels', async () => {
    const una = await b.confirmar((await enPredios([7], 0.0002, '2026-04-01')).i)
    const otra = await b.confirmar((await enPredios([7], 0.0001, '2026-05-01')).i)
    await expect(deshacer(una)).rejects.toMatchObject({ codigo: 'hay-algo-posterior' })
    await deshacer(otra)
    await deshacer(una)
    expect(await b.contar('predio')).toBe(2)
  })

  it('is not while a later one brought back a parcel that it closed', async () => {
    const antes = await foto()
    const cierra = await b.confirmar((await enPredios([0], 0.0002, '2026-04-01', true)).i)
    const vuelve = await b.confirmar((await enPredios([1], 0.0002, '2026-05-01')).i)
    await expect(deshacer(cierra)).rejects.toMatchObject({ codigo: 'hay-algo-posterior' })
    await deshacer(vuelve)
    await deshacer(cierra)
    expect(await foto()).toEqual(antes)
  })
})

describe('two imports reviewed at the same time', () => {
  it('of parcels: the second is told that what rules has changed, enters nothing, and is reviewed anew', async () => {
    const una = (await enPredios([20], 0.0002, '2026-06-01')).i
    const otra = (await enPredios([20], 0.0001, '2026-06-02')).i
    await b.confirmar(una)
    await expect(b.confirmar(otra)).rejects.toMatchObject({ codigo: 'lo-vigente-cambio' })
    const abiertos = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ n: number }>`select count(*)::int as n from predio
        where municipio = ${b.municipio} and numero = ${numeroPredial(20)} and hasta is null`.execute(tx),
    )
    expect(abiertos.rows[0]?.n).toBe(1)
    const denuevo = (await enPredios([20], 0.0001, '2026-06-02')).i
    expect(denuevo.informe).toMatchObject({ nuevos: 0, cambiados: 1 })
  })

  it('of parcels, confirmed in the same instant: one enters, the other goes back to be reviewed', async () => {
    const ambas = [(await enPredios([30], 0.0002, '2026-06-01')).i, (await enPredios([30], 0.0001, '2026-06-02')).i]
    for (const i of ambas)
      await b.hacer(confirmarImportacion, { id: i.id, omitirRechazados: false }, { version: i.version })
    await Promise.allSettled([b.correrPendientes(), b.correrPendientes()])
    const estados = await Promise.all(
      ambas.map(async i => (await b.hacer(importacion, { id: i.id, desde: 0, limite: 1 })).importacion.estado),
    )
    expect(estados.sort()).toEqual(['confirmada', 'revisada'])
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ n: number }>`select count(*)::int as n from predio
        where municipio = ${b.municipio} and numero = ${numeroPredial(30)} and hasta is null`.execute(tx),
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('the same one confirmed twice in the same instant enters once', async () => {
    const { i } = await enPredios([31], 0.0002, '2026-06-01')
    const confirmar = () => b.hacer(confirmarImportacion, { id: i.id, omitirRechazados: false }, { version: i.version })
    const dos = await Promise.allSettled([confirmar(), confirmar()])
    expect(dos.map(d => d.status).sort()).toEqual(['fulfilled', 'rejected'])
    await b.correrPendientes()
    const { rows } = await withMunicipio(b.db, b.municipio, tx =>
      sql<{ n: number }>`select count(*)::int as n from predio
        where municipio = ${b.municipio} and numero = ${numeroPredial(31)}`.execute(tx),
    )
    expect(rows[0]?.n).toBe(1)
  })

  it('of a layer: what one said to be without change is not taken for so after the other', async () => {
    await b.confirmar((await enCapa(0.0002, '2026-06-01')).i)
    const igual = (await enCapa(0.0002, '2026-08-01')).i
    expect(igual.informe).toMatchObject({ iguales: 1, nuevos: 0, cambiados: 0 })
    await b.confirmar((await enCapa(0.0004, '2026-07-01')).i)
    await expect(b.confirmar(igual)).rejects.toMatchObject({ codigo: 'lo-vigente-cambio' })
  })
})
