import { z } from 'zod'
import { defineAction } from '../../platform/accion.ts'
import { ajustesDe } from '../../platform/ajustes.ts'
import { zAl } from '../../platform/esquemas.ts'
import { leerIngresos } from '../consultas/leer-ingresos.ts'
import { leerPostulaciones } from '../consultas/leer-postulaciones.ts'
import { ETAPAS, FICHA_DE_ETAPA } from '../etapas.ts'
import { zEtapa } from '../formas.ts'
import { resumir, zResumenDePostulacion } from '../resumen-de-postulacion.ts'

/** P3: the applications for co-financing as they stood on a date, with what is to be done about each. */
export const postulaciones = defineAction({
  nombre: 'recursos.postulaciones',
  clase: 'consulta',
  resumen: 'Ver las postulaciones a cofinanciación y en qué etapa va cada una.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.object({
    etapas: z.array(z.object({ id: zEtapa, nombre: z.string() })),
    postulaciones: z.array(zResumenDePostulacion),
  }),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const ingresos = await leerIngresos(tx, municipio, al)
    const ajustes = await ajustesDe(tx, municipio)
    const lista = await leerPostulaciones(tx, municipio, al)
    return {
      etapas: ETAPAS.map(id => ({ id, nombre: FICHA_DE_ETAPA[id].nombre })),
      postulaciones: lista.map(p => resumir(p, ingresos, al, ajustes)).sort(primeroLoUrgente),
    }
  },
})

type Resumen = ReturnType<typeof resumir>

/** What needs somebody comes first; then by the way that is left, and by the closing. */
function primeroLoUrgente(a: Resumen, b: Resumen): number {
  const gravedad = ({ avisos: [aviso] }: Resumen) =>
    aviso === undefined ? 3 : { vencido: 0, atencion: 1, informativo: 2 }[aviso.estado]
  return (
    gravedad(a) - gravedad(b) ||
    ETAPAS.indexOf(a.etapa) - ETAPAS.indexOf(b.etapa) ||
    (a.cierra ?? '9').localeCompare(b.cierra ?? '9')
  )
}
