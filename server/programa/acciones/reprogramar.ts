import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId, zPesos } from '../../platform/esquemas.ts'
import { bloquearPeriodo } from '../consultas/periodo.ts'
import { reprogramarEn } from '../escribir/reprogramar.ts'
import { zDatosDeActividad, zDependencia } from '../formas.ts'
import { zPorActo } from '../modificaciones.ts'

/** What changes of an activity that there is; what is not said stays as it was. */
const zCambiada = z.object({
  id: zId,
  version: z.int(),
  nombre: zDatosDeActividad.shape.nombre.optional(),
  duracion: zDatosDeActividad.shape.duracion.optional(),
  noAntes: zFecha.nullable().optional(),
  costo: zPesos.optional(),
  peso: zPesos.nullable().optional(),
  responsable: zDatosDeActividad.shape.responsable.unwrap().optional(),
  inicioReal: zFecha.nullable().optional(),
  finReal: zFecha.nullable().optional(),
})

/**
 * What a person changed before saving: of activities of several projects, their data and their dates, and what depends
 * on what. All of it or nothing.
 */
export const reprogramar = defineAction({
  nombre: 'programa.reprogramar',
  clase: 'escritura',
  resumen: 'Cambiar a la vez actividades de varios proyectos, sus fechas y sus dependencias: todo o nada.',
  articulo: 'art. 18',
  entrada: z
    .object({
      periodo: zId,
      actividades: z.array(zCambiada).max(5_000).default([]),
      agregar: z.array(zDependencia).max(5_000).default([]),
      quitar: z
        .array(zDependencia.pick({ antes: true, despues: true }))
        .max(5_000)
        .default([]),
    })
    .extend(zPorActo.shape),
  salida: z.object({ versiones: z.array(z.object({ id: z.string(), version: z.int() })) }),
  async ejecutar(contexto, { periodo, acto, motivo, ...e }) {
    const { tx, municipio } = contexto
    const suyo = await bloquearPeriodo(tx, municipio, periodo)
    return { versiones: await reprogramarEn(contexto, suyo, e, { acto, motivo }) }
  },
})
