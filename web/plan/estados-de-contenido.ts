import type { Contenido } from './Contenidos.tsx'

/** How each state of a minimum content is called. */
export const NOMBRE_DE_ESTADO: Record<Contenido['estado'], string> = {
  ausente: 'No está',
  'en-elaboracion': 'En elaboración',
  completo: 'Completo',
  'no-aplica': 'No aplica',
}
