import {
  type Componente,
  type Contenido,
  ESQUEMA,
  GENERAL_PBOT,
  GENERAL_POT,
  RURAL,
  URBANO_PBOT,
  URBANO_POT,
} from './contenidos-datos.ts'
import type { TipoDePlan } from './tipo-de-plan.ts'

export type { Componente, Contenido } from './contenidos-datos.ts'

/** Art. 11: the three components, with their name and what each is for. */
export const COMPONENTES: Readonly<Record<Componente, { nombre: string; resumen: string }>> = {
  general: {
    nombre: 'Componente general',
    resumen: 'Objetivos, estrategias y contenidos estructurales de largo plazo',
  },
  urbano: {
    nombre: 'Componente urbano',
    resumen: 'Políticas, acciones, programas y normas del desarrollo físico urbano',
  },
  rural: { nombre: 'Componente rural', resumen: 'Relación entre lo rural y la cabecera, y buen uso del suelo rural' },
}

/** PL3, arts. 11-14, 16 and 17: the minimum contents of each kind of plan, in the order of the law. */
export const CONTENIDOS: Readonly<Record<TipoDePlan, readonly Contenido[]>> = {
  POT: [...GENERAL_POT, ...URBANO_POT, ...RURAL],
  PBOT: [...GENERAL_PBOT, ...URBANO_PBOT, ...RURAL],
  EOT: ESQUEMA,
}

/** How a content stands in a plan. */
export interface EstadoDeContenido {
  readonly estado: 'ausente' | 'en-elaboracion' | 'completo' | 'no-aplica'
  readonly documento?: string | undefined
  readonly mapa?: string | undefined
  /** Why it does not apply, for the contents that the law asks for only if the case arises. */
  readonly justificacion?: string | undefined
}

/** A content that is missing or not complete, with what would complete it. */
export interface ContenidoFaltante {
  readonly contenido: Contenido
  readonly motivo: string
}

/**
 * PL3: what a plan of that kind lacks, by numeral. A content is complete with its document and, where the law places
 * it on the ground, its map; it can be "no aplica" only where the law foresees it, and with its reason.
 */
export function contenidosFaltantes(
  tipo: TipoDePlan,
  estados: ReadonlyMap<string, EstadoDeContenido>,
): ContenidoFaltante[] {
  const faltantes: ContenidoFaltante[] = []
  for (const contenido of CONTENIDOS[tipo]) {
    const motivo = motivoDeFalta(contenido, estados.get(contenido.id))
    if (motivo !== undefined) faltantes.push({ contenido, motivo })
  }
  return faltantes
}

function motivoDeFalta(c: Contenido, e: EstadoDeContenido | undefined): string | undefined {
  if (!e || e.estado === 'ausente') return 'No está en el plan.'
  if (e.estado === 'en-elaboracion') return 'Está en elaboración.'
  if (e.estado === 'no-aplica') {
    if (!c.eventual) return 'La ley lo exige siempre: no puede quedar como «no aplica».'
    return e.justificacion?.trim() ? undefined : 'Falta decir por qué no aplica.'
  }
  if (!e.documento?.trim()) return 'Falta señalar el documento que lo contiene.'
  return c.mapa && !e.mapa?.trim() ? 'Falta su plano.' : undefined
}
