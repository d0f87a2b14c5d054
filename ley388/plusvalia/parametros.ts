import { art } from '../articulos/referencia.ts'
import { constante, rango } from '../parametros/limite.ts'

/** Art. 79: the council's rate over the rise per m². */
export const TASA = rango({ id: 'plusvalia.tasa', desde: '0.30', hasta: '0.50', articulo: art(79) })

/** Art. 84: what is taken off the part that is paid with land of the parcel (form 2). */
export const DESCUENTO_POR_PREDIO = constante({
  id: 'plusvalia.descuento-predio',
  valor: '0.05',
  articulo: art(84, 'num. 2'),
})

/** Art. 84: what is taken off the part that is paid with shares or a social interest (form 4). */
export const DESCUENTO_POR_SOCIEDAD = constante({
  id: 'plusvalia.descuento-sociedad',
  valor: '0.05',
  articulo: art(84, 'num. 4'),
})

/** Art. 84: what is taken off the part that is paid with titles bought in advance (form 6). */
export const DESCUENTO_POR_TITULOS = constante({
  id: 'plusvalia.descuento-titulos',
  valor: '0.10',
  articulo: art(84, 'num. 6'),
})

/** Art. 87: months after the end of a public work in which the act that determines its plusvalía can still be issued. */
export const MESES_DEL_ACTO_POR_OBRA = constante({
  id: 'plusvalia.meses-acto-obra-publica',
  valor: 6,
  articulo: art(87, 'num. 1'),
})
