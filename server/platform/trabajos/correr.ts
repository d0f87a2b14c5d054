import { sql } from 'kysely'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { anotar } from '../auditoria/cadena.ts'
import { type Municipio, withMunicipio } from '../database/tenancy.ts'
import { fallaConocida } from '../falla-conocida.ts'
import type { Plataforma } from '../plataforma.ts'
import { type Actor, ROLES } from '../rol.ts'
import type { ContextoDeTrabajo, Progreso } from './trabajo.ts'

const CADA_MS = 250

interface Fila {
  tipo: string
  datos: unknown
  pedido_por: string
  pedido_por_nombre: string
  roles: string[]
}

export interface OpcionesDeCorrer {
  /** Also hears the progress. */
  eco?: Progreso | undefined
  /** Aborted when this process is about to end: the job is left as if it had been killed, to be run again. */
  alto?: AbortSignal | undefined
}

/**
 * Runs one queued job to its end in this process and leaves its result, refusal or cancellation in its row.
 * Safe to call again after a kill: a job that already ended is left alone. Rejects only when it did not end.
 */
export async function correrTrabajo(
  p: Plataforma,
  municipio: Municipio,
  id: string,
  { eco, alto }: OpcionesDeCorrer = {},
): Promise<void> {
  alto?.throwIfAborted()
  const fila = await withMunicipio(p.db, municipio, async tx => {
    const { rows } = await sql<Fila>`
      update trabajo set estado = 'en-curso', intentos = intentos + 1, empezado = ${p.reloj()}, hecho = 0, total = null
      where municipio = ${municipio} and id = ${id} and estado in ('en-cola', 'en-curso')
      returning tipo, datos, pedido_por, pedido_por_nombre, roles`.execute(tx)
    return rows[0]
  })
  if (!fila) return
  const tipo = p.trabajos.get(fila.tipo)
  if (!tipo) throw new Error(`unknown job kind ${fila.tipo}`)

  const aborto = new AbortController()
  const detener = (): void => aborto.abort(alto?.reason)
  alto?.addEventListener('abort', detener, { once: true })
  const actor: Actor = {
    id: fila.pedido_por,
    nombre: fila.pedido_por_nombre,
    roles: ROLES.filter(r => fila.roles.includes(r)),
  }
  const avance = avanceEnBase(p, municipio, id, aborto, eco)
  const contexto: ContextoDeTrabajo = {
    municipio,
    actor,
    ahora: p.reloj,
    servicios: p.servicios,
    senal: aborto.signal,
    progreso: avance.progreso,
    // Whoever is told to stop must not tidy up as after a failure: the job runs again and finds what it knew.
    conTransaccion: async fn => {
      alto?.throwIfAborted()
      return withMunicipio(p.db, municipio, fn)
    },
    escribir: async (accion, fn) => {
      alto?.throwIfAborted()
      return withMunicipio(p.db, municipio, async tx => {
        const { resultado, cambios } = await fn(tx)
        const entrada = { actor: actor.id, actorNombre: actor.nombre, accion, contenido: { cambios } }
        await anotar(tx, municipio, p.reloj(), entrada)
        return resultado
      })
    },
  }
  try {
    const resultado = await tipo.ejecutar(contexto, fila.datos)
    await avance.terminar()
    await cerrar(p, municipio, id, 'terminado', resultado ?? null, null)
  } catch (error) {
    await avance.terminar()
    if (alto?.aborted) throw error
    if (aborto.signal.aborted) await cerrar(p, municipio, id, 'cancelado', null, null)
    else await cerrar(p, municipio, id, 'fallido', null, aRechazo(error))
  } finally {
    alto?.removeEventListener('abort', detener)
  }
}

/** Writes the progress at most every quarter of a second, and learns by the way that somebody cancelled. */
function avanceEnBase(p: Plataforma, municipio: Municipio, id: string, aborto: AbortController, eco?: Progreso) {
  let ultimo = 0
  let enVuelo: Promise<void> = Promise.resolve()
  const progreso: Progreso = (hecho, total, mensaje) => {
    eco?.(hecho, total, mensaje)
    const ahora = performance.now()
    if (ahora - ultimo < CADA_MS) return
    ultimo = ahora
    enVuelo = enVuelo.then(async () => {
      const viva = await withMunicipio(p.db, municipio, tx =>
        sql`update trabajo set hecho = ${hecho}, total = ${total ?? null}, mensaje = ${mensaje}
          where municipio = ${municipio} and id = ${id} and estado = 'en-curso' returning id`.execute(tx),
      )
      if (viva.rows.length === 0) aborto.abort()
    })
    enVuelo.catch(() => aborto.abort())
  }
  return { progreso, terminar: () => enVuelo.catch(() => undefined) }
}

async function cerrar(
  p: Plataforma,
  municipio: Municipio,
  id: string,
  estado: 'terminado' | 'fallido' | 'cancelado',
  resultado: unknown,
  rechazo: unknown,
): Promise<void> {
  await withMunicipio(p.db, municipio, tx =>
    sql`update trabajo set estado = ${estado}, terminado = ${p.reloj()},
        hecho = case when ${estado} = 'terminado' then coalesce(total, hecho) else hecho end,
        resultado = ${resultado === null ? null : JSON.stringify(resultado)}::jsonb,
        rechazo = ${rechazo === null ? null : JSON.stringify(rechazo)}::jsonb
      where municipio = ${municipio} and id = ${id} and estado in ('en-curso', 'cancelado')`.execute(tx),
  )
}

function aRechazo(falla: unknown) {
  const error = fallaConocida(falla) ?? falla
  if (error instanceof Rechazo) {
    const { codigo, mensaje, campo, articulo, cura } = error
    return { codigo, mensaje, campo, articulo, cura }
  }
  console.error(error)
  return {
    codigo: 'falla-interna',
    mensaje: 'El trabajo no terminó por una falla del sistema; nada quedó a medias.',
    cura: 'Inténtelo de nuevo. Si vuelve a pasar, avise a quien administra el sistema.',
  }
}
