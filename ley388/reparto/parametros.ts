import { art } from '../articulos/referencia.ts'
import { constante } from '../parametros/limite.ts'

/** Art. 44: owners of at least this part of the area let the unit begin. */
export const AREA_PARA_INICIAR = constante({ id: 'reparto.area-para-iniciar', valor: '0.51', articulo: art(44) })
/** Art. 45: participants with at least this part of the surface approve the readjustment or the integration. */
export const AREA_PARA_REAJUSTAR = constante({ id: 'reparto.area-para-reajustar', valor: '0.51', articulo: art(45) })
/** Art. 45: a plural number of participants; two are the fewest that are plural. */
export const PARTICIPES_PARA_REAJUSTAR = constante({ id: 'reparto.participes-plural', valor: 2, articulo: art(45) })
/** Art. 44: months from the delimitation of a priority unit within which its owners must agree. */
export const MESES_PARA_ACORDAR = constante({ id: 'reparto.meses-para-acordar', valor: 6, articulo: art(44) })
