import { z } from 'zod'
import { PERIODOS, periodoDe } from '../../../ley388/parametros/periodos.ts'
import { planVigente } from '../../plan/index.ts'
import { defineAction } from '../../platform/accion.ts'
import { zAsunto } from '../../platform/asunto.ts'
import { zAl } from '../../platform/esquemas.ts'
import { asuntosDe } from '../asuntos.ts'
import { periodoEn, periodosDe } from '../consultas/periodo.ts'
import { vigilar } from '../consultas/vigilancia.ts'

/** P2, P4: what of the execution programme needs somebody today, why, who and until when. */
export const atencionDelPrograma = defineAction({
  nombre: 'programa.atencion',
  clase: 'consulta',
  resumen: 'Ver qué asuntos del programa de ejecución requieren atención.',
  articulo: 'art. 18',
  entrada: zAl,
  salida: z.array(zAsunto),
  async ejecutar({ tx, municipio, hoy }, { al = hoy }) {
    const periodos = await periodosDe(tx, municipio)
    const periodo = periodoEn(periodos, al)
    if (!periodo || periodo.hasta < al) {
      if (!(await planVigente(tx, municipio, al))) return []
      const suyo = periodoDe(al, PERIODOS)
      return [
        {
          id: 'sin-programa',
          que: suyo
            ? `Arme el programa de ejecución ${suyo.desde.slice(0, 4)}-${suyo.hasta.slice(0, 4)}`
            : 'Arme el programa de ejecución de esta administración',
          porque:
            'Lo que el plan prevé para el período se define, con prioridades, responsables y recursos, en su programa.',
          articulo: 'art. 18',
          quien: 'Oficina de planeación',
          estado: 'atencion' as const,
          ruta: 'programa',
        },
      ]
    }
    const { vigilancia } = await vigilar(tx, municipio, periodo, al)
    return asuntosDe(vigilancia, al)
  },
})
