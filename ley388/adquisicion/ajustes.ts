import { art, deOtraLey } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** ▲ Arts. 57 and 67: yearly payments; the law does not say what happens where the day is not a business day. */
export const VENCIMIENTO_DE_CUOTAS = ajuste({
  id: 'adquisicion.vencimiento-de-cuotas',
  pregunta: '¿Qué día vence una cuota cuyo aniversario no es día hábil?',
  opciones: {
    aniversario: 'El mismo día del aniversario.',
    'habil-siguiente': 'El siguiente día hábil.',
  },
  porOmision: 'aniversario',
  articulo: deOtraLey('Ley 4 de 1913', 62),
})

/** ▲ E4, art. 63: the second paragraph and the other articles that send to this way do not speak of urgency. */
export const URGENCIA_EN_CASOS_ESPECIALES = ajuste({
  id: 'adquisicion.urgencia-en-casos-especiales',
  pregunta:
    '¿Se declara la urgencia también cuando la vía administrativa la ordena la ley: comprador incumplido, unidad prioritaria sin acuerdo, segunda subasta desierta u otra ley?',
  opciones: {
    no: 'No: la ley ordena la vía sin pedir urgencia.',
    si: 'Sí: se declara con los criterios del artículo 65.',
  },
  porOmision: 'no',
  articulo: art(63),
})

export type VencimientoDeCuotas = keyof typeof VENCIMIENTO_DE_CUOTAS.opciones
export type UrgenciaEnCasosEspeciales = keyof typeof URGENCIA_EN_CASOS_ESPECIALES.opciones
