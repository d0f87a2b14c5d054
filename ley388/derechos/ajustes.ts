import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** V13: "la variación acumulada" of the CPI does not say from when. */
export const REAJUSTE_DESDE = ajuste<'emision' | 'segundo-anio'>({
  id: 'derechos.reajuste-desde',
  pregunta: 'Desde el segundo año, ¿la variación del IPC se acumula desde cuándo?',
  opciones: {
    emision: 'Desde la emisión.',
    'segundo-anio': 'Desde que terminó el primer año, en el que rige el precio nominal.',
  },
  porOmision: 'emision',
  articulo: art(90),
})
