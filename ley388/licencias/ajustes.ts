import { art } from '../articulos/referencia.ts'
import { ajuste } from '../parametros/ajuste.ts'

/** ▲ Art. 99 num. 3 extends 45 days "up to half", which is 22 days and a half. */
export const REDONDEO_DE_LA_PRORROGA = ajuste({
  id: 'licencias.redondeo-de-la-prorroga',
  pregunta: 'La mitad de 45 días son 22 y medio: ¿hasta cuántos se prorroga el término de una licencia?',
  opciones: {
    'hacia-abajo': 'Hasta 22 días: 23 pasarían de la mitad',
    'hacia-arriba': 'Hasta 23 días: el medio día se completa',
  },
  porOmision: 'hacia-abajo',
  articulo: art(99, 'num. 3'),
})
