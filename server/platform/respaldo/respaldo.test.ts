import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database/connect.ts'
import { municipio, withMunicipio } from '../database/tenancy.ts'
import { type TestDatabase, testDatabase } from '../database/testing.ts'
import { HUELLA_MANIFIESTO, MANIFIESTO, sha256 } from './manifiesto.ts'
import { respaldar } from './respaldar.ts'
import { faltaRehacer, restaurar } from './restaurar.ts'
import { TAR_END, tarMember } from './tar.ts'

const cali = municipio('76001')
const medellin = municipio('05001')
const ahora = new Date('2026-11-20T15:00:00Z')
let carpeta: string
let archivo: string
let origen: TestDatabase
let destino: TestDatabase

const TABLAS = `
  create table rama (
    municipio char(5) not null, id int not null, padre int, nombre text not null,
    primary key (municipio, id), foreign key (municipio, padre) references rama (municipio, id));
  select lindero_tabla_municipal('rama', 'solo-agregar');
  create table hoja (
    municipio char(5) not null, id int not null, rama int not null, valor numeric(20,2), grande bigint, cuando timestamptz,
    dia date, forma bytea, caja box, datos jsonb, marcas text[], doble double precision,
    primary key (municipio, id), foreign key (municipio, rama) references rama (municipio, id));
  select lindero_tabla_municipal('hoja', 'todo')`

beforeAll(async () => {
  carpeta = mkdtempSync(join(tmpdir(), 'lindero-respaldo-'))
  archivo = join(carpeta, 'cali.lindero')
  origen = await testDatabase()
  destino = await testDatabase()
  for (const { db } of [origen, destino]) await sql.raw(TABLAS).execute(db.global)
  for (const codigo of [cali, medellin]) {
    await withMunicipio(origen.db, codigo, tx =>
      sql
        .raw(`
        insert into rama select '${codigo}', i, case when i > 1 then 3001 - i end, 'Ñame «' || i || '»' from generate_series(1, 3000) i;
        insert into hoja select '${codigo}', i, i, 12345678901234567.89 + i, 9007199254740993, '2026-11-20T10:00:00.123456Z',
          '2024-02-29', sha256(i::text::bytea), box(point(i, 0.1), point(1, 2)), case i % 3 when 0 then 'null' when 1 then '{"a": 1.50}' end::jsonb,
          array['a,b', null, '"'], 0.1 + i from generate_series(1, 3000) i;
        insert into auditoria values ('${codigo}', 1, now(), 'a', 'A', 'x.y', '{"b":1}', '', 'f1'), ('${codigo}', 2, now(), 'a', 'A', 'x.y', '{}', 'f1', 'f2')`)
        .execute(tx),
    )
  }
  await respaldar(origen.db, cali, archivo, { ahora })
})
afterAll(async () => {
  await origen?.destroy()
  await destino?.destroy()
  rmSync(carpeta, { recursive: true, force: true })
})

async function contenido(db: Database, codigo = cali): Promise<string> {
  const huella = createHash('sha256')
  await withMunicipio(db, codigo, async tx => {
    for (const tabla of ['rama', 'hoja', 'auditoria']) {
      const { rows } = await sql<{
        t: string
      }>`select r::text as t from ${sql.table(tabla)} r where municipio = ${codigo} order by 1`.execute(tx)
      for (const { t } of rows) huella.update(`${t}\n`)
    }
  })
  return huella.digest('hex')
}

async function filas(db: Database): Promise<number> {
  return withMunicipio(db, cali, async tx => {
    const { rows } = await sql<{
      n: number
    }>`select (select count(*) from rama)::int + (select count(*) from auditoria)::int as n`.execute(tx)
    return rows[0]!.n
  })
}

/** A copy of the archive with one byte changed in the first member whose name begins so. */
function conUnByteCambiado(miembro: string): string {
  const bytes = readFileSync(archivo)
  const en = bytes.indexOf(miembro)
  bytes[en + 512 + 40]! ^= 1
  const copia = join(carpeta, 'danado.lindero')
  writeFileSync(copia, bytes)
  return copia
}

