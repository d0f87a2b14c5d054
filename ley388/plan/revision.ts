import { type Articulo, art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { PERIODOS, type Periodo, periodoDe } from '../parametros/periodos.ts'
import type { VigenciasRespuesta } from './vigencias.ts'

/** A ground for reviewing a plan, which its follow-up indicators must show (art. 28 num. 4). */
export interface MotivoDeRevision {
  readonly id: string
  readonly nombre: string
  readonly articulo: Articulo
}

const motivo = (id: string, nombre: string): MotivoDeRevision => ({ id, nombre, articulo: art(28, 'num. 4') })

/** PL18: what can justify a review. */
export const MOTIVOS_DE_REVISION: readonly MotivoDeRevision[] = [
  motivo('poblacion', 'Cambios importantes frente a la población urbana prevista'),
  motivo('usos', 'Dinámica de cambio en los usos o en su intensidad'),
  motivo('proyectos-de-impacto', 'Proyectos de transporte masivo, infraestructura, servicios o renovación urbana'),
  motivo('macroproyectos', 'Macroproyectos regionales o metropolitanos que inciden en el territorio'),
  motivo('evaluacion', 'Evaluación de los objetivos y las metas del plan'),
]

/** What a review brings with it. */
export interface PropuestaDeRevision {
  readonly motivos: readonly string[]
  /** Follow-up indicators that show the grounds. */
  readonly indicadores: readonly string[]
  readonly diagnostico: boolean
  readonly evaluacionDelPlan: boolean
  /** Evaluation of the high-impact services of art. 15 par. 2, with programmes for their relocation. */
  readonly serviciosDeAltoImpacto: boolean
  /** Day on which the review starts. */
  readonly inicio: Fecha
}

/** What a review lacks, with its article. */
export interface DefectoDeRevision {
  readonly campo: string
  readonly mensaje: string
  readonly articulo: Articulo
}

/**
 * PL13, PL18: what a review of a plan adopted on a day lacks. It is possible once the constitutional period in which
 * the plan was adopted has ended (art. 28 num. 5).
 */
export function revisarRevision(
  adopcion: Fecha,
  r: PropuestaDeRevision,
  periodos: readonly Periodo[] = PERIODOS,
): DefectoDeRevision[] {
  const defectos: DefectoDeRevision[] = []
  const falla = (campo: string, mensaje: string, articulo: Articulo): void => {
    defectos.push({ campo, mensaje, articulo })
  }
  const periodo = periodoDe(adopcion, periodos)
  if (periodo && r.inicio <= periodo.hasta) {
    falla(
      'inicio',
      `La revisión cabe cuando termine el período en que se adoptó el plan (${periodo.hasta}).`,
      art(28, 'num. 5'),
    )
  }
  const desconocido = r.motivos.find(m => !MOTIVOS_DE_REVISION.some(x => x.id === m))
  if (desconocido !== undefined) falla('motivos', `«${desconocido}» no es un motivo de revisión.`, art(28, 'num. 4'))
  if (r.motivos.length === 0) falla('motivos', 'Falta el motivo de la revisión.', art(28, 'num. 4'))
  if (r.indicadores.length === 0)
    falla('indicadores', 'Faltan los indicadores de seguimiento que la sustentan.', art(28, 'num. 4'))
  if (!r.diagnostico) falla('diagnostico', 'Falta el diagnóstico urbano y rural.', art(23))
  if (!r.evaluacionDelPlan) falla('evaluacionDelPlan', 'Falta la evaluación del plan vigente.', art(23))
  if (!r.serviciosDeAltoImpacto) {
    falla('serviciosDeAltoImpacto', 'Falta evaluar los servicios de alto impacto y proyectar su reubicación.', art(28))
  }
  return defectos
}

/** Where the plan stands today against one of its validities. */
export interface AlertaDeVigencia {
  readonly contenido: 'corto' | 'mediano' | 'largo'
  readonly estado: 'vigente' | 'debe-iniciarse' | 'vencida'
  readonly mensaje: string
  readonly articulo: Articulo
}

/** PL13: for each content, whether the review must start already, and since when. */
export function alertasDeVigencia(v: VigenciasRespuesta, hoy: Fecha): AlertaDeVigencia[] {
  return (['corto', 'mediano', 'largo'] as const).map(contenido => {
    const { hasta, inicioTramite } = v[contenido]
    const plazo = `La vigencia de ${contenido} plazo`
    if (hoy > hasta) {
      const mensaje = `${plazo} terminó el ${hasta}; el contenido sigue rigiendo hasta que se adopte otro.`
      return { contenido, estado: 'vencida', mensaje, articulo: art(28) }
    }
    if (hoy >= inicioTramite) {
      const mensaje = `${plazo} termina el ${hasta}: el trámite del nuevo plan o de la revisión debe iniciarse desde el ${inicioTramite}.`
      return { contenido, estado: 'debe-iniciarse', mensaje, articulo: art(23) }
    }
    const mensaje = `${plazo} va hasta el ${hasta}; el trámite se inicia desde el ${inicioTramite}.`
    return { contenido, estado: 'vigente', mensaje, articulo: art(28) }
  })
}
