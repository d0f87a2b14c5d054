import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { zFecha, zId } from '../../platform/esquemas.ts'
import { lineasBaseDe, zLineaBase } from '../consultas/lineas-base.ts'
import { elegirPeriodo } from '../consultas/periodo.ts'

/** Art. 18: every baseline of a programme, with its act, its reason, who registered it and what it changed. */
export const lineasBase = defineAction({
  nombre: 'programa.lineasBase',
  clase: 'consulta',
  resumen: 'Ver las líneas base de un programa de ejecución, con su acto y lo que cada una cambió.',
  articulo: 'art. 18',
  entrada: z.object({ periodo: zId.optional(), al: zFecha.optional() }),
  salida: z.array(zLineaBase),
  async ejecutar({ tx, municipio, hoy }, { periodo: pedido, al = hoy }) {
    const { periodo } = await elegirPeriodo(tx, municipio, { periodo: pedido, al })
    return periodo ? lineasBaseDe(tx, municipio, periodo.id, al) : []
  },
})
