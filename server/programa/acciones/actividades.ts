import { sql } from 'kysely'
import { z } from 'zod'
import { Rechazo } from '../../../ley388/rechazo.ts'
import { defineAction } from '../../platform/accion.ts'
import { zId } from '../../platform/esquemas.ts'
import { exigirVersion } from '../../platform/version.ts'
import { actividadesDe, bloquearProyecto, proyectoDeActividad } from '../consultas/buscar.ts'
import { noExiste } from '../consultas/periodo.ts'
import { guardarPreparadas, prepararActividades } from '../escribir/guardar-actividades.ts'
import { zDatosDeActividad } from '../formas.ts'
import { anotarModificacion, zPorActo } from '../modificaciones.ts'

/** Adds or corrects activities of a project, many at once; those with `id` and `version` exist. */
export const guardarActividades = defineAction({
  nombre: 'programa.guardarActividades',
  clase: 'escritura',
  resumen: 'Agregar o corregir actividades de un proyecto.',
  articulo: 'art. 18',
  entrada: z
    .object({
      proyecto: zId,
      actividades: z
        .array(zDatosDeActividad.extend({ id: zId.optional(), version: z.int().optional() }))
        .min(1)
        .max(2_000),
    })
    .extend(zPorActo.shape),
  salida: z.object({ actividades: z.array(z.object({ id: z.string(), codigo: z.string(), version: z.int() })) }),
  async ejecutar(contexto, { proyecto, actividades: pedidas, ...porActo }) {
    const { tx, municipio, hoy } = contexto
    const { periodo } = await bloquearProyecto(tx, municipio, proyecto)
    const hay = await actividadesDe(tx, municipio, [proyecto])
    const preparadas = prepararActividades({ periodo, hoy }, proyecto, { hay, pedidas, porActo })
    await guardarPreparadas(contexto, periodo, [preparadas], porActo)
    return { actividades: [...preparadas.guardadas] }
  },
})

/** Takes away an activity that was never approved and of which no progress is known. */
export const quitarActividad = defineAction({
  nombre: 'programa.quitarActividad',
  clase: 'escritura',
  resumen: 'Quitar una actividad que no se ha aprobado ni tiene avances.',
  entrada: z.object({ id: zId }).extend(zPorActo.shape),
  salida: z.object({ id: z.string() }),
  async ejecutar(contexto, { id, acto, motivo }) {
    const { tx, municipio, version, registrar } = contexto
    const proyecto = await proyectoDeActividad(tx, municipio, id)
    const { periodo } = await bloquearProyecto(tx, municipio, proyecto)
    const antes = (await actividadesDe(tx, municipio, [proyecto])).find(a => a.id === id)
    if (!antes) throw noExiste('Esa actividad ya no está en el programa.', 'id')
    exigirVersion(version, antes.version, `«${antes.nombre}»`)
    const { rows } = await sql<{ avances: number; desviaciones: number }>`select
        (select count(*)::int from programa_avance where municipio = ${municipio} and actividad = ${id}) as avances,
        (select count(*)::int from programa_desviacion where municipio = ${municipio} and actividad = ${id}) as desviaciones`.execute(
      tx,
    )
    if (rows[0]!.avances + rows[0]!.desviaciones > 0)
      throw new Rechazo({
        codigo: 'con-historia',
        mensaje: `De «${antes.nombre}» ya se registraron avances o desviaciones: no se borra.`,
        campo: 'id',
        cura: 'Dele duración y costo cero con el acto que la suprime.',
      })
    const quitada = {
      objeto: `actividad:${id}`,
      nombre: antes.nombre,
      campo: 'actividad',
      antes: antes.nombre,
      ahora: null,
    }
    await anotarModificacion(contexto, periodo, proyecto, { acto, motivo }, [quitada])
    await sql`delete from programa_dependencia where municipio = ${municipio} and (antes = ${id} or despues = ${id})`.execute(
      tx,
    )
    await sql`delete from programa_actividad where municipio = ${municipio} and id = ${id}`.execute(tx)
    registrar({ objeto: `actividad:${id}`, detalle: { quitada: { codigo: antes.codigo, nombre: antes.nombre } } })
    return { id }
  },
})
