import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { constante, type Rige } from '../parametros/limite.ts'

const TEXTO_ANTERIOR = 'El texto anterior no está cargado.'
/** Ley 810 de 2003, art. 9, published on 16 June 2003. */
const DESDE_2003: Rige = { desde: '2003-06-16' as Fecha, antes: TEXTO_ANTERIOR }
/** Ley 1796 de 2016, art. 22, published on 13 July 2016. */
const DESDE_2016: Rige = { desde: '2016-07-13' as Fecha, antes: TEXTO_ANTERIOR }
/** Ley 2079 de 2021, art. 35, published on 14 January 2021. */
const DESDE_2021: Rige = { desde: '2021-01-14' as Fecha, antes: TEXTO_ANTERIOR }

/** Business days to decide on a licence, from the request. */
export const DIAS_PARA_DECIDIR = constante({
  id: 'licencias.dias-para-decidir',
  valor: 45,
  articulo: art(99, 'num. 3'),
})
/** Fraction of that term by which it can be extended, once, with reasons. */
export const FRACCION_DE_PRORROGA = constante({
  id: 'licencias.fraccion-de-prorroga',
  valor: '0.5',
  articulo: art(99, 'num. 3'),
})
/** How often it can be extended. */
export const PRORROGAS = constante({ id: 'licencias.prorrogas', valor: 1, articulo: art(99, 'num. 3') })

/** Greatest age of whoever is appointed curador, in years. */
export const EDAD_MAXIMA_DEL_CURADOR = constante({
  id: 'licencias.edad-maxima-del-curador',
  valor: 65,
  articulo: art(101, 'num. 1 lit. a'),
  rige: DESDE_2016,
})
/** Least experience of a curador in urban development or planning, in years. */
export const EXPERIENCIA_DEL_CURADOR = constante({
  id: 'licencias.experiencia-del-curador',
  valor: 10,
  articulo: art(101, 'num. 1 lit. c'),
  rige: DESDE_2016,
})
/** Least number of curadores where the municipality chooses this figure. */
export const MINIMO_DE_CURADORES = constante({
  id: 'licencias.minimo-de-curadores',
  valor: 2,
  articulo: art(101, 'num. 2'),
  rige: DESDE_2003,
})
/** Individual period of a curador, in years. */
export const PERIODO_DEL_CURADOR = constante({
  id: 'licencias.periodo-del-curador',
  valor: 5,
  articulo: art(101, 'num. 4'),
  rige: DESDE_2021,
})
