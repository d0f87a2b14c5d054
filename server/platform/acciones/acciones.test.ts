import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PERMISOS } from '../../permisos.ts'
import { defineAction } from '../accion.ts'
import { withMunicipio } from '../database/tenancy.ts'
import { crearServidor } from '../http/servidor.ts'
import { crearPersonaEn } from '../identidad/crear-persona.ts'
import { crearIdentidad } from '../identidad/identidad.ts'
import { Navegador, SECRETO_DE_PRUEBA } from '../identidad/testing.ts'
import { actorDeConsola } from '../rol.ts'
import { actorCon, OTRO_MUNICIPIO, type PlataformaDePrueba, plataformaDePrueba } from '../testing.ts'
import { definirTrabajo } from '../trabajos/trabajo.ts'
import { ajustarMunicipio } from './ajustar-municipio.ts'
import { archivo } from './archivo.ts'
import { auditoria } from './auditoria.ts'
import { bloquearPersona } from './bloquear-persona.ts'
import { cambiarRoles } from './cambiar-roles.ts'
import { cancelarTrabajo } from './cancelar-trabajo.ts'
import { crearPersona } from './crear-persona.ts'
import { accionesDePlatform } from './index.ts'
import { municipio } from './municipio.ts'
import { permisos } from './permisos.ts'
import { personas } from './personas.ts'
import { restablecerEntrada } from './restablecer-entrada.ts'
import { trabajo } from './trabajo.ts'
import { trabajos } from './trabajos.ts'
import { verificarAuditoria } from './verificar-auditoria.ts'

const contar = definirTrabajo({
  tipo: 'prueba.contar',
  nombre: 'Contar hasta un número',
  async ejecutar({ progreso }, { hasta }: { hasta: number }) {
    for (let i = 1; i <= hasta; i++) progreso(i, hasta, `Voy en ${i}`)
    if (hasta > 1_000) throw new Error('too far')
    return { contados: hasta }
  },
})
const pedirCuenta = defineAction({
  nombre: 'prueba.contar',
  clase: 'escritura',
  resumen: 'Contar hasta un número.',
  entrada: z.object({ hasta: z.int() }),
  salida: z.object({ trabajo: z.string() }),
  ejecutar: async ({ encolar }, datos) => ({ trabajo: await encolar(contar, datos) }),
})
const escribirLeyendo = defineAction({
  nombre: 'prueba.escribirLeyendo',
  clase: 'consulta',
  resumen: 'Una consulta que intenta escribir.',
  entrada: z.object({}),
  salida: z.null(),
  async ejecutar({ tx, municipio: m }) {
    await sql`update municipio_instalado set poblacion = 1 where municipio = ${m}`.execute(tx)
    return null
  },
})

let prueba: PlataformaDePrueba
beforeAll(async () => {
  prueba = await plataformaDePrueba({
    acciones: [...accionesDePlatform, pedirCuenta, escribirLeyendo],
    trabajos: [contar],
    permisos: { ...PERMISOS, 'prueba.contar': ['planeacion'], 'prueba.escribirLeyendo': ['anonimo'] },
  })
})
afterAll(() => prueba.destroy())

const hacer: PlataformaDePrueba['hacer'] = (...llamada) => prueba.hacer(...llamada)
const TEMPORAL = 'cuatro palabras al azar'
let n = 0
async function nueva(roles: ('administrador' | 'planeacion' | 'control')[] = ['planeacion'], nombre = 'Berta Ñáñez') {
  n += 1
  const correo = `persona${n}@municipio.gov.co`
  const { id } = await hacer(crearPersona, { nombre, correo, roles, claveTemporal: TEMPORAL })
  return { id, correo }
}
const buscar = async (id: string) => (await hacer(personas, {})).find(p => p.id === id)

