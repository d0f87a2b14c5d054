import { art } from '../articulos/referencia.ts'
import { constante } from '../parametros/limite.ts'

/** Art. 126: share of the owners of parcels or dwellings that benefit who must ask for the work. */
export const SOLICITANTES = constante({ id: 'valorizacion.solicitantes', valor: '0.55', articulo: art(126) })

/** Art. 126: share of the cost that the community undertakes to pay, at least. */
export const APORTE_COMUNIDAD = constante({ id: 'valorizacion.aporte-comunidad', valor: '0.25', articulo: art(126) })
