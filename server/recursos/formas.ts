import { z } from 'zod'
import { zFecha, zId } from '../platform/esquemas.ts'
import { CLASES_DE_FUENTE } from './clases-de-fuente.ts'
import { ETAPAS } from './etapas.ts'

/** Pesos as text, with cents if there are any; never negative. */
export const zPesos = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,2})?$/, 'Debe ser un valor en pesos, sin signo, por ejemplo "1200000".')
/** Pesos, more than zero. */
export const zPesosPositivos = zPesos.refine(v => /[1-9]/.test(v), 'Debe ser mayor que cero.')
export const zVigencia = z.int().min(1997).max(2199)
/** Text that may be empty. */
export const zNota = (maximo = 2_000) => z.string().trim().max(maximo).default('')

/** How much of a year goes to a project. */
export const zDeProyecto = z.object({ proyecto: zId, vigencia: zVigencia, valor: zPesosPositivos })
export type DeProyecto = z.output<typeof zDeProyecto>

export const zDelAnio = z.object({ vigencia: z.number(), valor: z.string() })
export const zClaseDeFuente = z.enum(CLASES_DE_FUENTE)
export const zEtapa = z.enum(ETAPAS)

/** A matter that somebody must look at, as the home page lists it. */
export const zAsunto = z.object({
  id: z.string(),
  que: z.string(),
  porque: z.string(),
  articulo: z.string().optional(),
  quien: z.string().optional(),
  vence: zFecha.optional(),
  dias: z.number().optional(),
  estado: z.enum(['vencido', 'atencion', 'informativo']),
  ruta: z.string(),
})
export type Asunto = z.input<typeof zAsunto>

/** The period of the programme that is being paid. */
export const zPeriodo = z.object({ id: z.string(), nombre: z.string(), desde: zFecha, hasta: zFecha })