test('the settings of a municipality: defaults, a change of only what is given, and its trace', async () => {
  const antes = await hacer(municipio, {})
  expect(antes).toMatchObject({
    codigo: prueba.municipio,
    poblacion: 24_000,
    ajustes: { sabados: false, noHabiles: [], areaDeLiquidacion: 'registrada' },
    version: 1,
  })
  await hacer(
    ajustarMunicipio,
    { sabados: true, noHabiles: ['2026-09-08', '2026-03-04', '2026-09-08'] as never },
    { version: 1 },
  )
  expect(await hacer(municipio, {})).toMatchObject({
    nombre: antes.nombre,
    poblacion: 24_000,
    ajustes: { sabados: true, noHabiles: ['2026-03-04', '2026-09-08'], areaDeLiquidacion: 'registrada' },
    version: 2,
  })
  const { entradas } = await hacer(auditoria, { accion: 'platform.ajustarMunicipio', limite: 1 })
  expect(entradas[0]?.cambios).toEqual([
    {
      objeto: `municipio:${prueba.municipio}`,
      detalle: {
        sabados: { antes: false, despues: true },
        noHabiles: { antes: [], despues: ['2026-03-04', '2026-09-08'] },
      },
    },
  ])
  expect(await hacer(municipio, {}, { municipio: OTRO_MUNICIPIO })).toMatchObject({ version: 1 })
})

test('people are listed in Spanish order, each in their own municipality', async () => {
  const { id: ultima } = await nueva(['control'], 'Zoila Paz')
  const { id: enie } = await nueva(['control'], 'Ñusta Ríos')
  const { id: ene } = await nueva(['control'], 'nubia soto')
  const { id: acento } = await nueva(['control'], 'Álvaro Díaz')
  const orden = (await hacer(personas, {})).map(p => p.id).filter(id => [ultima, enie, ene, acento].includes(id))
  expect(orden).toEqual([acento, ene, enie, ultima])
  expect(await hacer(personas, {}, { municipio: OTRO_MUNICIPIO })).toEqual([])
})

test('a person is created once a municipality, with a temporary password that nothing keeps', async () => {
  const { id, correo } = await nueva()
  expect(await buscar(id)).toMatchObject({ correo, roles: ['planeacion'], debeCambiarClave: true, deAqui: true })
  await expect(
    hacer(crearPersona, { nombre: 'Otra', correo, roles: ['control'], claveTemporal: TEMPORAL }),
  ).rejects.toMatchObject({ codigo: 'persona-existente', campo: 'correo' })
  await expect(
    hacer(crearPersona, { nombre: 'Otra', correo: 'otra@x.co', roles: ['control'], claveTemporal: 'corta' }),
  ).rejects.toMatchObject({ codigo: 'entrada-invalida' })
  const otra = await hacer(
    crearPersona,
    { nombre: 'La Misma', correo, roles: ['control'], claveTemporal: 'otra clave temporal' },
    { municipio: OTRO_MUNICIPIO, clave: 'una-clave' },
  )
  expect(otra).toEqual({ id, yaTeniaCuenta: true })
  const rastro = await withMunicipio(prueba.db, OTRO_MUNICIPIO, tx =>
    sql<{ texto: string }>`
      select row_to_json(i)::text as texto from idempotencia i where i.municipio = ${OTRO_MUNICIPIO}
      union all select contenido from auditoria a where a.municipio = ${OTRO_MUNICIPIO}`.execute(tx),
  )
  expect(rastro.rows.length).toBeGreaterThan(1)
  expect(JSON.stringify(rastro.rows)).not.toContain('otra clave temporal')
})

test('the municipality that did not make an account changes its roles there, and nothing of how it enters', async () => {
  const { id, correo } = await nueva()
  const alla = { municipio: OTRO_MUNICIPIO }
  await hacer(crearPersona, { nombre: 'X', correo, roles: ['control'], claveTemporal: TEMPORAL }, alla)
  const version = (await buscar(id))!.version
  await expect(hacer(bloquearPersona, { persona: id, bloqueada: true }, { ...alla, version })).rejects.toMatchObject({
    codigo: 'cuenta-de-otro-municipio',
  })
  await expect(
    hacer(
      restablecerEntrada,
      { persona: id, claveTemporal: TEMPORAL, quitarSegundoFactor: true },
      { ...alla, version },
    ),
  ).rejects.toMatchObject({ codigo: 'cuenta-de-otro-municipio' })
  await hacer(cambiarRoles, { persona: id, roles: [] }, { ...alla, version })
  expect((await hacer(personas, {}, alla)).some(p => p.id === id)).toBe(false)
  expect(await buscar(id)).toMatchObject({ roles: ['planeacion'] })
})

