import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../ley388/rechazo.ts'
import type { Accion, Contexto } from './accion.ts'
import { archivosDe } from './archivos/archivos.ts'
import { anotar } from './auditoria/cadena.ts'
import { canonico } from './auditoria/canonico.ts'
import type { Cambio } from './cambio.ts'
import { type Municipio, type Tx, withMunicipio } from './database/tenancy.ts'
import { EntradaInvalida } from './entrada-invalida.ts'
import { hoySegun, type Plataforma, permite } from './plataforma.ts'
import type { Actor } from './rol.ts'
import type { Encolar } from './trabajos/trabajo.ts'

z.config(z.locales.es())

export interface Peticion {
  municipio: Municipio
  actor: Actor
  entrada: unknown
  version?: number | undefined
  claveIdempotencia?: string | undefined
}

/**
 * Performs an action: permission, input, transaction, repetition, work, audit; in that order and for every caller
 * (HTTP, console, tests). Throws Rechazo for what the caller can mend.
 */
export async function ejecutarAccion(p: Plataforma, accion: Accion, peticion: Peticion): Promise<unknown> {
  if (!permite(p.permisos, accion.nombre, peticion.actor.roles)) throw sinPermiso(accion, peticion.actor)
  const lectura = accion.entrada.safeParse(peticion.entrada)
  if (!lectura.success) throw new EntradaInvalida(lectura.error)

  const escribe = accion.clase === 'escritura'
  return withMunicipio(
    p.db,
    peticion.municipio,
    async tx => {
      const ahora = p.reloj()
      const repetida = escribe ? await respuestaAnterior(tx, accion, peticion, ahora) : undefined
      if (repetida) return repetida.respuesta

      const cambios: Cambio[] = []
      const contexto: Contexto = {
        municipio: peticion.municipio,
        actor: peticion.actor,
        tx,
        hoy: hoySegun(p.reloj),
        ahora,
        version: peticion.version,
        servicios: p.servicios,
        archivos: archivosDe(tx, peticion.municipio),
        catalogo: p,
        encolar: encolarEn(p, tx, peticion, ahora),
        registrar: cambio => cambios.push(cambio),
      }
      const salida: unknown = await accion.ejecutar(contexto, lectura.data)
      if (escribe) {
        await guardarRespuesta(tx, peticion, salida)
        await anotar(tx, peticion.municipio, ahora, {
          actor: peticion.actor.id,
          actorNombre: peticion.actor.nombre,
          accion: accion.nombre,
          contenido: { cambios },
        })
      }
      return salida
    },
    { readOnly: !escribe },
  )
}

function sinPermiso(accion: Accion, actor: Actor): Rechazo {
  const anonimo = actor.roles.every(r => r === 'anonimo')
  return new Rechazo({
    codigo: anonimo ? 'sin-sesion' : 'sin-permiso',
    mensaje: anonimo
      ? `Para esto debe entrar con su usuario: ${accion.resumen}`
      : `Su usuario no tiene permiso para esto: ${accion.resumen}`,
    cura: anonimo ? 'Entre con su usuario.' : 'Pida el permiso a quien administra el sistema en su municipio.',
  })
}

function huellaDe(accion: Accion, entrada: unknown): string {
  return createHash('sha256')
    .update(`${accion.nombre}\n${canonico(entrada)}`)
    .digest('hex')
}

/** Claims the key of this request; gives the first answer back where the same request came before. */
async function respuestaAnterior(
  tx: Tx,
  accion: Accion,
  { municipio, actor, entrada, claveIdempotencia }: Peticion,
  ahora: Date,
): Promise<{ respuesta: unknown } | undefined> {
  if (!claveIdempotencia) return undefined
  const huella = huellaDe(accion, entrada)
  // A second request with the same key waits here until the first one ends.
  const nueva = await sql`insert into idempotencia (municipio, actor, clave, accion, huella_entrada, cuando)
    values (${municipio}, ${actor.id}, ${claveIdempotencia}, ${accion.nombre}, ${huella}, ${ahora})
    on conflict (municipio, actor, clave) do nothing returning clave`.execute(tx)
  if (nueva.rows.length > 0) return undefined
  const { rows } = await sql<{ huella_entrada: string; respuesta: unknown }>`
    select huella_entrada, respuesta from idempotencia
    where municipio = ${municipio} and actor = ${actor.id} and clave = ${claveIdempotencia}`.execute(tx)
  if (rows[0]?.huella_entrada !== huella)
    throw new Rechazo({
      codigo: 'clave-repetida',
      mensaje: 'Esa clave de petición ya se usó con otros datos.',
      campo: 'Idempotency-Key',
      cura: 'Use una clave nueva para cada petición distinta.',
    })
  return { respuesta: rows[0].respuesta }
}

async function guardarRespuesta(tx: Tx, { municipio, actor, claveIdempotencia }: Peticion, salida: unknown) {
  if (!claveIdempotencia) return
  await sql`update idempotencia set respuesta = ${JSON.stringify(salida ?? null)}::jsonb
    where municipio = ${municipio} and actor = ${actor.id} and clave = ${claveIdempotencia}`.execute(tx)
}

function encolarEn(p: Plataforma, tx: Tx, { municipio, actor }: Peticion, ahora: Date): Encolar {
  return async (tipo, datos) => {
    const id = uuidv7()
    await sql`insert into trabajo (municipio, id, tipo, datos, estado, pedido_por, pedido_por_nombre, roles, pedido)
      values (${municipio}, ${id}, ${tipo.tipo}, ${JSON.stringify(datos)}::jsonb, 'en-cola', ${actor.id},
              ${actor.nombre}, ${[...actor.roles]}, ${ahora})`.execute(tx)
    await p.despacho({ municipio, trabajo: id }, async (texto, valores) =>
      tx.executeQuery(CompiledQuery.raw(texto, valores)),
    )
    return id
  }
}
