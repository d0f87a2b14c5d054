import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { municipio, withMunicipio } from '../database/tenancy.ts'
import { municipiosInstalados } from '../municipios.ts'
import { actorDeConsola } from '../rol.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../testing.ts'
import { instalarMunicipio } from './instalar-municipio.ts'

let l: PlataformaDePrueba
beforeAll(async () => {
  l = await plataformaDePrueba({ acciones: [instalarMunicipio] })
})
afterAll(() => l.destroy())

const NUEVO = municipio('05001')
const datos = { nombre: 'Medellín de Prueba', departamento: 'Antioquia', poblacion: 100 }

it('who has not entered installs nothing, and nobody has entered where there is no municipality', async () => {
  await expect(l.hacer(instalarMunicipio, datos, { municipio: NUEVO, roles: ['anonimo'] })).rejects.toMatchObject({
    codigo: 'sin-sesion',
  })
  expect((await municipiosInstalados(l.db)).map(m => m.codigo)).not.toContain(NUEVO)
})

it('the console installs a municipality once, and its audit begins with that', async () => {
  const consola = { municipio: NUEVO, actor: actorDeConsola('prueba') }
  await l.hacer(instalarMunicipio, datos, consola)
  await expect(l.hacer(instalarMunicipio, datos, consola)).rejects.toMatchObject({ codigo: 'municipio-ya-instalado' })
  expect((await municipiosInstalados(l.db)).map(m => m.codigo)).toContain(NUEVO)
  const { rows } = await withMunicipio(l.db, NUEVO, tx =>
    sql<{ n: string; accion: string; actor: string }>`
      select n::text, accion, actor from auditoria where municipio = ${NUEVO}`.execute(tx),
  )
  expect(rows).toEqual([{ n: '1', accion: 'platform.instalarMunicipio', actor: 'consola:prueba' }])
})

it('who administers a municipality cannot install it again', async () => {
  await expect(l.hacer(instalarMunicipio, datos)).rejects.toMatchObject({ codigo: 'municipio-ya-instalado' })
})
