import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findMigrations } from '../../platform/database/migrate.ts'
import { withMunicipio } from '../../platform/database/tenancy.ts'
import { OTRO_MUNICIPIO, type PlataformaDePrueba, plataformaDePrueba } from '../../platform/testing.ts'

let l: PlataformaDePrueba
beforeAll(async () => {
  l = await plataformaDePrueba()
})
afterAll(() => l.destroy())

const sqlDe = (numero: number): string => findMigrations().find(m => m.numero === numero)!.sql

/** The table as the first version of Lindero made it. */
const deAntes = /CREATE TABLE derivado_cruce \([\s\S]*?CREATE INDEX derivado_cruce_objeto[^;]*;/.exec(sqlDe(10))![0]

it('what an older Lindero had crossed is still there after the migration, each municipality with its own', async () => {
  const filas = Array.from({ length: 40 }, () => uuidv7()).flatMap((terreno, i) =>
    Array.from({ length: (i % 4) + 1 }, (_, k) => ({
      terreno,
      objeto: uuidv7(),
      m2: `${i}.${k}0`,
      parte: '0.25000000',
    })),
  )
  const version = uuidv7()
  await l.db.global.transaction().execute(async tx => {
    await sql
      .raw('drop view derivado_cruce; drop table derivado_cruce_tanda; drop table derivado_hallazgo_objeto;')
      .execute(tx)
    await sql.raw(deAntes).execute(tx)
    for (const m of [l.municipio, OTRO_MUNICIPIO]) {
      await sql.raw(`set local lindero.municipio = '${m}'`).execute(tx)
      for (const f of m === l.municipio ? filas : filas.slice(0, 3))
        await sql`insert into derivado_cruce (municipio, terreno, objeto, capa_version, area_m2, fraccion)
          values (${m}, ${f.terreno}, ${f.objeto}, ${version}, ${f.m2}, ${f.parte})`.execute(tx)
    }
    await sql.raw(sqlDe(15)).execute(tx)
  })

  const cruces = (m: typeof l.municipio) =>
    withMunicipio(l.db, m, async tx => {
      const { rows } = await sql`select d.terreno, d.objeto, d.area_m2 as m2, d.fraccion as parte from derivado_cruce d
        where d.municipio = ${m} order by d.terreno, d.objeto`.execute(tx)
      return rows
    })
  const enOrden = [...filas].sort((a, b) => (a.terreno + a.objeto < b.terreno + b.objeto ? -1 : 1))
  expect(await cruces(l.municipio)).toEqual(enOrden)
  expect(await cruces(OTRO_MUNICIPIO)).toHaveLength(3)
  const partidos = await withMunicipio(l.db, l.municipio, async tx => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (
        select u.t from derivado_cruce_tanda d cross join lateral (select distinct unnest(d.terreno) as t) u
        where d.municipio = ${l.municipio} group by u.t having count(*) > 1) p`.execute(tx)
    return rows[0]?.n
  })
  expect(partidos).toBe(0)
})
