import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ACCIONES } from '../server/acciones.ts'
import { PERMISOS } from '../server/permisos.ts'
import type { Accion } from '../server/platform/accion.ts'
import { withMunicipio } from '../server/platform/database/tenancy.ts'
import { ejecutarAccion } from '../server/platform/ejecutar.ts'
import type { Identidad } from '../server/platform/http/identidad.ts'
import { crearServidor } from '../server/platform/http/servidor.ts'
import { ROLES, type Rol } from '../server/platform/rol.ts'
import { actorCon, type PlataformaDePrueba, plataformaDePrueba } from '../server/platform/testing.ts'

/** Files stream, so they have routes of their own and no declaration. */
const SIN_DECLARACION = [
  'platform.cargarArchivo',
  'platform.descargarArchivo',
  'territorio.exportar',
  'programa.exportar',
]
const tabla: Readonly<Record<string, readonly Rol[]>> = PERMISOS
const permitida = (accion: string, rol: Rol): boolean =>
  tabla[accion]!.includes(rol) || tabla[accion]!.includes('anonimo')

let corridas: string[] = []
/** The real name, class and permission; in place of the work, a mark that it was reached. */
const acciones: readonly Accion[] = ACCIONES.map((accion: Accion) => ({
  ...accion,
  entrada: z.unknown(),
  salida: z.unknown(),
  ejecutar: async () => {
    corridas.push(accion.nombre)
    return { hecho: true }
  },
}))

/** Enters whoever says their role in a cookie. */
const deMentira: Identidad = {
  registrar: () => undefined,
  personaDe: async ({ cookie }) =>
    cookie
      ? { id: cookie, nombre: 'Prueba', correo: 'p@example.com', segundoFactor: false, debeCambiarClave: false }
      : null,
  rolesEn: async (_, persona) => ROLES.filter(rol => rol === persona),
}

let prueba: PlataformaDePrueba
let app: Awaited<ReturnType<typeof crearServidor>>
beforeAll(async () => {
  prueba = await plataformaDePrueba({ acciones })
  app = await crearServidor({ plataforma: prueba.p, identidad: deMentira, version: 'prueba', limitePorMinuto: 100_000 })
})
afterAll(async () => {
  await app.close()
  await prueba.destroy()
})
beforeEach(() => {
  corridas = []
})

const entradasDeAuditoria = async (): Promise<string[]> => {
  const { rows } = await withMunicipio(prueba.db, prueba.municipio, tx =>
    sql<{ accion: string }>`select accion from auditoria where municipio = ${prueba.municipio} order by n`.execute(tx),
  )
  return rows.map(fila => fila.accion)
}

const pedir = (accion: Accion, rol: Rol) =>
  app.inject({
    method: accion.clase === 'consulta' ? 'GET' : 'POST',
    url: `/api/${prueba.municipio}/${accion.nombre.replace('.', '/')}`,
    headers: { 'x-lindero': '1', ...(rol === 'anonimo' ? {} : { cookie: rol }) },
    ...(accion.clase === 'consulta' ? {} : { payload: {} }),
  })

describe('the table', () => {
  test('has a row for each action and no row without its action', () => {
    const declaradas = Object.keys(PERMISOS).filter(nombre => !SIN_DECLARACION.includes(nombre))
    expect(declaradas.sort()).toEqual(ACCIONES.map(a => a.nombre).sort())
  })

  test('no row is empty, and nothing that writes is open to the public', () => {
    for (const accion of ACCIONES) {
      expect(tabla[accion.nombre], accion.nombre).not.toHaveLength(0)
      if (accion.clase === 'escritura') expect(tabla[accion.nombre], accion.nombre).not.toContain('anonimo')
    }
  })

  test('no two actions have the same name', () => {
    expect(new Set(ACCIONES.map(a => a.nombre)).size).toBe(ACCIONES.length)
  })
})

describe.each(acciones.map(a => [a.nombre, a] as const))('%s', (nombre, accion) => {
  test.each(ROLES)('for the role %s does what the table says', async rol => {
    const llamada = ejecutarAccion(prueba.p, accion, {
      municipio: prueba.municipio,
      actor: actorCon([rol]),
      entrada: {},
    })
    if (permitida(nombre, rol)) {
      await expect(llamada).resolves.toEqual({ hecho: true })
      expect(corridas).toEqual([nombre])
    } else {
      await expect(llamada).rejects.toMatchObject({ codigo: rol === 'anonimo' ? 'sin-sesion' : 'sin-permiso' })
      expect(corridas).toEqual([])
    }
  })

  test('over HTTP lets in a role that may and refuses one that may not and the public', async () => {
    const si = ROLES.find(rol => permitida(nombre, rol))!
    const no = ROLES.find(rol => rol !== 'anonimo' && !permitida(nombre, rol))
    expect((await pedir(accion, si)).statusCode).toBe(200)
    expect(corridas).toEqual([nombre])
    if (no) {
      const negada = await pedir(accion, no)
      expect(negada.statusCode).toBe(403)
      expect(negada.headers['content-type']).toContain('application/problem+json')
      expect(negada.json()).toMatchObject({ codigo: 'sin-permiso' })
    }
    if (!permitida(nombre, 'anonimo')) {
      const sinSesion = await pedir(accion, 'anonimo')
      expect(sinSesion.statusCode).toBe(401)
      expect(sinSesion.json()).toMatchObject({ codigo: 'sin-sesion' })
    }
    expect(corridas).toEqual([nombre])
  })

  test(`leaves ${accion.clase === 'escritura' ? 'one audit entry' : 'no audit entry'}, and none when it is refused`, async () => {
    const antes = await entradasDeAuditoria()
    await ejecutarAccion(prueba.p, accion, {
      municipio: prueba.municipio,
      actor: actorCon(tabla[nombre]!),
      entrada: {},
    })
    const despues = await entradasDeAuditoria()
    expect(despues.slice(antes.length)).toEqual(accion.clase === 'escritura' ? [nombre] : [])
    if (permitida(nombre, 'anonimo')) return
    await expect(
      ejecutarAccion(prueba.p, accion, { municipio: prueba.municipio, actor: actorCon([]), entrada: {} }),
    ).rejects.toMatchObject({ codigo: 'sin-sesion' })
    expect(await entradasDeAuditoria()).toEqual(despues)
  })
})

test('a person has no roles in a municipality that gave them none', async () => {
  const soloAqui: Identidad = { ...deMentira, rolesEn: async m => (m === prueba.municipio ? ['administrador'] : []) }
  const otra = await crearServidor({ plataforma: prueba.p, identidad: soloAqui, version: 'prueba' })
  const personas = (municipio: string) =>
    otra.inject({ url: `/api/${municipio}/platform/personas`, headers: { cookie: 'alguien' } })
  expect((await personas(prueba.municipio)).statusCode).toBe(200)
  expect((await personas('05999')).statusCode).not.toBe(200)
  await otra.close()
})
