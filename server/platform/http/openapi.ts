import { z } from 'zod'
import type { Accion } from '../accion.ts'
import type { Plataforma } from '../plataforma.ts'
import { NOMBRE_DE_ROL } from '../rol.ts'

const PROBLEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'codigo', 'mensaje'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    codigo: { type: 'string' },
    mensaje: { type: 'string' },
    campo: { type: 'string' },
    articulo: { type: 'string' },
    cura: { type: 'string' },
    errores: { type: 'array', items: { type: 'object' } },
  },
}

function esquema(tipo: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...resto } = z.toJSONSchema(tipo, { io, unrepresentable: 'any', target: 'draft-2020-12' })
  return resto
}

function operacion(p: Plataforma, accion: Accion): object {
  const entrada = esquema(accion.entrada, 'input')
  const consulta = accion.clase === 'consulta'
  const roles = (p.permisos[accion.nombre] ?? []).map(r => NOMBRE_DE_ROL[r]).join(', ')
  return {
    operationId: accion.nombre,
    summary: accion.resumen,
    description: [`Pueden usarla: ${roles || 'nadie'}.`, accion.articulo].filter(Boolean).join(' '),
    tags: [accion.nombre.split('.')[0]],
    parameters: [
      { name: 'municipio', in: 'path', required: true, schema: { type: 'string', pattern: '^\\d{5}$' } },
      ...(consulta
        ? [{ name: 'entrada', in: 'query', content: { 'application/json': { schema: entrada } } }]
        : [
            { name: 'X-Lindero', in: 'header', required: true, schema: { const: '1' } },
            { name: 'If-Match', in: 'header', schema: { type: 'string' } },
            { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 100 } },
          ]),
    ],
    ...(consulta ? {} : { requestBody: { required: true, content: { 'application/json': { schema: entrada } } } }),
    responses: {
      200: { description: 'Respuesta', content: { 'application/json': { schema: esquema(accion.salida, 'output') } } },
      default: {
        description: 'Rechazo, con su razón y su cura',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problema' } } },
      },
    },
  }
}

/** OpenAPI 3.1 of every declared action. */
export function openapi(p: Plataforma, version: string): object {
  const paths: Record<string, object> = {}
  for (const accion of p.acciones.values()) {
    const [area, verbo] = accion.nombre.split('.')
    paths[`/api/{municipio}/${area}/${verbo}`] = {
      [accion.clase === 'consulta' ? 'get' : 'post']: operacion(p, accion),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lindero',
      version,
      description: 'Todas las acciones del sistema. Los permisos son los de la tabla.',
    },
    paths,
    components: { schemas: { Problema: PROBLEMA } },
  }
}
