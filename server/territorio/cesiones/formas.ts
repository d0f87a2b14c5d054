import { z } from 'zod'
import { zFecha } from '../../platform/esquemas.ts'

export const zEntrega = z.object({
  id: z.string(),
  areaM2: z.string(),
  escritura: z.string(),
  notaria: z.string(),
  otorgada: zFecha,
  folio: z.string().nullable(),
  registrada: zFecha.nullable(),
  acto: z.string().nullable(),
  anotadaPor: z.string(),
  version: z.number(),
})
export type Entrega = z.output<typeof zEntrega>

/** Nothing handed over; a deed not registered; a part registered; all of it registered. */
export const zEstadoDeCesion = z.enum(['pendiente', 'escriturada', 'parcial', 'entregada'])
export type EstadoDeCesion = z.output<typeof zEstadoDeCesion>

const zPaso = z.object({
  concepto: z.string(),
  formula: z.string(),
  operandos: z.record(z.string(), z.unknown()),
  resultado: z.unknown(),
  articulo: z.string(),
})

export const zCesion = z.object({
  capa: z.string(),
  capaNombre: z.string(),
  codigo: z.string(),
  nombre: z.string(),
  /** What for: street, park, equipment; as the plan calls it. */
  destino: z.string().nullable(),
  proyecto: z.string().nullable(),
  /** Null where the layer that rules no longer holds it and something was handed over. */
  objeto: z.string().nullable(),
  previstaM2: z.string(),
  /** Whether the planned area is the one that the plan declares or the one measured on the map. */
  claseDeArea: z.enum(['declarada', 'medida']),
  incorporadaM2: z.string(),
  sinRegistrarM2: z.string(),
  debeM2: z.string(),
  estado: zEstadoDeCesion,
  ventas: z.object({ desde: zFecha, fuente: z.string(), version: z.number() }).nullable(),
  /** What is out of order because sales began (art. 117). */
  falta: z.object({ mensaje: z.string(), cura: z.string(), articulo: z.string() }).nullable(),
  entregas: z.array(zEntrega),
  memoria: z.array(zPaso),
})
export type Cesion = z.output<typeof zCesion>
