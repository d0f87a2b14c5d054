import { type Articulo, art } from '../articulos/referencia.ts'
import type { Constante } from '../parametros/limite.ts'
import { DESCUENTO_POR_PREDIO, DESCUENTO_POR_SOCIEDAD, DESCUENTO_POR_TITULOS } from './parametros.ts'

/** V10, art. 84: a form of payment; its number is that of the article. */
export interface FormaDePago {
  readonly nombre: string
  readonly articulo: Articulo
  readonly descuento?: Constante
  /** What must be there before it can be used. */
  readonly condicion?: string
}

export const PRIMERA_FORMA = 1
export const ULTIMA_FORMA = 6

/** Art. 84: the six forms in their order, which may be combined (par.). */
const FORMAS: readonly FormaDePago[] = [
  { nombre: 'Dinero efectivo', articulo: art(84, 'num. 1') },
  {
    nombre: 'Porción del predio',
    articulo: art(84, 'num. 2'),
    descuento: DESCUENTO_POR_PREDIO,
    condicion:
      'Necesita acuerdo previo con la administración sobre la parte del predio, con avalúo de expertos (art. 84 num. 2).',
  },
  { nombre: 'Canje por terrenos de otras zonas urbanas', articulo: art(84, 'num. 3') },
  {
    nombre: 'Valor accionario o interés social',
    articulo: art(84, 'num. 4'),
    descuento: DESCUENTO_POR_SOCIEDAD,
  },
  {
    nombre: 'Obras de infraestructura y equipamiento',
    articulo: art(84, 'num. 5'),
    condicion:
      'Necesita acuerdo previo con la administración sobre la ejecución y la equivalencia de las obras (art. 84 num. 5).',
  },
  {
    nombre: 'Compra anticipada de títulos',
    articulo: art(84, 'num. 6'),
    descuento: DESCUENTO_POR_TITULOS,
  },
]

/** The form of payment with that number (1 to 6). */
export function formaDePago(numero: number): FormaDePago {
  return FORMAS[numero - PRIMERA_FORMA]!
}
