import { CABECERAS, preguntar } from './adelantadas.ts'
import type { Acciones } from './contrato.ts'
import { deTablas, TABLAS } from './tablas.ts'

/** The typed client: one function to ask, one to act. It adds what every request needs and turns refusals into values. */

export type NombreAccion = keyof Acciones & string
export type Entrada<K extends NombreAccion> = Acciones[K]['entrada']
export type Salida<K extends NombreAccion> = Acciones[K]['salida']

export interface ErrorDeCampo {
  campo: string
  mensaje: string
  articulo?: string
  cura?: string
}

/** A refusal as the server tells it (RFC 9457), or what the browser could find out when the server did not answer. */
export interface Problema {
  status: number
  title?: string
  detail?: string
  codigo: string
  mensaje: string
  campo?: string
  articulo?: string
  cura?: string
  errores?: ErrorDeCampo[]
}

/** Thrown by every call that did not succeed; `problema` is fit to be shown. */
export class ErrorApi extends Error {
  readonly problema: Problema
  constructor(problema: Problema) {
    super(problema.mensaje)
    this.name = 'ErrorApi'
    this.problema = problema
  }
}

export interface Sesion {
  persona: { id: string; nombre: string; correo: string; segundoFactor: boolean } | null
  municipios: { codigo: string; nombre: string; roles: string[]; acciones: string[] }[]
  versionLindero: string
}

let municipioActual = ''

/** Sets the municipality that the calls speak of; the router does it when it enters `/{municipio}`. */
export function fijarMunicipio(codigo: string): void {
  municipioActual = codigo
}

/** The municipality of the page. */
export function municipio(): string {
  return municipioActual
}

/** Address of an action: `territorio.predio` → `/api/76001/territorio/predio`. Also for downloads and tiles. */
export function direccion(accion: string, entrada?: object): string {
  const base = `/api/${municipioActual}/${accion.split('.').map(encodeURIComponent).join('/')}`
  const consulta = parametros(entrada)
  return consulta ? `${base}?${consulta}` : base
}

/** Simple values travel as parameters; anything with structure travels whole, as JSON in `entrada`. */
function parametros(entrada: object | undefined): string {
  const pares = Object.entries(entrada ?? {}).filter(([, v]) => v !== undefined)
  if (pares.length === 0) return ''
  const simple = pares.every(([, v]) => ['string', 'number', 'boolean'].includes(typeof v))
  if (!simple) return new URLSearchParams({ entrada: JSON.stringify(Object.fromEntries(pares)) }).toString()
  return new URLSearchParams(pares.map(([k, v]) => [k, String(v)])).toString()
}

/** Asks the server: a query, cancellable, without effect. */
export function consultar<K extends NombreAccion>(
  accion: K,
  entrada: Entrada<K>,
  opciones: { signal?: AbortSignal } = {},
): Promise<Salida<K>> {
  return leer(preguntar(direccion(accion, entrada as object), opciones.signal ?? null))
}

/** Acts: a write. A repeated send of the same call acts once; `version` refuses to overwrite another's change. */
export function ejecutar<K extends NombreAccion>(
  accion: K,
  entrada: Entrada<K>,
  opciones: { version?: number | string; clave?: string } = {},
): Promise<Salida<K>> {
  const cabeceras: Record<string, string> = { 'Idempotency-Key': opciones.clave ?? nuevaClave() }
  if (opciones.version !== undefined) cabeceras['If-Match'] = `"${opciones.version}"`
  const forma = entrada instanceof FormData
  if (!forma) cabeceras['Content-Type'] = 'application/json'
  return pedir(direccion(accion), {
    method: 'POST',
    headers: cabeceras,
    body: forma ? entrada : JSON.stringify(entrada),
  })
}

