import { z } from 'zod'
import { zFecha, zId } from '../../platform/esquemas.ts'

/** Our field → path in the file ("info.properties_agg[].hnum"). */
export const zMapeo = z.record(z.string(), z.string())

export const zDestino = z.enum(['predios', 'capa'])
export type Destino = z.output<typeof zDestino>

/** What the person decided about this file. */
export const zOpcionesDeImportacion = z.object({
  acto: z.string(),
  desde: zFecha,
  crs: z.string().optional(),
  codificacion: z.string().optional(),
  /** Layer inside the file. */
  capa: z.string().optional(),
  /** The file holds every parcel: those that are not in it cease to be in force. */
  completo: z.boolean().optional(),
  /** The person consents to the repair of invalid geometry. */
  reparar: z.boolean().optional(),
})
export type OpcionesDeImportacion = z.output<typeof zOpcionesDeImportacion>

export const zProblemaDeArchivo = z.object({
  codigo: z.string(),
  motivo: z.string(),
  cura: z.string(),
  campo: z.string().optional(),
  grave: z.boolean(),
})

/** What was recognised in the file before reading it whole. */
export const zReconocido = z.object({
  formato: z.string(),
  capas: z.array(z.object({ nombre: z.string(), n: z.number(), geometria: z.string() })),
  capa: z.string(),
  crs: z.object({ codigo: z.string().optional(), nombre: z.string(), declarado: z.boolean() }),
  codificacion: z.string(),
  geometria: z.string(),
  total: z.number(),
  campos: z.array(z.object({ nombre: z.string(), tipo: z.string(), muestras: z.array(z.string()) })),
  problemas: z.array(zProblemaDeArchivo),
  /** Whether the mapping comes from the last import of this same source. */
  mapeoRecordado: z.boolean(),
})
export type Reconocido = z.output<typeof zReconocido>

/** Something that keeps the whole import from being confirmed. */
export const zImpedimento = z.object({ codigo: z.string(), motivo: z.string(), cura: z.string() })
export type Impedimento = z.output<typeof zImpedimento>

/** What the review found. Areas in m² as decimals; ellipsoidal unless the name says plane. */
export const zInforme = z.object({
  leidos: z.number(),
  aceptados: z.number(),
  rechazados: z.number(),
  advertencias: z.number(),
  nuevos: z.number(),
  cambiados: z.number(),
  iguales: z.number(),
  desaparecidos: z.number(),
  totales: z.record(z.string(), z.string()),
  /** How many problems of each kind, the gravest first. */
  porCodigo: z.array(z.object({ codigo: z.string(), grave: z.boolean(), n: z.number() })),
  impedimentos: z.array(zImpedimento),
  /** State of what was in force when it was compared (see `loQueRige`). */
  comparadoCon: z.string().optional(),
  /** West, south, east, north in degrees. */
  extension: z.array(z.number()).optional(),
  /** Set once confirmed. */
  confirmacion: z
    .object({
      sinCambios: z.boolean(),
      capaVersion: zId.optional(),
      omitidos: z.number(),
      /** Parcels that ceased to be in force by it. */
      cerrados: z.number().optional(),
    })
    .optional(),
  /** The file as a whole could not be read. */
  falla: zImpedimento.optional(),
})
export type Informe = z.output<typeof zInforme>

export const zRechazoDeImportacion = z.object({
  n: z.number(),
  indice: z.number().nullable(),
  objeto: z.string(),
  campo: z.string().nullable(),
  codigo: z.string(),
  motivo: z.string(),
  cura: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  grave: z.boolean(),
})
export type RechazoDeImportacion = z.output<typeof zRechazoDeImportacion>

export const zCampoPropio = z.object({
  campo: z.string(),
  nombre: z.string(),
  tipo: z.string(),
  obligatorio: z.boolean(),
  dominio: z.string().optional(),
})

export const zEstado = z.enum([
  'abierta',
  'analizando',
  'revisada',
  'confirmando',
  'confirmada',
  'descartada',
  'rechazada',
  'deshecha',
])
export type Estado = z.output<typeof zEstado>

/** An import as the screens see it. */
export const zImportacion = z.object({
  id: zId,
  version: z.number(),
  estado: zEstado,
  destino: zDestino,
  clase: z.string().nullable(),
  capaNombre: z.string().nullable(),
  archivo: z.object({ id: zId, nombre: z.string(), tamano: z.number(), sha256: z.string() }),
  reconocido: zReconocido,
  opciones: zOpcionesDeImportacion,
  mapeo: zMapeo,
  /** Our fields, to be fed by those of the file. */
  camposPropios: z.array(zCampoPropio),
  /** Obligatory fields of ours that nothing feeds yet. */
  faltan: z.array(z.string()),
  informe: zInforme.nullable(),
  trabajo: zId.nullable(),
  creadaPor: z.string(),
  creada: z.string(),
  confirmada: z.string().nullable(),
})
export type Importacion = z.output<typeof zImportacion>
