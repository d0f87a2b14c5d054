import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

export type BaseDeCargasGenerales = 'area' | 'aporte'

/** ▲ Art. 39 par.: the law says among whom general burdens are distributed, not in which proportion. */
export const BASE_DE_CARGAS_GENERALES = ajuste<BaseDeCargasGenerales>({
  id: 'reparto.base-cargas-generales',
  pregunta: '¿En proporción a qué se distribuyen las cargas generales entre los propietarios del área beneficiaria?',
  opciones: {
    area: 'Al área de cada predio.',
    aporte: 'Al valor de cada predio: su área por su valor inicial por m².',
  },
  porOmision: 'area',
  articulo: art(39, 'par.'),
})
