import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import type { Municipio, Tx } from '../../platform/database/tenancy.ts'
import { zFecha, zGuardado, zId, zTexto } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { postulacionBloqueada } from '../consultas/leer-postulaciones.ts'
import { zNota } from '../formas.ts'

const ESTADOS = ['pendiente', 'en-tramite', 'cumplido', 'no-aplica'] as const

/** P3: a requirement of the call, with its date and how it stands; with `id`, changes the one that there is. */
export const guardarRequisito = defineAction({
  nombre: 'recursos.guardarRequisito',
  clase: 'escritura',
  resumen: 'Registrar o actualizar un requisito de una postulación.',
  entrada: z.object({
    id: zId.optional(),
    postulacion: zId,
    nombre: zTexto(400),
    responsable: zNota(200),
    vence: zFecha.nullable().default(null),
    estado: z.enum(ESTADOS).default('pendiente'),
    cumplido: zFecha.nullable().default(null),
    documento: zNota(300),
  }),
  salida: zGuardado,
  async ejecutar({ tx, municipio, hoy, version, registrar }, e) {
    const p = await postulacionBloqueada(tx, municipio, e.postulacion, hoy, 'postulacion')
    const cumplido = e.estado === 'cumplido' ? (e.cumplido ?? hoy) : null
    if (cumplido !== null && cumplido > hoy)
      throw new Rechazo({
        codigo: 'fecha-futura',
        mensaje: 'Un requisito no se cumple después de hoy.',
        campo: 'cumplido',
        cura: 'Escriba el día en que se cumplió.',
      })
    const antes = e.id === undefined ? undefined : await requisito(tx, municipio, e.id, p.id)
    if (antes) exigirVersion(version, antes.version, `el requisito «${antes.nombre}»`)
    const id = antes?.id ?? uuidv7()
    if (antes)
      await sql`update recursos_requisito set nombre = ${e.nombre}, responsable = ${e.responsable}, vence = ${e.vence},
          estado = ${e.estado}, cumplido = ${cumplido}, documento = ${e.documento}, version = version + 1
        where municipio = ${municipio} and id = ${id}`.execute(tx)
    else
      await sql`insert into recursos_requisito (municipio, id, postulacion, orden, nombre, responsable, vence, estado,
          cumplido, documento)
        select ${municipio}, ${id}, ${p.id}, coalesce(max(orden), 0) + 1, ${e.nombre}, ${e.responsable},
          ${e.vence}::date, ${e.estado}, ${cumplido}::date, ${e.documento}
        from recursos_requisito where municipio = ${municipio} and postulacion = ${p.id}`.execute(tx)
    registrar({ objeto: `postulacion:${p.id}`, detalle: { requisito: id, ...e, cumplido } })
    return { id, version: (antes?.version ?? 0) + 1 }
  },
})

/** Takes away a requirement that the call does not ask for. */
export const quitarRequisito = defineAction({
  nombre: 'recursos.quitarRequisito',
  clase: 'escritura',
  resumen: 'Quitar un requisito de una postulación.',
  entrada: z.object({ id: zId, postulacion: zId }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, version, registrar }, { id, postulacion }) {
    const antes = await requisito(tx, municipio, id, postulacion)
    exigirVersion(version, antes.version, `el requisito «${antes.nombre}»`)
    await sql`delete from recursos_requisito where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `postulacion:${postulacion}`, detalle: { requisitoQuitado: antes.nombre } })
    return { id }
  },
})

async function requisito(tx: Tx, municipio: Municipio, id: string, postulacion: string) {
  const { rows } = await sql<{ id: string; nombre: string; version: number }>`
    select id, nombre, version from recursos_requisito
    where municipio = ${municipio} and id = ${id} and postulacion = ${postulacion} for update`.execute(tx)
  if (rows[0]) return rows[0]
  throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese requisito ya no está.', campo: 'id' })
}
