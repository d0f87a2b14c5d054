import { afterAll, beforeAll, expect, test } from 'vitest'
import { ajustarMunicipio } from '../acciones/ajustar-municipio.ts'
import { auditoria } from '../acciones/auditoria.ts'
import { municipio } from '../acciones/municipio.ts'
import { type PlataformaDePrueba, plataformaDePrueba } from '../testing.ts'
import type { Identidad } from './identidad.ts'
import { crearServidor } from './servidor.ts'

const siempreAdministra: Identidad = {
  registrar: () => undefined,
  personaDe: async () => ({
    id: 'persona-1',
    nombre: 'Ana Rojas',
    correo: 'ana@example.com',
    segundoFactor: false,
    debeCambiarClave: false,
  }),
  rolesEn: async () => ['administrador'],
}

let prueba: PlataformaDePrueba
let app: Awaited<ReturnType<typeof crearServidor>>
beforeAll(async () => {
  prueba = await plataformaDePrueba({ acciones: [municipio, ajustarMunicipio, auditoria] })
  app = await crearServidor({ plataforma: prueba.p, identidad: siempreAdministra, version: 'prueba' })
})
afterAll(async () => {
  await app.close()
  await prueba.destroy()
})

const leer = async () => (await app.inject(`/api/${prueba.municipio}/platform/municipio`)).json()
const ajustar = (payload: object, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: `/api/${prueba.municipio}/platform/ajustarMunicipio`, payload, headers })
const cuantas = async () => (await prueba.hacer(auditoria, { limite: 1 }, { roles: ['administrador'] })).total

test('without its own header a write is refused and nothing is written', async () => {
  const antes = await leer()
  const r = await ajustar({ poblacion: 1 }, { 'if-match': `"${antes.version}"` })
  expect(r.statusCode).toBe(403)
  expect(r.headers['content-type']).toContain('application/problem+json')
  expect(r.json()).toMatchObject({ codigo: 'peticion-ajena' })
  expect(await leer()).toEqual(antes)
})

test('a form of another site cannot even be read as JSON', async () => {
  const r = await app.inject({
    method: 'POST',
    url: `/api/${prueba.municipio}/platform/ajustarMunicipio`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-lindero': '1' },
    payload: 'poblacion=1',
  })
  expect(r.statusCode).toBe(422)
})

test('the second of two people who edit the same is told, and the first’s change stays', async () => {
  const { version } = await leer()
  const cabeceras = { 'x-lindero': '1', 'if-match': `"${version}"` }
  expect((await ajustar({ poblacion: 25_000 }, cabeceras)).json()).toEqual({ version: version + 1 })
  const segunda = await ajustar({ poblacion: 99 }, cabeceras)
  expect(segunda.statusCode).toBe(412)
  expect(segunda.json()).toMatchObject({ codigo: 'version-anterior' })
  expect((await ajustar({ poblacion: 99 }, { 'x-lindero': '1' })).statusCode).toBe(428)
  expect(await leer()).toMatchObject({ poblacion: 25_000, version: version + 1 })
})

test('a repeated request acts once and gets the first answer, also when both come at once', async () => {
  for (const [clave, aLaVez] of [
    ['una-tras-otra', false],
    ['a-la-vez', true],
  ] as const) {
    const { version } = await leer()
    const antes = await cuantas()
    const cabeceras = { 'x-lindero': '1', 'if-match': `"${version}"`, 'idempotency-key': clave }
    const una = () => ajustar({ poblacion: 26_000 }, cabeceras)
    const respuestas = aLaVez ? await Promise.all([una(), una(), una()]) : [await una(), await una()]
    for (const r of respuestas) {
      expect(r.statusCode).toBe(200)
      expect(r.json()).toEqual({ version: version + 1 })
    }
    expect(await leer()).toMatchObject({ version: version + 1 })
    expect(await cuantas()).toBe(antes + 1)
  }
})

test('the same key with other data is refused', async () => {
  const { version } = await leer()
  const cabeceras = { 'x-lindero': '1', 'if-match': `"${version}"`, 'idempotency-key': 'clave-usada' }
  await ajustar({ poblacion: 27_000 }, cabeceras)
  expect((await ajustar({ poblacion: 28_000 }, cabeceras)).json()).toMatchObject({ codigo: 'clave-repetida' })
})

test('a refused write does not use up its key', async () => {
  const { version } = await leer()
  const con = (v: number) => ({ 'x-lindero': '1', 'if-match': `"${v}"`, 'idempotency-key': 'tras-el-rechazo' })
  expect((await ajustar({ poblacion: 29_000 }, con(version - 1))).statusCode).toBe(412)
  expect((await ajustar({ poblacion: 29_000 }, con(version))).statusCode).toBe(200)
})

test('a query by POST, a write by GET, an unknown action and an impossible municipality do not exist', async () => {
  const url = `/api/${prueba.municipio}/platform`
  const estado = async (method: 'GET' | 'POST', direccion: string) =>
    (await app.inject({ method, url: direccion, headers: { 'x-lindero': '1' } })).statusCode
  expect(await estado('POST', `${url}/municipio`)).toBe(404)
  expect(await estado('GET', `${url}/ajustarMunicipio`)).toBe(404)
  expect(await estado('GET', `${url}/noExiste`)).toBe(404)
  expect(await estado('GET', '/api/7600/platform/municipio')).toBe(422)
})

test('what the action does not understand is refused field by field, in Spanish', async () => {
  const { version } = await leer()
  const r = await ajustar(
    { poblacion: 'muchos', noHabiles: ['2026-02-30'] },
    { 'x-lindero': '1', 'if-match': `"${version}"` },
  )
  expect(r.statusCode).toBe(422)
  const problema = r.json() as { codigo: string; errores: { campo: string; mensaje: string }[] }
  expect(problema.codigo).toBe('entrada-invalida')
  expect(problema.errores.map(e => e.campo)).toEqual(['poblacion', 'noHabiles.0'])
  expect(problema.errores[1]?.mensaje).toContain('2026-11-20')
})

test('answers are not kept by anyone on the way, and no page of others may frame ours', async () => {
  const r = await app.inject(`/api/${prueba.municipio}/platform/municipio`)
  expect(r.headers['cache-control']).toBe('no-store')
  expect(r.headers['x-content-type-options']).toBe('nosniff')
  expect(r.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})
