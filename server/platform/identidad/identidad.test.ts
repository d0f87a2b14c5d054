import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Identidad } from '../http/identidad.ts'
import { crearServidor } from '../http/servidor.ts'
import { actorDeConsola } from '../rol.ts'
import { MUNICIPIO_DE_PRUEBA, OTRO_MUNICIPIO, type PlataformaDePrueba, plataformaDePrueba } from '../testing.ts'
import { crearPersonaEn } from './crear-persona.ts'
import { crearIdentidad } from './identidad.ts'
import { ESPERA_MIN, INTENTOS } from './intentos.ts'
import { Navegador, SECRETO_DE_PRUEBA } from './testing.ts'

const CLAVE = 'el río crece en abril'
let prueba: PlataformaDePrueba
let identidad: Identidad
let app: FastifyInstance
let n = 0

beforeAll(async () => {
  prueba = await plataformaDePrueba()
  identidad = crearIdentidad({
    db: prueba.db,
    secreto: SECRETO_DE_PRUEBA,
    reloj: prueba.p.reloj,
    entradasPorMinuto: 1_000,
  })
  app = await crearServidor({ plataforma: prueba.p, identidad, version: 'prueba' })
})
afterAll(async () => {
  await app.close()
  await prueba.destroy()
})

async function persona(opciones: { debeCambiarClave?: boolean; clave?: string } = {}) {
  n += 1
  const correo = `persona${n}@municipio.gov.co`
  const { id } = await crearPersonaEn(prueba.db, prueba.municipio, prueba.p.reloj(), actorDeConsola('prueba'), {
    nombre: `Persona ${n}`,
    correo,
    roles: ['planeacion', 'control'],
    clave: opciones.clave ?? CLAVE,
    debeCambiarClave: opciones.debeCambiarClave ?? false,
  })
  return { id, correo }
}

const quien = (navegador: Navegador) => identidad.personaDe({ cookie: navegador.cookie })

const ALFABETO = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The code that a phone shows (RFC 6238), computed here and not by the library that checks it. */
function codigoDe(uri: string): string {
  const bits = [...(new URL(uri).searchParams.get('secret') ?? '')]
    .map(letra => ALFABETO.indexOf(letra).toString(2).padStart(5, '0'))
    .join('')
  const llave = Buffer.from((bits.match(/.{8}/g) ?? []).map(octeto => Number.parseInt(octeto, 2)))
  const contador = Buffer.alloc(8)
  contador.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const suma = createHmac('sha1', llave).update(contador).digest()
  const numero = suma.readUInt32BE(suma[19]! & 15) & 0x7fffffff
  return String(numero % 1_000_000).padStart(6, '0')
}

test('a person enters with their password, has their roles in their municipality and none in another, and leaves', async () => {
  const { id, correo } = await persona()
  const navegador = new Navegador(app)
  const entrada = await navegador.entrar(correo.toUpperCase(), CLAVE)
  expect(entrada.status).toBe(200)
  expect(entrada.cuerpo).not.toHaveProperty('token')
  expect(await quien(navegador)).toEqual({
    id,
    nombre: `Persona ${n}`,
    correo,
    segundoFactor: false,
    debeCambiarClave: false,
  })
  expect(await identidad.rolesEn(MUNICIPIO_DE_PRUEBA, id)).toEqual(['planeacion', 'control'])
  expect(await identidad.rolesEn(OTRO_MUNICIPIO, id)).toEqual([])

  const cookie = navegador.cookie
  expect((await navegador.pedir('POST', '/api/auth/sign-out', {})).status).toBe(200)
  expect(await identidad.personaDe({ cookie })).toBeNull()
})

test('the cookie is out of reach of scripts and of other sites, and goes only over TLS where there is TLS', async () => {
  const { correo } = await persona()
  const llana = await new Navegador(app).entrar(correo, CLAVE)
  const sesion = llana.cookies.find(c => c.startsWith('lindero.session_token='))
  expect(sesion).toMatch(/HttpOnly/i)
  expect(sesion).toMatch(/SameSite=Lax/i)
  expect(sesion).not.toMatch(/Secure/i)
  const tls = await new Navegador(app).pedir(
    'POST',
    '/api/auth/sign-in/email',
    { email: correo, password: CLAVE },
    { 'x-forwarded-proto': 'https', host: 'lindero.municipio.gov.co', origin: 'https://lindero.municipio.gov.co' },
  )
  expect(tls.status).toBe(200)
  for (const cookie of tls.cookies) expect(cookie).toMatch(/; Secure$/)
})

