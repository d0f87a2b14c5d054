import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import type { Database } from '../database/connect.ts'
import { exigirCabeceraPropia } from '../http/acciones.ts'
import type { Reloj } from '../plataforma.ts'
import { type Biblioteca, CABECERA_IP } from './biblioteca.ts'
import { contarIntento, olvidarIntentos } from './intentos.ts'
import { rechazoDeBiblioteca } from './mensajes.ts'

interface Ruta {
  /** Fields that pass to the library; it never sees others. */
  campos: readonly string[]
  fijos?: Record<string, unknown>
}

/** The only doors of the library that are open. */
const RUTAS: Record<string, Ruta> = {
  '/sign-in/email': { campos: ['email', 'password'], fijos: { rememberMe: false } },
  '/sign-out': { campos: [] },
  '/change-password': { campos: ['currentPassword', 'newPassword'], fijos: { revokeOtherSessions: true } },
  '/two-factor/enable': { campos: ['password'] },
  '/two-factor/disable': { campos: ['password'] },
  '/two-factor/verify-totp': { campos: ['code'] },
  '/two-factor/verify-backup-code': { campos: ['code'] },
  '/two-factor/generate-backup-codes': { campos: ['password'] },
}

/** Headers of the browser that the library needs. */
const CABECERAS = ['cookie', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'] as const

interface Dependencias {
  biblioteca: Biblioteca
  db: Database
  baseUrl: string | undefined
  reloj: Reloj
}

/** POST /api/auth/…: enter, leave, change the password, second factor. Refusals as everywhere, in Spanish. */
export function registrarRutas(app: FastifyInstance, d: Dependencias): void {
  app.post<{ Params: { '*': string } }>('/api/auth/*', async (peticion, respuesta) => {
    const camino = `/${peticion.params['*']}`
    const ruta = RUTAS[camino]
    if (!ruta) throw new Rechazo({ codigo: 'accion-inexistente', mensaje: 'Esa dirección no existe en Lindero.' })
    exigirCabeceraPropia(peticion)
    const cuerpo = { ...soloCampos(peticion.body, ruta.campos), ...ruta.fijos }
    if (camino === '/sign-in/email') await contarIntento(d.db, texto(cuerpo, 'email'), peticion.ip, d.reloj())
    if (camino === '/change-password') exigirClaveDistinta(cuerpo)

    const contestada = await d.biblioteca.handler(aWeb(peticion, camino, cuerpo, d.baseUrl))
    const salida = await leer(contestada)
    pasarCookies(peticion, respuesta, contestada)
    if (!contestada.ok)
      throw rechazoDeBiblioteca(contestada.status, codigoDe(salida)) ?? new Error(`identity: ${camino}`)
    await despues(camino, cuerpo, salida, peticion.ip, d)
    return respuesta.header('cache-control', 'no-store').send(sinFicha(salida))
  })
}

function aWeb(peticion: FastifyRequest, camino: string, cuerpo: object, baseUrl: string | undefined): Request {
  const origen = baseUrl ? new URL(baseUrl).origin : `${esSegura(peticion) ? 'https' : 'http'}://${peticion.host}`
  const cabeceras = new Headers({ 'content-type': 'application/json', host: new URL(origen).host })
  for (const nombre of CABECERAS) {
    const valor = peticion.headers[nombre]
    if (typeof valor === 'string') cabeceras.set(nombre, valor)
  }
  cabeceras.set(CABECERA_IP, peticion.ip)
  // Our own header already proved that the page is ours; a program that is not a browser sends no Origin.
  cabeceras.set('origin', peticion.headers.origin ?? origen)
  return new Request(`${origen}/api/auth${camino}`, {
    method: 'POST',
    headers: cabeceras,
    body: JSON.stringify(cuerpo),
  })
}

/** Over TLS here, or at a proxy that says so. A liar only makes its own cookie stricter. */
function esSegura(peticion: FastifyRequest): boolean {
  return peticion.protocol === 'https' || peticion.headers['x-forwarded-proto'] === 'https'
}

function pasarCookies(peticion: FastifyRequest, respuesta: FastifyReply, contestada: Response): void {
  const segura = esSegura(peticion) ? '; Secure' : ''
  const cookies = contestada.headers.getSetCookie().map(cookie => cookie + segura)
  if (cookies.length > 0) respuesta.header('set-cookie', cookies)
}

/** What the library does not do: forgive the tries, sweep what expired, note the entry, end the temporary password. */
async function despues(camino: string, cuerpo: object, salida: unknown, ip: string, d: Dependencias): Promise<void> {
  const ahora = d.reloj()
  const persona = personaEn(salida)
  if (camino === '/sign-in/email') {
    await olvidarIntentos(d.db, texto(cuerpo, 'email'), ip, ahora)
    await sql`delete from identidad.sesion where vence < now() - interval '1 day'`.execute(d.db.global)
    await sql`delete from identidad.verificacion where vence < now() - interval '1 day'`.execute(d.db.global)
  }
  if (!persona) return
  if (camino === '/change-password')
    await sql`update identidad.persona set debe_cambiar_clave = false, version = version + 1, actualizada = ${ahora}
      where id = ${persona} and debe_cambiar_clave`.execute(d.db.global)
  if (camino === '/sign-in/email' || camino.startsWith('/two-factor/verify-'))
    await sql`update identidad.persona set ultimo_ingreso = ${ahora} where id = ${persona}`.execute(d.db.global)
}

function exigirClaveDistinta(cuerpo: object): void {
  if (texto(cuerpo, 'currentPassword') !== texto(cuerpo, 'newPassword')) return
  throw new Rechazo({
    codigo: 'clave-igual',
    mensaje: 'La contraseña nueva es igual a la actual.',
    campo: 'nueva',
    cura: 'Escriba una distinta.',
  })
}

const esObjeto = (valor: unknown): valor is Record<string, unknown> => typeof valor === 'object' && valor !== null

function soloCampos(cuerpo: unknown, campos: readonly string[]): Record<string, unknown> {
  return esObjeto(cuerpo) ? Object.fromEntries(campos.map(c => [c, cuerpo[c]]).filter(([, v]) => v !== undefined)) : {}
}

function texto(objeto: object, campo: string): string {
  const valor: unknown = Reflect.get(objeto, campo)
  return typeof valor === 'string' ? valor : ''
}

async function leer(contestada: Response): Promise<unknown> {
  const crudo = await contestada.text()
  try {
    return JSON.parse(crudo)
  } catch {
    return null
  }
}

const codigoDe = (salida: unknown): string | undefined => (esObjeto(salida) ? texto(salida, 'code') : undefined)

function personaEn(salida: unknown): string | undefined {
  return esObjeto(salida) && esObjeto(salida.user) ? texto(salida.user, 'id') || undefined : undefined
}

/** The session's token stays in its cookie, where no script can read it. */
function sinFicha(salida: unknown): unknown {
  if (!esObjeto(salida)) return {}
  const { token: _, ...resto } = salida
  return resto
}
