import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { municipio } from '../database/tenancy.ts'
import { ejecutarAccion } from '../ejecutar.ts'
import type { Plataforma } from '../plataforma.ts'
import { ANONIMO } from '../rol.ts'
import { actorDe, type Identidad } from './identidad.ts'
import { enTablas, TABLAS } from './tablas.ts'

interface Ruta {
  municipio: string
  area: string
  verbo: string
}

/** The single route of all actions: GET for a query, POST for what writes. */
export function registrarAcciones(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  app.route<{ Params: Ruta; Querystring: Record<string, string> }>({
    method: ['GET', 'POST'],
    url: '/api/:municipio/:area/:verbo',
    handler: async (peticion, respuesta) => {
      const accion = p.acciones.get(`${peticion.params.area}.${peticion.params.verbo}`)
      const esperada = peticion.method === 'GET' ? 'consulta' : 'escritura'
      if (!accion || accion.clase !== esperada)
        throw new Rechazo({ codigo: 'accion-inexistente', mensaje: 'Esa dirección no existe en Lindero.' })
      if (esperada === 'escritura') exigirCabeceraPropia(peticion)
      const codigo = municipio(peticion.params.municipio)
      const salida = await ejecutarAccion(p, accion, {
        municipio: codigo,
        actor: (await actorDe(identidad, codigo, peticion.headers)) ?? ANONIMO,
        entrada: esperada === 'consulta' ? entradaDeConsulta(peticion.query) : (peticion.body ?? {}),
        version: versionDe(peticion.headers['if-match']),
        claveIdempotencia: clave(peticion.headers['idempotency-key']),
      })
      respuesta.header('cache-control', 'no-store')
      if (!peticion.headers.accept?.includes(TABLAS)) return respuesta.send(salida ?? null)
      return respuesta.type(TABLAS).send(JSON.stringify(enTablas(salida ?? null)))
    },
  })
}

/**
 * A page of another site can send a form with the person's cookie, but not this header, nor a JSON body without the
 * browser asking us first.
 */
export function exigirCabeceraPropia(peticion: FastifyRequest): void {
  if (peticion.headers['x-lindero'] === '1') return
  throw new Rechazo({
    codigo: 'peticion-ajena',
    mensaje: 'La petición no viene de Lindero.',
    cura: 'Envíe la cabecera X-Lindero: 1.',
  })
}

/** Simple parameters as they come, or everything as JSON in `entrada`. */
function entradaDeConsulta({ entrada, ...simples }: Record<string, string>): unknown {
  if (entrada === undefined) return simples
  try {
    return { ...simples, ...(JSON.parse(entrada) as object) }
  } catch {
    throw new Rechazo({ codigo: 'entrada-invalida', mensaje: 'El parámetro «entrada» no es JSON.', campo: 'entrada' })
  }
}

function versionDe(cabecera: string | undefined): number | undefined {
  const m = /^(?:W\/)?"?(\d{1,9})"?$/.exec(cabecera ?? '')
  return m ? Number(m[1]) : undefined
}

function clave(cabecera: string | string[] | undefined): string | undefined {
  if (cabecera === undefined) return undefined
  if (typeof cabecera === 'string' && cabecera.length > 0 && cabecera.length <= 100) return cabecera
  throw new Rechazo({
    codigo: 'entrada-invalida',
    mensaje: 'La clave de petición debe tener entre 1 y 100 caracteres.',
    campo: 'Idempotency-Key',
  })
}
