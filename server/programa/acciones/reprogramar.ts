import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { bloquearPeriodo } from '../consultas/periodo.ts'
import { reprogramarEn } from '../escribir/reprogramar.ts'
import { zDependencia } from '../formas.ts'
import { zPorActo } from '../modificaciones.ts'

const zMovida = z.object({
  id: zId,
  version: z.int(),
  duracion: z.int().min(0).max(20_000).optional(),
  noAntes: zFecha.nullable().optional(),
  inicioReal: zFecha.nullable().optional(),
  finReal: zFecha.nullable().optional(),
})

/** The schedule moves: durations, first days, real dates and what depends on what; of several projects at once. */
export const reprogramar = defineAction({
  nombre: 'programa.reprogramar',
  clase: 'escritura',
  resumen: 'Mover actividades en el cronograma y cambiar sus dependencias.',
  articulo: 'art. 18',
  entrada: z
    .object({
      periodo: zId,
      actividades: z.array(zMovida).max(2_000).default([]),
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