test.each(['localhost:3880', '192.168.1.20:3880', '[::1]:3880'])('it works at http://%s', async host => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  const cabeceras = { host, origin: `http://${host}` }
  const entrada = await navegador.pedir(
    'POST',
    '/api/auth/sign-in/email',
    { email: correo, password: CLAVE },
    cabeceras,
  )
  expect(entrada.status).toBe(200)
  expect((await navegador.pedir('POST', '/api/auth/sign-out', {}, cabeceras)).status).toBe(200)
})

test('an order from a page of another site is refused, before and after entering', async () => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  const ajena = { origin: 'https://otro.example' }
  const credenciales = { email: correo, password: CLAVE }
  expect(await navegador.pedir('POST', '/api/auth/sign-in/email', credenciales, ajena)).toMatchObject({
    status: 403,
    cuerpo: { codigo: 'peticion-ajena' },
  })
  await navegador.entrar(correo, CLAVE)
  expect((await navegador.pedir('POST', '/api/auth/sign-out', {}, ajena)).status).toBe(403)
  expect(await navegador.pedir('POST', '/api/auth/sign-out', {}, { 'x-lindero': '' })).toMatchObject({
    status: 403,
    cuerpo: { codigo: 'peticion-ajena' },
  })
  expect(await quien(navegador)).not.toBeNull()
})

test('a wrong password and an unknown address get the same answer', async () => {
  const { correo } = await persona()
  const mala = await new Navegador(app).entrar(correo, 'no es la contraseña')
  const desconocida = await new Navegador(app).entrar('nadie@municipio.gov.co', CLAVE)
  expect(mala.status).toBe(401)
  expect(mala.cuerpo).toMatchObject({ codigo: 'credenciales-invalidas' })
  expect(desconocida).toEqual(mala)
})

test('after five wrong passwords even the right one waits; another address and another hour do not', async () => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  for (let i = 0; i < INTENTOS; i++) expect((await navegador.entrar(correo, `mala ${i}`)).status).toBe(401)
  const espera = await navegador.entrar(correo, CLAVE)
  expect(espera).toMatchObject({ status: 429, cuerpo: { codigo: 'demasiadas-peticiones' } })
  expect(JSON.stringify(espera.cuerpo)).toContain(`${ESPERA_MIN} minutos`)

  const otro = new Navegador(app)
  otro.ip = '10.0.0.8'
  expect((await otro.entrar(correo, CLAVE)).status).toBe(200)

  const antes = prueba.p.reloj()
  prueba.fijarReloj(new Date(antes.getTime() + (ESPERA_MIN * 60 + 1) * 1000))
  expect((await navegador.entrar(correo, CLAVE)).status).toBe(200)
  prueba.fijarReloj(antes)
})

test('many wrong passwords at once count one by one', async () => {
  const { correo } = await persona()
  const todas = await Promise.all(Array.from({ length: 12 }, (_, i) => new Navegador(app).entrar(correo, `mala ${i}`)))
  expect(todas.filter(r => r.status === 401)).toHaveLength(INTENTOS)
  expect(todas.filter(r => r.status === 429)).toHaveLength(12 - INTENTOS)
})

test('one address cannot try account after account without end', async () => {
  const estricta = crearIdentidad({ db: prueba.db, secreto: SECRETO_DE_PRUEBA, entradasPorMinuto: 3 })
  const suya = await crearServidor({ plataforma: prueba.p, identidad: estricta, version: 'prueba' })
  const navegador = new Navegador(suya)
  navegador.ip = '10.0.0.99'
  const estados = []
  for (let i = 0; i < 5; i++) estados.push((await navegador.entrar(`nadie${i}@municipio.gov.co`, CLAVE)).status)
  expect(estados).toEqual([401, 401, 401, 429, 429])
  await suya.close()
})

