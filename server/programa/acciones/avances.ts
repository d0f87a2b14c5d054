import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zDecimal, zFecha, zId, zPesos } from '../../platform/esquemas.ts'
import { bloquearProyecto, proyectoDeActividad } from '../consultas/buscar.ts'
import { exigirYaPaso } from '../fecha-de-hecho.ts'
import { zPorcentaje } from '../formas.ts'

export const CLASES_DE_EVIDENCIA = ['foto', 'acta', 'informe', 'otro'] as const

const zGrados = (maximo: number) =>
  zDecimal.refine(v => Math.abs(Number(v)) <= maximo, `Debe estar entre −${maximo} y ${maximo} grados.`)
const zEvidencia = z.object({
  clase: z.enum(CLASES_DE_EVIDENCIA),
  archivo: zId,
  fecha: zFecha,
  longitud: zGrados(180).nullable().default(null),
  latitud: zGrados(90).nullable().default(null),
  nota: z.string().trim().max(500).default(''),
})

/** P2: what an activity has reached on a day, with what proves it. `corrige` names the reading that was wrong. */
export const registrarAvance = defineAction({
  nombre: 'programa.registrarAvance',
  clase: 'escritura',
  resumen: 'Registrar el avance físico de una actividad, con su evidencia.',
  articulo: 'art. 18',
  entrada: z.object({
    actividad: zId,
    fecha: zFecha,
    fisico: zPorcentaje,
    nota: z.string().trim().max(2_000).default(''),
    evidencias: z.array(zEvidencia).max(50).default([]),
    corrige: zId.optional(),
  }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, ahora, actor, archivos, registrar }, e) {
    exigirYaPaso(e.fecha, hoy, 'fecha')
    const { proyecto } = await bloquearProyecto(tx, municipio, await proyectoDeActividad(tx, municipio, e.actividad))
    if (proyecto.estado === 'descartado')
      throw new Rechazo({
        codigo: 'proyecto-descartado',
        mensaje: `«${proyecto.nombre}» se descartó: no avanza.`,
        campo: 'actividad',
        cura: 'Vuelva a formularlo, con el acto que lo ordena.',
      })
    const { rows } = await sql<{ id: string; fecha: string; fisico: string }>`
      select id, fecha, trim_scale(fisico)::text as fisico from programa_avance
      where municipio = ${municipio} and actividad = ${e.actividad} and corregido_por is null
      order by fecha desc, id desc`.execute(tx)
    const corregido = e.corrige === undefined ? undefined : rows.find(r => r.id === e.corrige)
    if (e.corrige !== undefined && !corregido)
      throw new Rechazo({ codigo: 'no-existe', mensaje: 'Ese avance ya no está o ya se corrigió.', campo: 'corrige' })
    // Accumulated progress does not go back by itself: a reading that does so is a mistake of one of the two.
    const otros = rows.filter(r => r !== corregido)
    const anterior = otros.find(r => r.fecha <= e.fecha)
    const siguiente = otros.findLast(r => r.fecha > e.fecha)
    const choca =
      anterior && Number(anterior.fisico) > Number(e.fisico)
        ? anterior
        : siguiente && Number(siguiente.fisico) < Number(e.fisico)
          ? siguiente
          : undefined
    if (choca)
      throw new Rechazo({
        codigo: 'avance-retrocede',
        mensaje: `El ${choca.fecha} ya se había registrado ${choca.fisico} %: un avance acumulado no retrocede.`,
        campo: 'fisico',
        cura: 'Corrija el registro que esté equivocado.',
      })
    const id = uuidv7()
    await sql`insert into programa_avance (municipio, id, actividad, fecha, fisico, nota, registrado_por, registrado)
      values (${municipio}, ${id}, ${e.actividad}, ${e.fecha}, ${e.fisico}::numeric, ${e.nota}, ${actor.nombre}, ${ahora})`.execute(
      tx,
    )
    if (corregido)
      await sql`update programa_avance set corregido_por = ${id} where municipio = ${municipio} and id = ${corregido.id}`.execute(
        tx,
      )
    for (const v of e.evidencias) {
      await archivos.ficha(v.archivo)
      await sql`insert into programa_evidencia (municipio, id, avance, clase, archivo, fecha, longitud, latitud, nota)
        values (${municipio}, ${uuidv7()}, ${id}, ${v.clase}, ${v.archivo}, ${v.fecha}, ${v.longitud}::numeric,
          ${v.latitud}::numeric, ${v.nota})`.execute(tx)
    }
    registrar({ objeto: `actividad:${e.actividad}`, detalle: { ...e } })
    return { id }
  },
})

/** How much of the goal has been delivered until a day. */
export const registrarLogro = defineAction({
  nombre: 'programa.registrarLogro',
  clase: 'escritura',
  resumen: 'Registrar cuánto de la meta de un proyecto se ha entregado.',
  articulo: 'art. 18',
  entrada: z.object({ proyecto: zId, fecha: zFecha, cantidad: zPesos, nota: z.string().trim().max(1_000).default('') }),
  salida: z.object({ id: z.string() }),
  async ejecutar({ tx, municipio, hoy, registrar }, e) {
    exigirYaPaso(e.fecha, hoy, 'fecha')
    await bloquearProyecto(tx, municipio, e.proyecto)
    const id = uuidv7()
    await sql`insert into programa_logro (municipio, id, proyecto, fecha, cantidad, nota)
      values (${municipio}, ${id}, ${e.proyecto}, ${e.fecha}, ${e.cantidad}::numeric, ${e.nota})`.execute(tx)
    registrar({ objeto: `proyecto:${e.proyecto}`, detalle: { logro: e } })
    return { id }
  },
})
