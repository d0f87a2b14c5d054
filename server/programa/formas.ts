import { z } from 'zod'
import { Decimal } from '../../ley388/decimal.ts'
import { CLASES_DE_PROYECTO } from '../../ley388/plan/clases-de-proyecto.ts'
import { ESTADOS_DE_PROYECTO } from '../../proyectos/estados.ts'
import { CALENDARIOS, TIPOS_DE_DEPENDENCIA } from '../../proyectos/tipos.ts'
import { zDecimal, zFecha, zId, zPesos, zTexto } from '../platform/esquemas.ts'

export const ELEMENTOS_DEL_ESQUEMA = [
  'gestion',
  'financiacion',
  'ejecucion',
  'seguimiento',
  'planDeInversiones',
  'instrumentos',
  'terrenosVis',
  'mejoramientoIntegral',
  'desarrolloPrioritario',
] as const

/** A share of the whole, 0 to 100, as decimal text. */
export const zPorcentaje = zDecimal.refine(
  v => new Decimal(v).gte(0) && new Decimal(v).lte(100),
  'Debe estar entre 0 y 100.',
)
export const zCriterio = z.object({ id: zTexto(60), nombre: zTexto(200), peso: zPorcentaje })
/** The texts of the programme as a whole that art. 18 asks for. */
export const zEsquema = z.partialRecord(z.enum(ELEMENTOS_DEL_ESQUEMA), z.string().trim().max(8_000))

export const zPeriodo = z.object({
  id: z.string(),
  nombre: z.string(),
  desde: zFecha,
  hasta: zFecha,
  estado: z.enum(['formulacion', 'aprobado']),
  acto: z.string().nullable(),
  aprobado: zFecha.nullable(),
  esquema: zEsquema,
  criterios: z.array(zCriterio),
  version: z.int(),
})

/** A project as a person writes it. */
export const zDatosDeProyecto = z.object({
  programa: zId,
  codigo: zTexto(30),
  nombre: zTexto(400),
  descripcion: z.string().trim().max(4_000).default(''),
  clase: z.enum(CLASES_DE_PROYECTO.map(c => c.id)),
  /** Strategy of the plan that it serves; null takes its programme's. */
  estrategia: zId.nullable().default(null),
  /** Why it enters although it serves no strategy (P1). */
  justificacion: zTexto(2_000).nullable().default(null),
  articulo: z.int().positive().nullable().default(null),
  lineaDesarrollo: zTexto(400).nullable().default(null),
  bpin: z
    .string()
    .trim()
    .regex(/^\d{10,20}$/, 'El BPIN son solo cifras, entre 10 y 20.')
    .nullable()
    .default(null),
  predios: z
    .array(z.string().regex(/^\d{30}$/, 'El número predial nacional tiene 30 cifras.'))
    .max(2_000)
    .default([]),
  obras: z.array(zTexto(80)).max(500).default([]),
  determinantes: z.array(zTexto(80)).max(100).default([]),
  calendario: z.enum(CALENDARIOS).default('habiles'),
  entidad: z.string().trim().max(200).default(''),
  responsable: z.string().trim().max(200).default(''),
  meta: z.string().trim().max(400).default(''),
  metaUnidad: z.string().trim().max(60).default(''),
  metaCantidad: zPesos.nullable().default(null),
  puntajes: z.record(z.string(), zPorcentaje).default({}),
})

export const zProyecto = zDatosDeProyecto.extend({
  id: z.string(),
  programa: z.string(),
  estrategia: z.string().nullable(),
  /** Delivered of the goal until the date that was asked. */
  logrado: zDecimal.nullable(),
  /** 0 to 100, from the scores and the weights; null without either. */
  prioridad: zDecimal.nullable(),
  estado: z.enum(ESTADOS_DE_PROYECTO),
  orden: z.int(),
  version: z.int(),
})

export const zDatosDeActividad = z.object({
  codigo: zTexto(30),
  nombre: zTexto(400),
  /** Days of the calendar of its project; 0 is a milestone. */
  duracion: z.int().min(0).max(20_000),
  noAntes: zFecha.nullable().default(null),
  costo: zPesos.default('0'),
  /** Weight in the physical progress; null takes its cost. */
  peso: zPesos.nullable().default(null),
  responsable: z.string().trim().max(200).default(''),
  inicioReal: zFecha.nullable().default(null),
  finReal: zFecha.nullable().default(null),
})