test('the second factor, its whole round: enable, confirm, enter with the code, enter with a backup code once, disable', async () => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  await navegador.entrar(correo, CLAVE)
  expect(await navegador.pedir('POST', '/api/auth/two-factor/enable', { password: 'no es esta' })).toMatchObject({
    status: 422,
    cuerpo: { codigo: 'clave-incorrecta' },
  })
  const { cuerpo } = await navegador.pedir('POST', '/api/auth/two-factor/enable', { password: CLAVE })
  const { totpURI, backupCodes } = cuerpo as { totpURI: string; backupCodes: string[] }
  expect(new URL(totpURI).searchParams.get('issuer')).toBe('Lindero')
  expect(backupCodes).toHaveLength(10)
  // Not in force until the phone has shown that it gives the right codes.
  expect((await quien(navegador))?.segundoFactor).toBe(false)
  expect(await navegador.pedir('POST', '/api/auth/two-factor/verify-totp', { code: '12345x' })).toMatchObject({
    status: 422,
    cuerpo: { codigo: 'codigo-incorrecto' },
  })
  expect((await navegador.pedir('POST', '/api/auth/two-factor/verify-totp', { code: codigoDe(totpURI) })).status).toBe(
    200,
  )
  expect((await quien(navegador))?.segundoFactor).toBe(true)

  const telefono = new Navegador(app)
  expect((await telefono.entrar(correo, CLAVE)).cuerpo).toMatchObject({ twoFactorRedirect: true })
  expect(await quien(telefono)).toBeNull()
  expect((await telefono.pedir('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(422)
  expect((await telefono.pedir('POST', '/api/auth/two-factor/verify-totp', { code: codigoDe(totpURI) })).status).toBe(
    200,
  )
  expect(await quien(telefono)).not.toBeNull()

  const respaldo = { code: backupCodes[0] }
  const sinTelefono = new Navegador(app)
  await sinTelefono.entrar(correo, CLAVE)
  expect((await sinTelefono.pedir('POST', '/api/auth/two-factor/verify-backup-code', respaldo)).status).toBe(200)
  expect(await quien(sinTelefono)).not.toBeNull()
  const otraVez = new Navegador(app)
  await otraVez.entrar(correo, CLAVE)
  expect((await otraVez.pedir('POST', '/api/auth/two-factor/verify-backup-code', respaldo)).status).toBe(422)
  expect(await quien(otraVez)).toBeNull()

  expect((await telefono.pedir('POST', '/api/auth/two-factor/disable', { password: CLAVE })).status).toBe(200)
  const simple = new Navegador(app)
  await simple.entrar(correo, CLAVE)
  expect((await quien(simple))?.segundoFactor).toBe(false)
})

test('five wrong codes end the try: the right one no longer serves', async () => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  await navegador.entrar(correo, CLAVE)
  const { cuerpo } = await navegador.pedir('POST', '/api/auth/two-factor/enable', { password: CLAVE })
  const { totpURI } = cuerpo as { totpURI: string }
  await navegador.pedir('POST', '/api/auth/two-factor/verify-totp', { code: codigoDe(totpURI) })

  const ladron = new Navegador(app)
  await ladron.entrar(correo, CLAVE)
  for (let i = 0; i < 5; i++) await ladron.pedir('POST', '/api/auth/two-factor/verify-totp', { code: 'abcdef' })
  const tarde = await ladron.pedir('POST', '/api/auth/two-factor/verify-totp', { code: codigoDe(totpURI) })
  expect(tarde).toMatchObject({ status: 429, cuerpo: { codigo: 'demasiadas-peticiones' } })
  expect(await quien(ladron)).toBeNull()
})

test('a session that is over lets nobody in', async () => {
  const { id, correo } = await persona()
  const navegador = new Navegador(app)
  await navegador.entrar(correo, CLAVE)
  expect(await quien(navegador)).not.toBeNull()
  await sql`update identidad.sesion set vence = now() - interval '1 second' where persona = ${id}`.execute(
    prueba.db.global,
  )
  expect(await quien(navegador)).toBeNull()
})

test('a cookie that was touched, or signed with another secret, is nobody', async () => {
  const { correo } = await persona()
  const navegador = new Navegador(app)
  await navegador.entrar(correo, CLAVE)
  const { cookie } = navegador
  expect(await identidad.personaDe({ cookie: cookie.replace('session_token=', 'session_token=x') })).toBeNull()
  const otra = crearIdentidad({ db: prueba.db, secreto: 'otro-secreto-de-prueba-de-mas-de-32-caracteres' })
  expect(await otra.personaDe({ cookie })).toBeNull()
})

test('a blocked person is out at once and cannot come back; only who knows the password is told why', async () => {
  const { id, correo } = await persona()
  const navegador = new Navegador(app)
  await navegador.entrar(correo, CLAVE)
  await sql`update identidad.persona set bloqueada = true where id = ${id}`.execute(prueba.db.global)
  expect(await quien(navegador)).toBeNull()
  expect(await identidad.rolesEn(MUNICIPIO_DE_PRUEBA, id)).toEqual([])
  expect(await new Navegador(app).entrar(correo, CLAVE)).toMatchObject({
    status: 403,
    cuerpo: { codigo: 'cuenta-bloqueada' },
  })
  expect((await new Navegador(app).entrar(correo, 'no es la contraseña')).cuerpo).toMatchObject({
    codigo: 'credenciales-invalidas',
  })
})

test('with a temporary password there are no roles until another is chosen; the other sessions end', async () => {
  const { id, correo } = await persona({ debeCambiarClave: true })
  const navegador = new Navegador(app)
  const olvidado = new Navegador(app)
  await olvidado.entrar(correo, CLAVE)
  await navegador.entrar(correo, CLAVE)
  expect((await quien(navegador))?.debeCambiarClave).toBe(true)
  expect(await identidad.rolesEn(MUNICIPIO_DE_PRUEBA, id)).toEqual([])

  const cambiar = (currentPassword: string, newPassword: string) =>
    navegador.pedir('POST', '/api/auth/change-password', { currentPassword, newPassword })
  expect((await cambiar(CLAVE, CLAVE)).cuerpo).toMatchObject({ codigo: 'clave-igual' })
  expect((await cambiar(CLAVE, 'once letras')).cuerpo).toMatchObject({ codigo: 'clave-corta' })
  expect((await cambiar('no es la actual', 'otra contraseña larga')).cuerpo).toMatchObject({
    codigo: 'clave-incorrecta',
  })
  expect((await cambiar(CLAVE, 'otra contraseña larga')).status).toBe(200)

  expect((await quien(navegador))?.debeCambiarClave).toBe(false)
  expect(await quien(olvidado)).toBeNull()
  expect(await identidad.rolesEn(MUNICIPIO_DE_PRUEBA, id)).toEqual(['planeacion', 'control'])
})

test.each([
  'sign-up/email',
  'delete-user',
  'update-user',
  'change-email',
  'get-session',
  'list-sessions',
  'ok',
  '../sesion',
])('the library’s door %s is closed', async camino => {
  const r = await new Navegador(app).pedir('POST', `/api/auth/${camino}`, {
    name: 'Intrusa',
    email: 'intrusa@example.com',
    password: CLAVE,
  })
  expect(r.status).toBe(404)
})

test('the application’s role writes the hash of a password and can never read one, nor the second factor’s secret', async () => {
  for (const columna of [
    'clave from identidad.cuenta',
    'secreto from identidad.segundo_factor',
    'ficha from identidad.sesion',
  ])
    await expect(
      prueba.db.global.transaction().execute(async tx => {
        await sql`set local role lindero_app`.execute(tx)
        await sql.raw(`select ${columna}`).execute(tx)
      }),
    ).rejects.toThrow(/permission denied/)
})

test('a cookie that was good before is nobody’s once its session ended, expired, or its person was blocked', async () => {
  const { id, correo } = await persona()
  const entrar = async () => {
    const navegador = new Navegador(app)
    await navegador.entrar(correo, CLAVE)
    expect(await quien(navegador)).not.toBeNull()
    return navegador
  }
  const salida = await entrar()
  const { cookie } = salida
  await salida.pedir('POST', '/api/auth/sign-out', {})
  expect(await identidad.personaDe({ cookie })).toBeNull()

  const vencida = await entrar()
  await sql`update identidad.sesion set vence = now() where persona = ${id}`.execute(prueba.db.global)
  expect(await quien(vencida)).toBeNull()

  const bloqueada = await entrar()
  await sql`update identidad.persona set bloqueada = true where id = ${id}`.execute(prueba.db.global)
  expect(await quien(bloqueada)).toBeNull()
})
