import { z } from 'zod'
import { zFecha, zId, zPesosPositivos } from '../platform/esquemas.ts'
import { CLASES_DE_FUENTE } from './clases-de-fuente.ts'
import { ETAPAS } from './etapas.ts'

export const zVigencia = z.int().min(1997).max(2199)
/** Text that may be empty. */
export const zNota = (maximo = 2_000) => z.string().trim().max(maximo).default('')

/** How much of a year goes to a project. */
export const zDeProyecto = z.object({ proyecto: zId, vigencia: zVigencia, valor: zPesosPositivos })
export type DeProyecto = z.output<typeof zDeProyecto>

export const zDelAnio = z.object({ vigencia: z.number(), valor: z.string() })
export const zClaseDeFuente = z.enum(CLASES_DE_FUENTE)
export const zEtapa = z.enum(ETAPAS)

/** The period of the programme that is being paid. */
export const zPeriodo = z.object({ id: z.string(), nombre: z.string(), desde: zFecha, hasta: zFecha })