/** `crypto.randomUUID` exists only on https and localhost; an office may open Lindero by its address in the network. */
export function nuevaClave(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = (b[6]! & 0x0f) | 0x40
  b[8] = (b[8]! & 0x3f) | 0x80
  const h = [...b].map(x => x.toString(16).padStart(2, '0')).join('')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`
}

/** Who is here and what they may do in each municipality; anonymous people too. */
export function leerSesion(): Promise<Sesion> {
  return leer(preguntar(SESION, null))
}

/** Where who is here is asked. */
export const SESION = '/api/sesion'

/** The one way to write: same origin, cookies, the header against forged requests, refusals as `ErrorApi`. */
export function pedir<T>(url: string, opciones: RequestInit): Promise<T> {
  const headers = new Headers(opciones.headers)
  for (const [nombre, valor] of Object.entries(CABECERAS)) headers.set(nombre, valor)
  return leer(fetch(url, { ...opciones, headers, credentials: 'same-origin' }))
}

async function leer<T>(pedida: Promise<Response>): Promise<T> {
  let respuesta: Response
  try {
    respuesta = await pedida
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ErrorApi({
      status: 0,
      codigo: 'sin-conexion',
      mensaje: 'No hay comunicación con Lindero.',
      cura: 'Compruebe la red o que Lindero esté encendido, y vuelva a intentar. Lo que escribió sigue en la pantalla.',
    })
  }
  if (respuesta.status === 204) return undefined as T
  const texto = await respuesta.text()
  const cuerpo: unknown = texto ? leerJson(texto) : undefined
  if (respuesta.ok && cuerpo !== ILEGIBLE) {
    const enTablas = respuesta.headers.get('content-type')?.startsWith(TABLAS)
    return (enTablas ? deTablas(cuerpo as Parameters<typeof deTablas>[0]) : cuerpo) as T
  }
  throw new ErrorApi(problemaDe(respuesta.status, cuerpo))
}

const ILEGIBLE = Symbol('respuesta que no es JSON')

function leerJson(texto: string): unknown {
  try {
    return JSON.parse(texto)
  } catch {
    return ILEGIBLE
  }
}

const POR_ESTADO: Record<number, [codigo: string, mensaje: string, cura: string]> = {
  401: ['sin-sesion', 'Debe entrar para ver esto.', 'Entre con su cuenta y vuelva a esta página.'],
  403: ['sin-permiso', 'Su papel en el municipio no permite esto.', 'Pida el permiso a quien administra Lindero.'],
  404: ['no-existe', 'Lo que busca no existe en este municipio.', 'Compruebe el número o la dirección.'],
  409: ['version', 'Otra persona cambió esto mientras usted lo editaba.', 'Vuelva a cargar y repita su cambio.'],
  412: ['version', 'Otra persona cambió esto mientras usted lo editaba.', 'Vuelva a cargar y repita su cambio.'],
  413: ['muy-grande', 'El archivo es más grande de lo que se admite.', 'Divídalo o pida ampliar el límite.'],
  429: ['muchas-peticiones', 'Son demasiadas peticiones seguidas.', 'Espere un minuto y vuelva a intentar.'],
}

/** Reads a problem+json body, or says in plain words what the status means when there is none. */
export function problemaDe(status: number, cuerpo: unknown): Problema {
  const [codigo, mensaje, cura] = POR_ESTADO[status] ?? [
    'interno',
    'Lindero no pudo terminar lo que usted pidió.',
    'No se guardó nada a medias. Vuelva a intentar; si se repite, avise a quien administra Lindero.',
  ]
  const base: Problema = { status, codigo, mensaje, cura }
  if (typeof cuerpo !== 'object' || cuerpo === null) return base
  const dado = cuerpo as Partial<Problema>
  return { ...base, ...dado, status, mensaje: dado.mensaje ?? dado.detail ?? dado.title ?? mensaje }
}

/** Any thrown thing as a problem fit to be shown. */
export function comoProblema(error: unknown): Problema {
  return error instanceof ErrorApi ? error.problema : problemaDe(500, undefined)
}
