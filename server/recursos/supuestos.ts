import { z } from 'zod'
import { CATEGORIAS } from '../../ley388/recursos/funcionamiento.ts'
import { CLASES_DE_RENGLON } from '../../proyectos/escenario/renglones.ts'
import { COFINANCIACIONES, type SupuestosJson } from '../../proyectos/escenario/supuestos.ts'
import { zPesos, zTexto } from '../platform/esquemas.ts'

const ANIOS_DE_UN_ESCENARIO = 16

/** Share from 0 to 1. */
const zFraccion = z.string().regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'Debe estar entre 0 y 1, por ejemplo "0.72".')
/** Growth of a year as a fraction: from losing almost all to growing three times. */
const zCrecimiento = z
  .string()
  .regex(/^(-0(\.\d{1,6})?|[0-2](\.\d{1,6})?|3(\.0{1,6})?)$/, 'Debe ser una tasa como "0.05", mayor que −1 y hasta 3.')

const zRenglon = z.object({
  id: zTexto(60),
  clase: z.enum(CLASES_DE_RENGLON),
  nombre: zTexto(120),
  base: zPesos,
  crecimiento: zCrecimiento,
  fijados: z.record(z.string().regex(/^\d{4}$/, 'Debe ser un año.'), zPesos),
})

/** All that a scenario assumes, checked: what `proyectos/escenario` reads. */
export const zSupuestos = z
  .object({
    /** Ley 617 limits each year from 2001 on. */
    desde: z.int().min(2001).max(2150),
    hasta: z.int().min(2001).max(2150),
    categoria: z.enum(CATEGORIAS),
    limitePropio: z.object({ fraccion: zFraccion, motivo: zTexto(300) }).nullable(),
    ajustarFuncionamiento: z.boolean(),
    cofinanciacion: z.enum(COFINANCIACIONES),
    arrastrarSobrantes: z.boolean(),
    protegerEnEjecucion: z.boolean(),
    renglones: z.array(zRenglon).max(80),
  })
  .refine(s => s.hasta >= s.desde && s.hasta - s.desde < ANIOS_DE_UN_ESCENARIO, {
    path: ['hasta'],
    message: `El escenario termina en el año en que empieza o después, y no pasa de ${ANIOS_DE_UN_ESCENARIO} años.`,
  })
  .refine(s => new Set(s.renglones.map(r => r.id)).size === s.renglones.length, {
    path: ['renglones'],
    message: 'Hay dos renglones con el mismo identificador.',
  })
  .refine(
    s => s.renglones.every(r => Object.keys(r.fijados).every(a => Number(a) >= s.desde && Number(a) <= s.hasta)),
    { path: ['renglones'], message: 'Un renglón fija el valor de un año que no está en el escenario.' },
  ) satisfies z.ZodType<SupuestosJson>