test('roles are replaced, with the version that was seen', async () => {
  const { id } = await nueva(['planeacion', 'control'])
  const { version } = (await buscar(id))!
  await hacer(cambiarRoles, { persona: id, roles: ['control', 'alcalde'] }, { version })
  expect((await buscar(id))?.roles).toEqual(['alcalde', 'control'])
  await expect(hacer(cambiarRoles, { persona: id, roles: ['hacienda'] }, { version })).rejects.toMatchObject({
    codigo: 'version-anterior',
  })
  await expect(hacer(cambiarRoles, { persona: 'nadie', roles: [] }, { version: 1 })).rejects.toMatchObject({
    codigo: 'no-existe',
  })
  await expect(
    hacer(cambiarRoles, { persona: id, roles: ['control', 'control'] }, { version: version + 1 }),
  ).rejects.toMatchObject({ codigo: 'entrada-invalida' })
})

test('a municipality is never left without somebody who administers it', async () => {
  const alla = { municipio: OTRO_MUNICIPIO }
  const crear = async (correo: string) => {
    const datos = { nombre: 'Admin', correo, roles: ['administrador' as const], claveTemporal: TEMPORAL }
    return (await hacer(crearPersona, datos, alla)).id
  }
  const unica = await crear('unica@otra.gov.co')
  for (const intento of [
    hacer(cambiarRoles, { persona: unica, roles: ['control'] }, { ...alla, version: 1 }),
    hacer(bloquearPersona, { persona: unica, bloqueada: true }, { ...alla, version: 1 }),
  ])
    await expect(intento).rejects.toMatchObject({ codigo: 'ultimo-administrador' })

  const segunda = await crear('segunda@otra.gov.co')
  const resultados = await Promise.allSettled([
    hacer(cambiarRoles, { persona: unica, roles: [] }, { ...alla, version: 1 }),
    hacer(cambiarRoles, { persona: segunda, roles: [] }, { ...alla, version: 1 }),
  ])
  expect(resultados.map(r => r.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('blocking puts a person out at once; resetting gives a temporary password and takes the second factor away', async () => {
  const identidad = crearIdentidad({ db: prueba.db, secreto: SECRETO_DE_PRUEBA, entradasPorMinuto: 1_000 })
  const app = await crearServidor({ plataforma: prueba.p, identidad, version: 'prueba' })
  const correo = 'bloqueable@municipio.gov.co'
  const { id } = await crearPersonaEn(prueba.db, prueba.municipio, prueba.p.reloj(), actorDeConsola('prueba'), {
    nombre: 'Bloqueable',
    correo,
    roles: ['planeacion'],
    clave: 'mi propia contraseña',
    debeCambiarClave: false,
  })
  const navegador = new Navegador(app)
  await navegador.entrar(correo, 'mi propia contraseña')
  await navegador.pedir('POST', '/api/auth/two-factor/enable', { password: 'mi propia contraseña' })
  await sql`update identidad.segundo_factor set verificado = true where persona = ${id}`.execute(prueba.db.global)
  await sql`update identidad.persona set segundo_factor = true where id = ${id}`.execute(prueba.db.global)
  const quien = () => identidad.personaDe({ cookie: navegador.cookie })
  expect(await quien()).toMatchObject({ id, segundoFactor: true })

  const version = async () => (await buscar(id))!.version
  await expect(
    hacer(
      bloquearPersona,
      { persona: id, bloqueada: true },
      { version: await version(), actor: actorCon(['administrador'], id) },
    ),
  ).rejects.toMatchObject({ codigo: 'bloqueo-propio' })
  await hacer(bloquearPersona, { persona: id, bloqueada: true }, { version: await version() })
  expect(await quien()).toBeNull()
  expect((await new Navegador(app).entrar(correo, 'mi propia contraseña')).cuerpo).toMatchObject({
    codigo: 'cuenta-bloqueada',
  })
  await hacer(bloquearPersona, { persona: id, bloqueada: false }, { version: await version() })

  await expect(
    hacer(restablecerEntrada, { persona: id, quitarSegundoFactor: false }, { version: await version() }),
  ).rejects.toMatchObject({ codigo: 'entrada-invalida' })
  await hacer(
    restablecerEntrada,
    { persona: id, claveTemporal: TEMPORAL, quitarSegundoFactor: true },
    { version: await version() },
  )
  expect(await buscar(id)).toMatchObject({ bloqueada: false, debeCambiarClave: true, segundoFactor: false })
  expect((await navegador.entrar(correo, 'mi propia contraseña')).status).toBe(401)
  expect((await navegador.entrar(correo, TEMPORAL)).status).toBe(200)
  expect(await quien()).toMatchObject({ debeCambiarClave: true, segundoFactor: false })
  await app.close()
})

test('the audit is read by pages, by who, by what, by object and by day in Colombia', async () => {
  prueba.fijarReloj('2026-06-10T04:59:59Z')
  const { id } = await nueva()
  prueba.fijarReloj('2026-06-10T05:00:00Z')
  await hacer(
    cambiarRoles,
    { persona: id, roles: ['control'] },
    { version: 1, actor: { ...actorCon(['administrador']), nombre: 'Óscar 100%' } },
  )
  prueba.fijarReloj('2026-06-11T05:00:00Z')
  await hacer(cambiarRoles, { persona: id, roles: ['hacienda'] }, { version: 2 })

  const de = async (filtro: object) => {
    const { entradas, total } = await hacer(auditoria, { limite: 50, objeto: `persona:${id}`, ...filtro })
    expect(total).toBe(entradas.length)
    return entradas.map(e => e.accion)
  }
  expect(await de({})).toEqual(['platform.cambiarRoles', 'platform.cambiarRoles', 'platform.crearPersona'])
  expect(await de({ hasta: '2026-06-09' })).toEqual(['platform.crearPersona'])
  expect(await de({ desde: '2026-06-10', hasta: '2026-06-10' })).toEqual(['platform.cambiarRoles'])
  expect(await de({ actor: '100%' })).toHaveLength(1)
  expect(await de({ actor: 'óscar' })).toHaveLength(1)
  expect(await de({ accion: 'platform.crearPersona' })).toHaveLength(1)
  expect(await de({ objeto: 'persona:%' })).toEqual([])

  const primera = await hacer(auditoria, { limite: 2 })
  const segunda = await hacer(auditoria, { limite: 2, antesDe: primera.siguiente! })
  expect([...primera.entradas, ...segunda.entradas].map(e => e.n)).toEqual([0, 1, 2, 3].map(i => primera.total - i))
  expect(primera.entradas[0]).toMatchObject({ titulo: 'Cambiar los roles de una persona en el municipio.' })
  expect(primera.acciones).toContainEqual({
    accion: 'platform.crearPersona',
    titulo: 'Crear la cuenta de una persona con sus roles.',
  })
})

test('the database refuses to change the audit to the application, and a change made behind its back is found', async () => {
  const sana = await hacer(verificarAuditoria, {})
  expect(sana).toMatchObject({ integra: true, primeraRota: null })
  expect(sana.entradas).toBe((await hacer(auditoria, { limite: 1 })).total)
  for (const intento of ['update auditoria set actor_nombre = actor_nombre', 'delete from auditoria'])
    await expect(withMunicipio(prueba.db, prueba.municipio, tx => sql.raw(intento).execute(tx))).rejects.toThrow(
      /permission denied/,
    )

  // The owner of the tables, as somebody with the keys of the machine would.
  const cambiar = (orden: string) =>
    prueba.db.global.transaction().execute(async tx => {
      await sql.raw(`set local lindero.municipio = '${prueba.municipio}'`).execute(tx)
      await sql.raw(orden).execute(tx)
    })
  await cambiar(`update auditoria set actor_nombre = 'Otra persona' where n = 3`)
  expect(await hacer(verificarAuditoria, {})).toMatchObject({ integra: false, primeraRota: 3 })
  await cambiar(`update auditoria set actor_nombre = 'Persona de Prueba' where n = 3`)
  expect(await hacer(verificarAuditoria, {})).toMatchObject({ integra: true })
  await cambiar(`delete from auditoria where n = (select max(n) from auditoria)`)
  expect(await hacer(verificarAuditoria, {})).toMatchObject({ integra: false, primeraRota: sana.entradas })
  expect(await hacer(verificarAuditoria, {}, { municipio: OTRO_MUNICIPIO })).toMatchObject({ integra: true })
})

test('a job is seen waiting, ended with its result, and failed with a sentence that tells nothing of our insides', async () => {
  const { trabajo: id } = await hacer(pedirCuenta, { hasta: 3 })
  expect((await hacer(trabajos, { limite: 100 }))[0]).toMatchObject({
    id,
    nombre: 'Contar hasta un número',
    estado: 'en-cola',
    pedidoPor: 'Persona de Prueba',
  })
  await prueba.correrPendientes()
  expect(await hacer(trabajo, { id })).toMatchObject({
    estado: 'terminado',
    resultado: { contados: 3 },
    hecho: 3,
    total: 3,
  })

  const { trabajo: malo } = await hacer(pedirCuenta, { hasta: 1_001 })
  const silencio = console.error
  console.error = () => undefined
  await prueba.correrPendientes()
  console.error = silencio
  const fallido = await hacer(trabajo, { id: malo })
  expect(fallido).toMatchObject({ estado: 'fallido', rechazo: { codigo: 'falla-interna' } })
  expect(JSON.stringify(fallido)).not.toContain('too far')
  expect((await hacer(trabajos, { estado: 'fallido', limite: 100 })).map(t => t.id)).toEqual([malo])
})

test('a job is cancelled once, before it ends, and then does not run', async () => {
  const { trabajo: id } = await hacer(pedirCuenta, { hasta: 3 })
  await hacer(cancelarTrabajo, { id })
  await prueba.correrPendientes()
  expect(await hacer(trabajo, { id })).toMatchObject({ estado: 'cancelado', resultado: null })
  await expect(hacer(cancelarTrabajo, { id })).rejects.toMatchObject({ codigo: 'trabajo-terminado' })
  await expect(hacer(cancelarTrabajo, { id: uuidv7() })).rejects.toMatchObject({ codigo: 'no-existe' })
})

test('the permissions are shown as the server obeys them', async () => {
  const { acciones, roles } = await hacer(permisos, {})
  expect(roles.map(r => r.rol)).toContain('curador')
  expect(acciones.find(a => a.accion === 'platform.crearPersona')).toEqual({
    accion: 'platform.crearPersona',
    area: 'platform',
    titulo: 'Crear la cuenta de una persona con sus roles.',
    articulo: null,
    escribe: true,
    roles: ['administrador'],
  })
  expect(acciones.find(a => a.accion === 'platform.cargarArchivo')).toMatchObject({ titulo: 'Cargar un archivo.' })
})

test('a file is described where it is, and does not exist in another municipality', async () => {
  const subir = defineAction({
    nombre: 'prueba.contar',
    clase: 'escritura',
    resumen: 'Guardar un archivo.',
    entrada: z.object({}),
    salida: z.object({ id: z.string() }),
    ejecutar: ({ archivos, ahora }) =>
      archivos.guardar(
        (async function* () {
          yield new TextEncoder().encode('hola')
        })(),
        { nombre: 'saludo.txt', tipo: 'text/plain', quien: 'yo', ahora },
      ),
  })
  const { id } = await hacer(subir, {})
  expect(await hacer(archivo, { id })).toMatchObject({ nombre: 'saludo.txt', tamano: 4 })
  await expect(hacer(archivo, { id }, { municipio: OTRO_MUNICIPIO })).rejects.toMatchObject({
    codigo: 'archivo-inexistente',
  })
})

test('a query cannot write, whatever its code says', async () => {
  await expect(hacer(escribirLeyendo, {})).rejects.toThrow(/read-only transaction/)
})
