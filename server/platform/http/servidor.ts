import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import estaticos from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { checkout } from '../database/checkout.ts'
import type { Plataforma } from '../plataforma.ts'
import { registrarAcciones } from './acciones.ts'
import { registrarArchivos } from './archivos.ts'
import { registrarDocumentacion } from './documentacion.ts'
import { registrarEventos } from './eventos.ts'
import type { Identidad } from './identidad.ts'
import { problemaDe } from './problema.ts'
import { type AccesoDemo, registrarSesion } from './sesion.ts'

export interface OpcionesHttp {
  plataforma: Plataforma
  identidad: Identidad
  version: string
  /** Requests a minute from one address; undefined takes the default. */
  limitePorMinuto?: number
  /** How to enter a municipality that is a demonstration: the screen tells it to anyone. Others have none. */
  accesoDemo?: AccesoDemo
  /** Routes of the areas that are not actions: tiles and downloads. */
  extras?: readonly ((app: FastifyInstance, p: Plataforma, i: Identidad) => void)[]
}

/** Largest JSON body: 4 MiB; files go by their own route. */
const CUERPO = 4 << 20
/** Three packets of a network: below that compressing costs more than it saves. */
const COMPRIMIR_DESDE = 4_096
/** Of brotli's eleven: a programme of 3.4 MB becomes 255 kB in the time in which the one before makes 295 of it. */
const CALIDAD = 5
/** A map asks for many tiles at once: the limit stops a flood, not a person. */
const POR_MINUTO = 3_000

/** The whole HTTP face of Lindero, ready to listen. */
export async function crearServidor(o: OpcionesHttp): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, bodyLimit: CUERPO, trustProxy: false, routerOptions: { maxParamLength: 300 } })
  app.setErrorHandler((error, peticion, respuesta) => {
    const problema = problemaDe(conocida(error))
    if (problema.status === 500) console.error(peticion.method, peticion.url.split('?')[0], error)
    return respuesta.status(problema.status).type('application/problem+json').send(problema)
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    // An office PC serves plain HTTP on its own network; whoever puts TLS in front adds this header there.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  })
  await app.register(rateLimit, {
    max: o.limitePorMinuto ?? POR_MINUTO,
    timeWindow: 60_000,
    errorResponseBuilder: () =>
      new Rechazo({
        codigo: 'demasiadas-peticiones',
        mensaje: 'Llegaron demasiadas peticiones desde su equipo.',
        cura: 'Espere un minuto e inténtelo de nuevo.',
      }),
  })
  await app.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: COMPRIMIR_DESDE,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: CALIDAD } },
  })
  await app.register(multipart, { limits: { files: 1, fileSize: 1 << 30 } })

  o.identidad.registrar(app)
  registrarSesion(app, o.plataforma, o.identidad, o.version, o.accesoDemo)
  registrarDocumentacion(app, o.plataforma, o.version)
  registrarArchivos(app, o.plataforma, o.identidad)
  registrarEventos(app, o.plataforma, o.identidad)
  for (const extra of o.extras ?? []) extra(app, o.plataforma, o.identidad)
  registrarAcciones(app, o.plataforma, o.identidad)
  await registrarPantallas(app)
  return app
}

/** Names fastify's own refusals, so that they too speak Spanish. */
function conocida(error: unknown): unknown {
  const codigo = error instanceof Error && 'code' in error ? error.code : undefined
  if (codigo === 'FST_ERR_CTP_BODY_TOO_LARGE' || codigo === 'FST_REQ_FILE_TOO_LARGE')
    return new Rechazo({ codigo: 'archivo-muy-grande', mensaje: 'Lo enviado es demasiado grande.' })
  if (
    codigo === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ||
    codigo === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    error instanceof SyntaxError
  )
    return new Rechazo({ codigo: 'entrada-invalida', mensaje: 'El cuerpo de la petición no es JSON.' })
  return error
}

async function registrarPantallas(app: FastifyInstance): Promise<void> {
  const carpeta = join(checkout, 'dist', 'web')
  if (!existsSync(join(carpeta, 'index.html'))) return
  await app.register(estaticos, {
    root: carpeta,
    setHeaders(respuesta, ruta) {
      // Names of the built pieces carry their hash; the page itself must always be asked for.
      const fija = ruta.includes(`${join(carpeta, 'assets')}`)
      respuesta.header('cache-control', fija ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((peticion, respuesta) => {
    const esPagina =
      peticion.method === 'GET' && !peticion.url.startsWith('/api/') && !peticion.url.startsWith('/assets/')
    if (esPagina) return respuesta.sendFile('index.html')
    const problema = problemaDe(
      new Rechazo({ codigo: 'accion-inexistente', mensaje: 'Esa dirección no existe en Lindero.' }),
    )
    return respuesta.status(problema.status).type('application/problem+json').send(problema)
  })
}
