import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** V10: the law says "del monto liquidado"; the contract of the command takes the updated amount by default. */
export const BASE_DEL_DESCUENTO = ajuste<'actualizado' | 'liquidado'>({
  id: 'plusvalia.base-del-descuento',
  pregunta: '¿Sobre qué monto se toma el descuento de las formas de pago 2, 4 y 6?',
  opciones: {
    actualizado: 'Sobre la parte que se paga, con su actualización por IPC.',
    liquidado: 'Sobre la parte que se paga, sin la actualización por IPC.',
  },
  porOmision: 'actualizado',
  articulo: art(84),
})

/** V9: with a licence the participation "podrá recalcularse", which can give more than what was liquidated. */
export const COBRO_CON_LICENCIA = ajuste<'recalculada' | 'liquidada' | 'menor'>({
  id: 'plusvalia.cobro-con-licencia',
  pregunta: 'Cuando se pide licencia, ¿qué participación se cobra?',
  opciones: {
    recalculada: 'La recalculada sobre los m² adicionales de la licencia.',
    liquidada: 'La de la liquidación.',
    menor: 'La menor de las dos.',
  },
  porOmision: 'recalculada',
  articulo: art(83, 'par. 1'),
})

/** V9: the municipality may exempt the properties that are set for VIS. */
export const EXONERACION_VIS = ajuste<'no' | 'si'>({
  id: 'plusvalia.exoneracion-vis',
  pregunta: '¿El municipio exonera del cobro a los inmuebles destinados a vivienda de interés social?',
  opciones: { no: 'No los exonera.', si: 'Los exonera.' },
  porOmision: 'no',
  articulo: art(83, 'par. 4'),
})

/** V9: what was not paid at one event falls due at "cualquiera de las restantes situaciones". */
export const DIFERIMIENTO = ajuste<'cualquiera' | 'los-del-hecho'>({
  id: 'plusvalia.diferimiento',
  pregunta: 'Si no se pagó en un evento, ¿en cuáles de los siguientes se hace exigible?',
  opciones: {
    cualquiera: 'En cualquiera de los demás del artículo 83.',
    'los-del-hecho': 'Solo en los que el artículo 83 señala para ese hecho generador.',
  },
  porOmision: 'cualquiera',
  articulo: art(83, 'par. 3'),
})
