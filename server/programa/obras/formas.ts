import { z } from 'zod'
import { zFecha, zGeometria } from '../../platform/esquemas.ts'
import { SITUACIONES } from './situacion.ts'

const zTexto = z.string().nullable()

/** West, south, east, north. */
export const zCaja = z.tuple([z.number(), z.number(), z.number(), z.number()])

/** A work of the map, as the screens receive it; what its file left empty is null. */
export const zObra = z.object({
  id: z.string(),
  capa: z.string(),
  codigo: z.string(),
  nombre: z.string(),
  tipo: zTexto,
  intervencion: zTexto,
  descripcion: zTexto,
  estado: zTexto,
  situacion: z.enum(SITUACIONES),
  bpin: zTexto,
  comuna: zTexto,
  barrio: zTexto,
  fuente: zTexto,
  presupuesto: zTexto,
  pagado: zTexto,
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
