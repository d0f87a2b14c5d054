import type { Estado } from '../../partes/EstadoInsignia.tsx'
import type { Etapa, Ficha } from '../tipos.ts'

/** How each stage looks; its name comes with the answer. */
export const ESTADO_DE_ETAPA: Readonly<Record<Etapa, Estado>> = {
  'en-preparacion': 'informativo',
  presentada: 'informativo',
  'en-evaluacion': 'informativo',
  subsanacion: 'atencion',
  aprobada: 'regla',
  'convenio-firmado': 'regla',
  'en-ejecucion': 'regla',
  cerrada: 'regla',
  negada: 'vencido',
  desistida: 'vencido',
}

export type Requisito = Ficha['requisitos'][number]

export const ESTADO_DE_REQUISITO: Readonly<Record<Requisito['estado'], { nombre: string; estado: Estado }>> = {
  pendiente: { nombre: 'Pendiente', estado: 'atencion' },
  'en-tramite': { nombre: 'En trámite', estado: 'informativo' },
  cumplido: { nombre: 'Cumplido', estado: 'regla' },
  'no-aplica': { nombre: 'No aplica', estado: 'informativo' },
}

/** How a stage is recorded, as a verb. */
export const VERBO_DE_ETAPA: Readonly<Record<Etapa, string>> = {
  'en-preparacion': 'Registrar que se prepara',
  presentada: 'Registrar que se presentó',
  'en-evaluacion': 'Registrar que está en evaluación',
  subsanacion: 'Registrar que piden subsanar',
  aprobada: 'Registrar que la aprobaron',
  'convenio-firmado': 'Registrar el convenio firmado',
  'en-ejecucion': 'Registrar que empezó la ejecución',
  cerrada: 'Registrar el cierre',
  negada: 'Registrar que la negaron',
  desistida: 'Registrar que se desiste',
}
