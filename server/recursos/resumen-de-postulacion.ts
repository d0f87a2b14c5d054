import { z } from 'zod'
import { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import type { AjustesDeTermino } from '../../ley388/plazos/plazo.ts'
import { zFecha } from '../platform/esquemas.ts'
import { registradoPorProyecto } from './asignado.ts'
import { avisosDe, pendientes } from './avisos.ts'
import { FICHA_DE_CLASE } from './clases-de-fuente.ts'
import type { Ingreso } from './consultas/leer-ingresos.ts'
import type { Postulacion } from './consultas/leer-postulaciones.ts'
import { FICHA_DE_ETAPA } from './etapas.ts'
import { zClaseDeFuente, zEtapa } from './formas.ts'

/** An application as lists show it. */
export const zResumenDePostulacion = z.object({
  id: z.string(),
  nombre: z.string(),
  fuente: z.string(),
  fuenteNombre: z.string(),
  clase: zClaseDeFuente,
  claseNombre: z.string(),
  entidad: z.string(),
  convocatoria: z.string(),
  abre: zFecha.nullable(),
  cierra: zFecha.nullable(),
  responsable: z.string(),
  nota: z.string(),
  version: z.number(),
  etapa: zEtapa,
  etapaNombre: z.string(),
  desde: zFecha,
  editable: z.boolean(),
  solicitado: z.string(),
  contrapartida: z.string(),
  /** Null while nothing was granted. */
  concedido: z.string().nullable(),
  comprometido: z.string(),
  recibido: z.string(),
  requisitos: z.object({ total: z.number(), pendientes: z.number() }),
  avisos: z.array(
    z.object({
      estado: z.enum(['vencido', 'atencion', 'informativo']),
      texto: z.string(),
      vence: zFecha.optional(),
      dias: z.number().optional(),
    }),
  ),
})

/** How an application stands, with its money and what is to be done. */
export function resumir(
  p: Postulacion,
  ingresos: readonly Ingreso[],
  al: Fecha,
  ajustes: AjustesDeTermino,
): z.input<typeof zResumenDePostulacion> {
  const suma = (clase: 'compromiso' | 'ingreso') =>
    total(registradoPorProyecto(ingresos, clase, { clase: 'postulacion', id: p.id }).values())
  const { nombre, editable } = FICHA_DE_ETAPA[p.etapa]
  return {
    id: p.id,
    nombre: p.nombre,
    fuente: p.fuente,
    fuenteNombre: p.fuenteNombre,
    clase: p.clase,
    claseNombre: FICHA_DE_CLASE[p.clase].nombre,
    entidad: p.entidad,
    convocatoria: p.convocatoria,
    abre: p.abre,
    cierra: p.cierra,
    responsable: p.responsable,
    nota: p.nota,
    version: p.version,
    etapa: p.etapa,
    etapaNombre: nombre,
    desde: p.desde,
    editable,
    solicitado: p.solicitado.toFixed(),
    contrapartida: p.contrapartida.toFixed(),
    concedido: p.concedidos && total(p.concedidos.map(m => m.valor)),
    comprometido: suma('compromiso'),
    recibido: suma('ingreso'),
    requisitos: {
      total: p.requisitos.filter(r => r.estado !== 'no-aplica').length,
      pendientes: pendientes(p).length,
    },
    avisos: avisosDe(p, al, ajustes),
  }
}

function total(valores: Iterable<Decimal>): string {
  return [...valores].reduce((suma, v) => suma.plus(v), new Decimal(0)).toFixed()
}
