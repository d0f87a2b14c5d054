import { art } from '../articulos/referencia.ts'
import { constante } from '../parametros/limite.ts'

/** Sectors of the municipality, besides land management, that an integral urban action joins at least. */
export const SECTORES_DE_LA_ACTUACION_INTEGRAL = constante({
  id: 'plan.sectores-de-la-actuacion-integral',
  valor: 2,
  articulo: art(113, 'num. 3'),
})
