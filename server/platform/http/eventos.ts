import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { municipio, withMunicipio } from '../database/tenancy.ts'
import { type Plataforma, permite } from '../plataforma.ts'
import { actorDe, type Identidad } from './identidad.ts'

const CADA_MS = 400

/** Server-sent events of one job: its row, each time that it changes, until it ends. */
export function registrarEventos(app: FastifyInstance, p: Plataforma, identidad: Identidad): void {
  const abiertas = new Set<ServerResponse>()
  // Who watches a long job must not keep the server from closing.
  app.addHook('preClose', async () => {
    for (const salida of abiertas) salida.destroy()
  })
  app.get<{ Params: { municipio: string; id: string } }>(
    '/api/:municipio/platform/trabajos/:id/eventos',
    async (peticion, respuesta) => {
      const codigo = municipio(peticion.params.municipio)
      const actor = await actorDe(identidad, codigo, peticion.headers)
      if (!actor || !permite(p.permisos, 'platform.trabajo', actor.roles))
        throw new Rechazo({ codigo: 'sin-permiso', mensaje: 'Su usuario no puede ver este trabajo.' })
      respuesta.hijack()
      const salida = respuesta.raw
      salida.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      abiertas.add(salida)
      salida.on('close', () => abiertas.delete(salida))
      let anterior = ''
      while (abiertas.has(salida)) {
        const { rows } = await withMunicipio(
          p.db,
          codigo,
          tx =>
            sql<{ estado: string }>`
              select id, tipo, estado, hecho::int as hecho, total::int as total, mensaje, resultado, rechazo, empezado
              from trabajo where municipio = ${codigo} and id = ${peticion.params.id}`.execute(tx),
          { readOnly: true },
        )
        const texto = JSON.stringify(rows[0] ?? null)
        if (texto !== anterior) salida.write(`data: ${texto}\n\n`)
        else salida.write(': sigue\n\n')
        anterior = texto
        const estado = rows[0]?.estado
        if (estado !== 'en-cola' && estado !== 'en-curso') break
        await new Promise(listo => setTimeout(listo, CADA_MS))
      }
      salida.end()
    },
  )
}
