import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zId, zSiNo } from '../../platform/esquemas.ts'
import { zImportacion, zRechazoDeImportacion } from '../importar/formas.ts'
import { verImportacion } from '../importar/importacion.ts'
import { contarRechazos, rechazosDe } from '../importar/rechazos.ts'

/** One import with its report and a page of what is wrong. */
export const importacion = defineAction({
  nombre: 'territorio.importacion',
  clase: 'consulta',
  resumen: 'Ver una importación: lo reconocido, la revisión y lo que está mal',
  entrada: z.object({
    id: zId,
    grave: zSiNo.optional(),
    codigo: z.string().optional(),
    desde: z.coerce.number().int().min(0).default(0),
    limite: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  salida: z.object({
    importacion: zImportacion,
    rechazos: z.array(zRechazoDeImportacion),
    totalRechazos: z.number(),
  }),
  async ejecutar({ tx, municipio }, { id, ...filtro }) {
    return {
      importacion: await verImportacion(tx, municipio, id),
      rechazos: await rechazosDe(tx, municipio, id, filtro),
      totalRechazos: await contarRechazos(tx, municipio, id, filtro),
    }
  },
})
