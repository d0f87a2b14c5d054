import { z } from 'zod'
import { zFecha, zGeometria } from '../../platform/esquemas.ts'
import { SITUACIONES } from './situacion.ts'

const zTexto = z.string().nullable()

/** West, south, east, north. */
export const zCaja = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A work of the map. What its file left empty is null: nothing is not zero. */
export const zObra = z.object({
  id: z.string(),
  capa: z.string(),
  codigo: z.string(),
  nombre: z.string(),
  tipo: zTexto,
  intervencion: zTexto,
  descripcion: zTexto,
  /** As the file writes it. */
  estado: zTexto,
  situacion: z.enum(SITUACIONES),
  bpin: zTexto,
  comuna: zTexto,
  barrio: zTexto,
  fuente: zTexto,
  /** Pesos of this work alone, as decimals. */
  presupuesto: zTexto,
  pagado: zTexto,
  /** 0 to 100, of this work. */
  avanceFisico: zTexto,
  inicioPrevisto: zFecha.nullable(),
  finPrevisto: zFecha.nullable(),
  inicioReal: zFecha.nullable(),
  finReal: zFecha.nullable(),
  unidad: zTexto,
  longitudPrevista: zTexto,
  longitudEjecutada: zTexto,
  geometria: zGeometria,
  caja: zCaja,
})
