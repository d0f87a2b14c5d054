import { z } from 'zod'
import { esFecha, type Fecha } from '../../ley388/fecha.ts'
import type { Geometria } from './geometria/wkb.ts'

/** A calendar date of America/Bogota, "2026-11-20". */
export const zFecha = z
  .string()
  .refine(esFecha, 'Debe ser una fecha del calendario, por ejemplo 2026-11-20.')
  // The refinement proves it, but zod 4 does not narrow by one; a transform would lose the format in OpenAPI.
  .meta({ format: 'date' }) as unknown as z.ZodType<Fecha, string>

/** Id of a row. */
export const zId = z.uuid('No es un identificador de Lindero.')

/** Exact decimal as text: areas, money, indices. Never a float. */
export const zDecimal = z
  .string()
  .regex(/^-?\d{1,18}(\.\d{1,8})?$/, 'Debe ser un número con punto decimal, por ejemplo "0.70".')

/** Pesos, never negative, as decimal text. */
export const zPesos = zDecimal.regex(
  /^\d{1,18}(\.\d{1,2})?$/,
  'Debe ser un valor en pesos sin signo, con punto decimal si tiene centavos.',
)
/** Pesos, more than zero. */
export const zPesosPositivos = zPesos.refine(v => /[1-9]/.test(v), 'Debe ser mayor que cero.')

/** Text that a person writes: trimmed, not empty, of a length that a screen can show. */
export const zTexto = (maximo = 300) => z.string().trim().min(1, 'No puede quedar vacío.').max(maximo)

/** Optional as-of date of a query; absent means today. */
export const zAl = z.object({ al: zFecha.optional() })

/** Yes or no that may come in an address ("true") or in JSON. */
export const zSiNo = z.union([z.boolean(), z.enum(['true', 'false']).transform(v => v === 'true')])

/** What a write that changes one thing gives back: which one and its new version. */
export const zGuardado = z.object({ id: z.string(), version: z.number() })

/** A GeoJSON geometry in longitude and latitude, as the map takes it. */
export const zGeometria = z.looseObject({ type: z.string() }) as unknown as z.ZodType<Geometria, Geometria>