describe('a backup', () => {
  it('that is damaged is refused naming the member, and nothing is written', async () => {
    await expect(restaurar(destino.db, conUnByteCambiado('datos/hoja/000001.ndjson.gz'))).rejects.toThrow(
      /dañado: datos\/hoja\/000001\.ndjson\.gz/,
    )
    await expect(restaurar(destino.db, conUnByteCambiado(MANIFIESTO))).rejects.toThrow(/dañado: manifiesto\.json/)
    const cortado = join(carpeta, 'cortado.lindero')
    writeFileSync(cortado, readFileSync(archivo))
    truncateSync(cortado, 20_000)
    await expect(restaurar(destino.db, cortado)).rejects.toThrow(/dañado/)
    writeFileSync(cortado, 'no es un respaldo')
    await expect(restaurar(destino.db, cortado)).rejects.toThrow(/dañado/)
    expect(await filas(destino.db)).toBe(0)
  })

  it('of a newer format or with a migration unknown here is refused', async () => {
    const base = {
      formato: 'lindero-respaldo',
      version: 1,
      municipio: '76001',
      creado: '',
      migraciones: [],
      tablas: [],
    }
    for (const manifiesto of [
      { ...base, version: 2, otra: true },
      { ...base, migraciones: [{ numero: 9999, nombre: '9999_futuro', sha256: '0'.repeat(64) }] },
    ]) {
      const texto = Buffer.from(JSON.stringify(manifiesto))
      const futuro = join(carpeta, 'futuro.lindero')
      writeFileSync(
        futuro,
        Buffer.concat([
          tarMember(MANIFIESTO, texto, 0),
          tarMember(HUELLA_MANIFIESTO, Buffer.from(sha256(texto)), 0),
          TAR_END,
        ]),
      )
      await expect(restaurar(destino.db, futuro)).rejects.toMatchObject({ codigo: 'respaldo-mas-nuevo' })
    }
  })

  it('comes back the same, the chain of the audit too, and nothing of another municipality with it', async () => {
    const manifiesto = await restaurar(destino.db, archivo)
    expect(manifiesto.tablas.find(t => t.tabla === 'hoja')?.filas).toBe(3000)
    expect(await contenido(destino.db)).toBe(await contenido(origen.db))
    expect(await contenido(destino.db, medellin)).not.toBe(await contenido(origen.db, medellin))
    const otraVez = join(carpeta, 'otra.lindero')
    const segundo = await respaldar(destino.db, cali, otraVez, { ahora })
    expect(segundo).toEqual(manifiesto)
    expect(readFileSync(otraVez).equals(readFileSync(archivo))).toBe(true)
  })

  it('does not enter over a municipality that has something, and a failure at the end leaves nothing', async () => {
    await expect(restaurar(destino.db, archivo)).rejects.toMatchObject({ codigo: 'municipio-ocupado' })
    const tercero = await testDatabase()
    await sql.raw(TABLAS).execute(tercero.db.global)
    const fallida = restaurar(tercero.db, archivo, { alFinal: () => Promise.reject(new Error('a power cut')) })
    await expect(fallida).rejects.toThrow('a power cut')
    expect(await filas(tercero.db)).toBe(0)
    await tercero.destroy()
  })

  it('of an older Lindero comes back without the derived tables that are no more, and says that they must be redone', async () => {
    const viejo = await testDatabase()
    const nuevo = await testDatabase()
    try {
      const derivada = `
        create table derivado_viejo (municipio char(5) not null, id int not null, primary key (municipio, id));
        select lindero_tabla_municipal('derivado_viejo', 'todo');
        delete from migracion where numero = (select max(numero) from migracion)`
      await sql.raw(`${TABLAS}; ${derivada}`).execute(viejo.db.global)
      await sql.raw(TABLAS).execute(nuevo.db.global)
      await withMunicipio(viejo.db, cali, tx =>
        sql
          .raw(`insert into derivado_viejo values ('76001', 1); insert into rama values ('76001', 1, null, 'a')`)
          .execute(tx),
      )
      const deAntes = join(carpeta, 'antes.lindero')
      await respaldar(viejo.db, cali, deAntes, { ahora })
      const manifiesto = await restaurar(nuevo.db, deAntes)
      expect(await filas(nuevo.db)).toBe(1)
      expect(await faltaRehacer(nuevo.db, manifiesto)).toBe(true)
      expect(await faltaRehacer(viejo.db, manifiesto)).toBe(false)
    } finally {
      await viejo.destroy()
      await nuevo.destroy()
    }
  })

  it('is not written over another file, and appears only when it is whole', async () => {
    await expect(respaldar(origen.db, cali, archivo, { ahora })).rejects.toMatchObject({ codigo: 'archivo-existe' })
    await expect(respaldar(origen.db, cali, join(carpeta, 'no/esta'), { ahora })).rejects.toMatchObject({
      codigo: 'archivo-sin-permiso',
    })
    const falla = respaldar(origen.db, cali, join(carpeta, 'x.lindero'), {
      ahora,
      avance: () => {
        throw new Error('full disk')
      },
    })
    await expect(falla).rejects.toThrow('full disk')
    expect(existsSync(join(carpeta, 'x.lindero'))).toBe(false)
    expect(existsSync(join(carpeta, 'x.lindero.parcial'))).toBe(false)
  })
})
