import { art } from '../articulos/referencia.ts'
import { constante } from '../parametros/limite.ts'

/** Art. 90: years in which the rights are paid at their first nominal price. */
export const ANIOS_A_PRECIO_NOMINAL = constante({
  id: 'derechos.anios-precio-nominal',
  valor: 1,
  articulo: art(90),
})
