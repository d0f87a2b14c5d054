import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

export type BaseVis = 'suelo-nuevo' | 'suelo-util'

/** ▲ Art. 92 speaks of a percentage of the new land; plans often set theirs over the land that is left after cessions. */
export const BASE_VIS = ajuste<BaseVis>({
  id: 'vivienda.base-vis',
  pregunta: '¿Sobre qué suelo se mide el porcentaje de vivienda de interés social del plan parcial?',
  opciones: {
    'suelo-nuevo': 'Sobre todo el suelo que se incorpora o se renueva.',
    'suelo-util': 'Sobre el suelo útil: el que queda después de cesiones y afectaciones.',
  },
  porOmision: 'suelo-nuevo',
  articulo: art(92),
})
