import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertMany } from './insert-many.ts'
import { municipio, withMunicipio } from './tenancy.ts'
import { type TestDatabase, testDatabase } from './testing.ts'

let test: TestDatabase
const cali = municipio('76001')
const medellin = municipio('05001')

beforeAll(async () => {
  test = await testDatabase()
  await sql
    .raw(`
    create table nota (
      municipio char(5) not null, id int not null, texto text, dia date, valor numeric(20,2), cuenta bigint,
      datos jsonb, marcas text[], forma bytea, primary key (municipio, id));
    select lindero_tabla_municipal('nota', 'todo');
    create table libro (municipio char(5) not null, id int not null, primary key (municipio, id));
    select lindero_tabla_municipal('libro', 'solo-agregar')`)
    .execute(test.db.global)
})
afterAll(() => test?.destroy())

describe('a municipality', () => {
  it('is five digits', () => {
    expect(municipio('05001')).toBe('05001')
    for (const wrong of ['5001', '760011', "7600'", '', ' 76001']) expect(() => municipio(wrong)).toThrow(/municipio/)
  })

  it('sees its own rows and nobody else’s', async () => {
    await withMunicipio(test.db, cali, tx =>
      sql`insert into nota (municipio, id, texto) values ('76001', 1, 'Cali')`.execute(tx),
    )
    await withMunicipio(test.db, medellin, async tx => {
      await sql`insert into nota (municipio, id, texto) values ('05001', 1, 'Medellín')`.execute(tx)
      const { rows } = await sql<{ texto: string }>`select texto from nota`.execute(tx)
      expect(rows).toEqual([{ texto: 'Medellín' }])
      const changed = await sql`update nota set texto = 'x' where municipio = '76001'`.execute(tx)
      expect(changed.numAffectedRows).toBe(0n)
    })
  })

  it('cannot write into another', async () => {
    const writing = withMunicipio(test.db, cali, tx =>
      sql`insert into nota (municipio, id) values ('05001', 9)`.execute(tx),
    )
    await expect(writing).rejects.toThrow(/row-level security/)
  })

  it('that nobody set is an error, also after another transaction of the connection had set one', async () => {
    for (let i = 0; i < 3; i++) {
      const reading = test.db.global.transaction().execute(async tx => {
        await sql`set local role lindero_app`.execute(tx)
        await sql`select * from nota`.execute(tx)
      })
      await expect(reading).rejects.toThrow(/lindero\.municipio|invalid input syntax/)
      await withMunicipio(test.db, cali, tx => sql`select 1`.execute(tx))
    }
  })

  it('keeps a table of only adding from being changed', async () => {
    await withMunicipio(test.db, cali, tx => sql`insert into libro values ('76001', 1)`.execute(tx))
    for (const statement of [
      "update libro set id = 2 where municipio = '76001'",
      "delete from libro where municipio = '76001'",
      'truncate libro',
    ]) {
      await expect(withMunicipio(test.db, cali, tx => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  it('read only, refuses to write', async () => {
    const writing = withMunicipio(test.db, cali, tx => sql`insert into libro values ('76001', 7)`.execute(tx), {
      readOnly: true,
    })
    await expect(writing).rejects.toThrow(/read-only/)
  })
})

describe('values', () => {
  it('go in many at a time and come back exact: dates and decimals as text, bytes, arrays, JSON', async () => {
    const rows = Array.from({ length: 4_321 }, (_, i) => ({
      municipio: cali,
      id: 100 + i,
      texto: `línea «${i}»`,
      dia: '2024-02-29',
      valor: '12345678901234567.89',
      cuenta: 9007199254740993n,
      datos: i % 2 ? [1, 'dos'] : { a: null },
      marcas: ['a,b', 'con "comillas"', null],
      forma: new Uint8Array([0, 255, i % 256]),
    }))
    await withMunicipio(test.db, cali, async tx => {
      expect(
        await insertMany(
          tx,
          'nota',
          ['municipio', 'id', 'texto', 'dia', 'valor', 'cuenta', 'datos', 'marcas', 'forma'],
          rows,
        ),
      ).toBe(4_321)
      const back = await sql<
        Record<string, unknown>
      >`select * from nota where municipio = ${cali} and id in (100, 101) order by id`.execute(tx)
      expect(back.rows).toEqual([
        { ...rows[0], cuenta: '9007199254740993', forma: Buffer.from([0, 255, 0]) },
        { ...rows[1], cuenta: '9007199254740993', forma: Buffer.from([0, 255, 1]) },
      ])
    })
  })

  it('sort in Spanish by the collation es_co', async () => {
    const { rows } = await sql<{
      n: string
    }>`select n from unnest(array['Zipa', 'ñame', 'nube', 'Ábrego', 'abril']) n order by n collate es_co`.execute(
      test.db.global,
    )
    expect(rows.map(row => row.n)).toEqual(['Ábrego', 'abril', 'nube', 'ñame', 'Zipa'])
  })
})
