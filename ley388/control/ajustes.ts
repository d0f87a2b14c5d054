import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** ▲ Art. 107 fines "each month of delay" and does not say whether a month that has begun counts. */
export const MESES_DE_RETARDO = ajuste({
  id: 'control.meses-de-retardo',
  pregunta: '¿Qué meses de retardo en restituir el espacio público se multan?',
  opciones: {
    completos: 'Solo los meses completos de retardo',
    iniciados: 'También el mes que ya empezó',
  },
  porOmision: 'completos',
  articulo: art(107),
})
