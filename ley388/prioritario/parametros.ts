import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { constante, type Rige, rango } from '../parametros/limite.ts'

/** Ley 1537 de 2012 (art. 64) added the buildings to art. 52; it was published on this day. */
const LEY_1537: Rige = {
  desde: '2012-06-20' as Fecha,
  antes: 'Las edificaciones abandonadas o sin uso no podían declararse: la Ley 1537 de 2012 las añadió.',
}

/** Art. 52 num. 1: years to urbanise land of expansion. */
export const ANIOS_EXPANSION = constante({
  id: 'prioritario.anios-expansion',
  valor: 3,
  articulo: art(52, 'num. 1'),
})
/** Art. 52 num. 2: years to urbanise urban land. */
export const ANIOS_URBANIZABLE = constante({
  id: 'prioritario.anios-urbanizable',
  valor: 2,
  articulo: art(52, 'num. 2'),
})
/** Art. 52 num. 3: years to build on urbanised land. */
export const ANIOS_SIN_CONSTRUIR = constante({
  id: 'prioritario.anios-sin-construir',
  valor: 2,
  articulo: art(52, 'num. 3'),
})
/** Art. 52 num. 4: months to put a building to a lawful use. */
export const MESES_EDIFICACION = constante({
  id: 'prioritario.meses-edificacion',
  valor: 18,
  articulo: art(52, 'num. 4'),
  rige: LEY_1537,
})
/** Art. 52 num. 4: a building can be declared where more than this part of its built area is not used. */
export const FRACCION_SIN_USO = constante({
  id: 'prioritario.fraccion-sin-uso',
  valor: '0.60',
  articulo: art(52, 'num. 4'),
  rige: LEY_1537,
})

/** Art. 53: by how much the term grows in a unidad de actuación urbanística. */
export const INCREMENTO_UNIDAD = constante({
  id: 'prioritario.incremento-unidad',
  valor: '0.50',
  articulo: art(53),
})
/** ▲ D2: a part of a month is that part of this many days, so half a month is 15. The law does not say it. */
export const DIAS_DE_UN_MES = constante({ id: 'prioritario.dias-de-un-mes', valor: 30, articulo: art(53) })

/** Art. 54: extension, as a part of the term; the law fixes the longest one. */
export const PRORROGA = rango({ id: 'prioritario.prorroga', desde: '0', hasta: '0.50', articulo: art(54) })
/** Art. 54: least part of the works that must be done to be given the extension. */
export const AVANCE_MINIMO = constante({ id: 'prioritario.avance-minimo', valor: '0.50', articulo: art(54) })
/** Art. 54: most months that the extensions for general difficulties can add up to. */
export const MESES_DE_MERCADO = constante({ id: 'prioritario.meses-de-mercado', valor: 18, articulo: art(54) })

/** Art. 55: business days to appeal the order of forced sale. */
export const DIAS_RECURSO_ENAJENACION = constante({ id: 'prioritario.dias-recurso', valor: 15, articulo: art(55) })
/** Art. 55: months after which an appeal that was not decided is denied. */
export const MESES_SILENCIO_ENAJENACION = constante({ id: 'prioritario.meses-silencio', valor: 2, articulo: art(55) })

/** Art. 56: months from the registration to the auction. */
export const MESES_SUBASTA = constante({ id: 'prioritario.meses-subasta', valor: 3, articulo: art(56) })
/** Art. 56 num. 3: the base price, at least this part of the commercial appraisal. */
export const BASE_PRIMERA = constante({ id: 'prioritario.base-primera', valor: '0.70', articulo: art(56, 'num. 3') })
/** Art. 56: an offer is admitted in the second auction from this part of the cadastral appraisal on. */
export const ADMISIBLE_SEGUNDA = constante({ id: 'prioritario.admisible-segunda', valor: '0.70', articulo: art(56) })
/** Art. 56: price of the expropriation that follows, as a part of the cadastral appraisal. */
export const PRECIO_EXPROPIACION = constante({
  id: 'prioritario.precio-expropiacion',
  valor: '0.70',
  articulo: art(56),
})

/** Art. 57: down payment to the buyer in default. */
export const CUOTA_INICIAL_COMPRADOR = constante({
  id: 'prioritario.cuota-inicial-comprador',
  valor: '0.40',
  articulo: art(57),
})
/** Art. 57: yearly payments of the balance. */
export const CONTADOS_COMPRADOR = constante({
  id: 'prioritario.contados-comprador',
  valor: 8,
  articulo: art(57),
})
/** Art. 57: years from the delivery to the first of them, and from one to the next. */
export const ANIOS_ENTRE_CONTADOS_COMPRADOR = constante({
  id: 'prioritario.anios-entre-contados',
  valor: 1,
  articulo: art(57),
})
/** Art. 57: part of the variation of the CPI that is recognised as interest. */
export const PARTE_DEL_IPC = constante({ id: 'prioritario.parte-del-ipc', valor: '0.80', articulo: art(57) })
/** Art. 57: months over which the variation is measured and after which the interest is paid. */
export const MESES_DEL_INTERES = constante({ id: 'prioritario.meses-del-interes', valor: 6, articulo: art(57) })