export const zActividad = zDatosDeActividad.extend({
  id: z.string(),
  proyecto: z.string(),
  orden: z.int(),
  /** Physical progress at the date that was asked, and the day of that reading. */
  avance: zDecimal,
  avanceFecha: zFecha.nullable(),
  version: z.int(),
})

export const zDependencia = z.object({
  antes: zId,
  despues: zId,
  tipo: z.enum(TIPOS_DE_DEPENDENCIA).default('fin-inicio'),
  espera: z.int().min(-20_000).max(20_000).default(0),
})

export const zBase = z.object({
  id: z.string(),
  numero: z.int(),
  acto: z.string(),
  fecha: zFecha,
  motivo: z.string(),
  proyectos: z.array(
    z.object({
      proyecto: z.string(),
      nombre: z.string(),
      inicio: zFecha,
      fin: zFecha,
      costo: zDecimal,
      metaCantidad: zDecimal.nullable(),
    }),
  ),
  actividades: z.array(
    z.object({ actividad: z.string(), inicio: zFecha, fin: zFecha, costo: zDecimal, peso: zDecimal }),
  ),
  /** Of those, the ones that an act took out of the programme: they stay promised. */
  quitadas: z.array(z.object({ actividad: z.string(), proyecto: z.string(), nombre: z.string() })),
})

/** The whole execution programme of a period: what every view draws. */
export const zPrograma = z.object({
  periodos: z.array(zPeriodo.pick({ id: true, nombre: true, desde: true, hasta: true, estado: true })),
  periodo: zPeriodo.nullable(),
  nodos: z.array(
    z.object({
      id: z.string(),
      clase: z.enum(['objetivo', 'politica', 'estrategia']),
      codigo: z.string(),
      texto: z.string(),
      padre: z.string().nullable(),
      articulo: z.int().nullable(),
    }),
  ),
  programas: z.array(
    z.object({
      id: z.string(),
      codigo: z.string(),
      nombre: z.string(),
      estrategia: z.string().nullable(),
      orden: z.int(),
      version: z.int(),
    }),
  ),
  proyectos: z.array(zProyecto),
  actividades: z.array(zActividad),
  dependencias: z.array(zDependencia),
  base: zBase.nullable(),
})

/** The money of a project until a date: planned, and what happened with it. */
export const zDineroDeProyecto = z.object({
  proyecto: z.string(),
  presupuesto: zDecimal,
  modificado: zDecimal,
  cdp: zDecimal,
  rp: zDecimal,
  obligaciones: zDecimal,
  pagos: zDecimal,
  giros: zDecimal,
  economias: zDecimal,
  adicionales: zDecimal,
  /** Where the official figures come from: never from both. */
  segun: z.enum(['corte', 'movimientos']),
})

export const zDinero = z.object({
  corte: z.object({ id: z.string(), fecha: zFecha }).nullable(),
  proyectos: z.array(zDineroDeProyecto),
})

/** The S-curve of what is known and its earned value at a date, of a programme or of a project. */
export const zCurva = z.object({
  puntos: z.array(
    z.object({
      fecha: zFecha,
      planeado: zDecimal,
      ejecutado: zDecimal.nullable(),
      obligado: zDecimal.nullable(),
      pagado: zDecimal.nullable(),
    }),
  ),
  /** null without a baseline. */
  valor: z
    .object({
      al: zFecha,
      base: z.object({ inicio: zFecha, fin: zFecha }),
      bac: zDecimal,
      pv: zDecimal,
      ev: zDecimal,
      ac: zDecimal,
      sv: zDecimal,
      cv: zDecimal,
      spi: zDecimal.nullable(),
      cpi: zDecimal.nullable(),
      eac: zDecimal.nullable(),
      etc: zDecimal.nullable(),
      vac: zDecimal.nullable(),
      fin: zFecha.nullable(),
      memoria: z.array(z.record(z.string(), z.unknown())),
    })
    .nullable(),
})

export const CLASES_DE_MOVIMIENTO = [
  'apropiacion',
  'adicion',
  'reduccion',
  'cdp',
  'rp',
  'obligacion',
  'pago',
  'giro',
  'economia',
  'recurso-adicional',
] as const
export type ClaseDeMovimiento = (typeof CLASES_DE_MOVIMIENTO)[number]
