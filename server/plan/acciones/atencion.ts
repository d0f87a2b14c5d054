import { z } from 'zod'
import { art } from '../../../ley388/articulos/referencia.ts'
import { type Fecha, sumarMeses } from '../../../ley388/fecha.ts'
import { contenidosFaltantes } from '../../../ley388/plan/contenidos.ts'
import { type AlertaDeVigencia, alertasDeVigencia } from '../../../ley388/plan/revision.ts'
import { vigencias } from '../../../ley388/plan/vigencias.ts'
import { diasHabilesEntre } from '../../../ley388/plazos/conteo.ts'
import { defineAction } from '../../platform/accion.ts'
import { type Asunto, zAsunto } from '../../platform/asunto.ts'
import { zAl } from '../../platform/esquemas.ts'
import { contenidosRegistrados } from '../consultas/contenidos.ts'
import { type FilaPlan, planVigente } from '../consultas/plan-vigente.ts'
import { conflictos } from './normas.ts'

/** How long before the day of starting a review the office is told. */
const AVISO_MESES = 6

/** What of the plan needs somebody today, from the most to the least serious. */
export const atencion = defineAction({
  nombre: 'plan.atencion',
  clase: 'consulta',
  resumen: 'Ver qué asuntos del plan requieren atención.',
  articulo: 'arts. 11 a 17, 23 y 28',
  entrada: zAl,
  salida: z.array(zAsunto),
  async ejecutar(contexto, { al = contexto.hoy }) {
    const { tx, municipio } = contexto
    const plan = await planVigente(tx, municipio, al)
    if (!plan) return [sinPlan()]
    const asuntos = asuntosDeVigencia(plan, al)
    const faltas = contenidosFaltantes(plan.tipo, await contenidosRegistrados(tx, municipio, plan.id, al))
    if (faltas.length > 0)
      asuntos.push({
        id: 'contenidos',
        que:
          faltas.length === 1
            ? 'Falta un contenido mínimo del plan'
            : `Faltan ${faltas.length} contenidos mínimos del plan`,
        porque: faltas
          .slice(0, 3)
          .map(f => f.contenido.resumen)
          .join('; '),
        articulo: faltas[0]!.contenido.articulo,
        quien: 'Oficina de planeación',
        estado: 'atencion',
        ruta: 'plan/contenidos',
      })
    const contradicciones = await conflictos.ejecutar(contexto, { al })
    if (contradicciones.length > 0)
      asuntos.push({
        id: 'conflictos',
        que:
          contradicciones.length === 1
            ? 'Hay una contradicción entre normas'
            : `Hay ${contradicciones.length} contradicciones entre normas`,
        porque: contradicciones[0]!.frase,
        articulo: contradicciones[0]!.articulo,
        quien: 'Oficina de planeación',
        estado: 'atencion',
        ruta: 'plan/normas',
      })
    const orden = { vencido: 0, atencion: 1, informativo: 2 }
    return asuntos.sort((a, b) => orden[a.estado] - orden[b.estado] || (a.vence ?? '9').localeCompare(b.vence ?? '9'))
  },
})

function sinPlan(): Asunto {
  return {
    id: 'sin-plan',
    que: 'Registre el plan de ordenamiento del municipio',
    porque: 'Sin el plan y su acto de adopción, Lindero no puede decir qué rige ni hasta cuándo.',
    articulo: art(9),
    quien: 'Oficina de planeación',
    estado: 'atencion',
    ruta: 'plan/vigencias',
  }
}

/** How an alert of the law is told in the list; one that is in force is told only when its day is near. */
const QUE: Record<AlertaDeVigencia['estado'], (plazo: string) => string> = {
  vencida: plazo => `Venció la vigencia de ${plazo} plazo y no consta su revisión`,
  'debe-iniciarse': plazo => `Inicie ya la revisión: la vigencia de ${plazo} plazo está por vencer`,
  vigente: plazo => `Prepare la revisión de ${plazo} plazo`,
}
const ESTADO = { vencida: 'vencido', 'debe-iniciarse': 'atencion', vigente: 'informativo' } as const

/** Which validity is over, or about to be, is decided by ley388 (arts. 23 and 28): here it only becomes a row. */
function asuntosDeVigencia(plan: FilaPlan, al: Fecha): Asunto[] {
  const v = vigencias({ adopcion: plan.adopcion, primerPeriodo: plan.primer_periodo?.toString() })
  return alertasDeVigencia(v, al).flatMap(alerta => {
    const { hasta, inicioTramite } = v[alerta.contenido]
    const vigente = alerta.estado === 'vigente'
    if (vigente && sumarMeses(inicioTramite, -AVISO_MESES) > al) return []
    const vence = vigente ? inicioTramite : hasta
    return [
      {
        id: `vigencia-${alerta.contenido}`,
        que: QUE[alerta.estado](alerta.contenido),
        porque: PORQUE[alerta.estado],
        articulo: alerta.articulo,
        quien: 'Alcaldía y oficina de planeación',
        vence,
        dias: diasHabilesEntre(al, vence),
        estado: ESTADO[alerta.estado],
        ruta: 'plan/vigencias',
      },
    ]
  })
}

const PORQUE: Record<AlertaDeVigencia['estado'], string> = {
  vencida: 'El plan sigue rigiendo hasta que se adopte otro, pero su revisión está pendiente.',
  'debe-iniciarse': 'El trámite debe empezar dentro de los meses anteriores al vencimiento.',
  vigente: 'Se acerca el día en que el trámite debe empezar; el diagnóstico y la evaluación son requisito.',
}
