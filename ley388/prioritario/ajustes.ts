import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** ▲ D1: arts. 52 and 54 say it in two ways. */
export const INCUMPLIMIENTO = ajuste({
  id: 'prioritario.incumplimiento',
  pregunta: '¿Cuándo se incumple la declaratoria de desarrollo o construcción prioritarios?',
  opciones: {
    'obras-no-iniciadas': 'Cuando las obras no se inician dentro del término (artículo 54).',
    'obras-no-terminadas': 'Cuando el inmueble no queda urbanizado o construido dentro del término (artículo 52).',
  },
  porOmision: 'obras-no-iniciadas',
  articulo: art(54),
})

export type Incumplimiento = keyof typeof INCUMPLIMIENTO.opciones
