import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { constante, PUBLICACION_DE_LA_LEY, type Rige, rango } from '../parametros/limite.ts'

/**
 * Ley 810 de 2003 gave art. 104 another text. It rules from its publication (Diario Oficial 45.220, 16 June 2003), so the
 * text of 1997 ruled until the day before.
 */
export const ULTIMO_DIA_DEL_TEXTO_DE_1997 = '2003-06-15' as Fecha
/** The day from which the wording of Ley 810 de 2003 rules arts. 101, 105 and 107. */
export const PUBLICACION_DE_LA_LEY_810 = '2003-06-16' as Fecha

const TEXTO_DE_1997: Rige = {
  desde: PUBLICACION_DE_LA_LEY,
  hasta: ULTIMO_DIA_DEL_TEXTO_DE_1997,
  despues:
    'La Ley 810 de 2003 y después la Ley 1801 de 2016 traen otras cuantías, que el municipio carga como régimen.',
}
const TEXTO_DE_2003: Rige = { desde: PUBLICACION_DE_LA_LEY_810, antes: 'El texto anterior no está cargado.' }

/** Fines of art. 104 in its text of 1997, in monthly minimum wages. */
export const MULTA_SUELO_NO_URBANIZABLE = rango({
  id: 'control.multa-suelo-no-urbanizable',
  desde: '100',
  hasta: '500',
  articulo: art(104, 'num. 1'),
  rige: TEXTO_DE_1997,
})
export const MULTA_SIN_LICENCIA = rango({
  id: 'control.multa-sin-licencia',
  desde: '70',
  hasta: '400',
  articulo: art(104, 'num. 2'),
  rige: TEXTO_DE_1997,
})
export const MULTA_CONTRA_LICENCIA = rango({
  id: 'control.multa-contra-licencia',
  desde: '50',
  hasta: '300',
  articulo: art(104, 'num. 3'),
  rige: TEXTO_DE_1997,
})
export const MULTA_ESPACIO_PUBLICO = rango({
  id: 'control.multa-espacio-publico',
  desde: '30',
  hasta: '200',
  articulo: art(104, 'num. 4'),
  rige: TEXTO_DE_1997,
})
/** Fraction by which a fine of numeral 1 can grow on protected or risk land. */
export const INCREMENTO_EN_PROTECCION_O_RIESGO = constante({
  id: 'control.incremento-proteccion-o-riesgo',
  valor: '1',
  articulo: art(104, 'num. 1'),
  rige: TEXTO_DE_1997,
})
/** Least transparency of a fence that may be authorised around a park or a green zone. */
export const TRANSPARENCIA_MINIMA = constante({
  id: 'control.transparencia-del-cerramiento',
  valor: '0.90',
  articulo: art(104, 'num. 4'),
  rige: TEXTO_DE_1997,
})
/** Days to obtain the licence, or to adjust the works to it or renew it. */
export const DIAS_PARA_ADECUARSE = constante({
  id: 'control.dias-para-adecuarse',
  valor: 60,
  articulo: art(105),
  rige: TEXTO_DE_2003,
})
/** Months, from the sanction, to restore the public space. */
export const MESES_PARA_RESTITUIR = constante({
  id: 'control.meses-para-restituir',
  valor: 2,
  articulo: art(107),
  rige: TEXTO_DE_2003,
})
