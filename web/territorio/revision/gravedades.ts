import type { Salida } from '../../api.ts'
import type { Estado } from '../../partes/EstadoInsignia.tsx'

/** Something that a check found, as the server tells it. */
export type Hallazgo = Salida<'territorio.hallazgos'>['hallazgos'][number]

export const GRAVEDADES: Record<Hallazgo['gravedad'], { estado: Estado; nombre: string; plural: string }> = {
  error: { estado: 'vencido', nombre: 'Error', plural: 'Errores' },
  aviso: { estado: 'atencion', nombre: 'Aviso', plural: 'Avisos' },
  astilla: { estado: 'informativo', nombre: 'Astilla', plural: 'Astillas' },
}
