import { art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { constante, type Rige, rango } from '../parametros/limite.ts'

/** Ley 1450 de 2011 (art. 122) added art. 61-A; it was published on this day. */
const LEY_1450: Rige = {
  desde: '2011-06-16' as Fecha,
  antes: 'La concurrencia de terceros no estaba regulada: la Ley 1450 de 2011 añadió el artículo 61-A.',
}

/** Art. 61: business days from the communication of the offer to agree on a formal promise. */
export const DIAS_OFERTA = constante({ id: 'adquisicion.dias-oferta', valor: 30, articulo: art(61) })

/** Art. 61-A: the urban population must be above this, for its cases a) to c). */
export const POBLACION_CONCURRENCIA = constante({
  id: 'adquisicion.poblacion-concurrencia',
  valor: 500_000,
  articulo: art('61-A'),
  rige: LEY_1450,
})
/** Art. 61-A: the project must be larger than this, one hectare in m², for its cases a) to c). */
export const AREA_CONCURRENCIA = constante({
  id: 'adquisicion.area-concurrencia',
  valor: 10_000,
  articulo: art('61-A'),
  rige: LEY_1450,
})

/** Art. 66: business days to register the act that decides on the administrative way. */
export const DIAS_INSCRIPCION_OFERTA = constante({ id: 'adquisicion.dias-inscripcion', valor: 5, articulo: art(66) })

/** Art. 67: part of the price that is paid down when it is not paid wholly in cash. */
export const CUOTA_INICIAL_EXPROPIACION = rango({
  id: 'adquisicion.cuota-inicial',
  desde: '0.40',
  hasta: '0.60',
  articulo: art(67),
})
/** Art. 67: yearly payments of the rest. */
export const CONTADOS_EXPROPIACION = constante({ id: 'adquisicion.contados', valor: 5, articulo: art(67) })
/** Art. 67: years from one payment to the next. */
export const ANIOS_ENTRE_CONTADOS_EXPROPIACION = constante({
  id: 'adquisicion.anios-entre-contados',
  valor: 1,
  articulo: art(67),
})
/** Art. 67 par. 1: below this many monthly minimum wages it is all paid in cash. */
export const SALARIOS_DE_CONTADO = constante({
  id: 'adquisicion.salarios-de-contado',
  valor: 200,
  articulo: art(67, 'par. 1'),
})

/** Art. 68: business days from the finality of the act of art. 66 to agree on a formal promise. */
export const DIAS_PROMESA = constante({ id: 'adquisicion.dias-promesa', valor: 30, articulo: art(68) })
/** Art. 69: business days to decide the appeal; not decided, it is decided in favour of the owner. */
export const DIAS_DECISION_EXPROPIACION = constante({
  id: 'adquisicion.dias-decision-recurso',
  valor: 10,
  articulo: art(69),
})
/** Art. 70 num. 2: days from the finality to collect what was made available. */
export const DIAS_RETIRO = constante({ id: 'adquisicion.dias-retiro', valor: 10, articulo: art(70, 'num. 2') })
/** Art. 70 num. 2: following days to hand the copy of the deposit to the Tribunal. */
export const DIAS_COPIA_TRIBUNAL = constante({
  id: 'adquisicion.dias-copia-tribunal',
  valor: 10,
  articulo: art(70, 'num. 2'),
})
/** Art. 70 num. 5: years from the registration to use the property. */
export const ANIOS_USO = constante({ id: 'adquisicion.anios-uso', valor: 3, articulo: art(70, 'num. 5') })
/** Art. 70 num. 5: longest time for the evidence of the action that verifies the use, in months. */
export const MESES_PRUEBAS_USO = constante({
  id: 'adquisicion.meses-pruebas-uso',
  valor: 1,
  articulo: art(70, 'num. 5'),
})
/** E8, art. 71: calendar months from the finality to sue. */
export const MESES_ACCION = constante({ id: 'adquisicion.meses-accion', valor: 4, articulo: art(71) })
/** Art. 71 num. 4: days to answer the suit. */
export const DIAS_CONTESTACION = constante({
  id: 'adquisicion.dias-contestacion',
  valor: 5,
  articulo: art(71, 'num. 4'),
})
/** Art. 71 num. 4: longest time for the evidence, in months. */
export const MESES_PRUEBAS = constante({ id: 'adquisicion.meses-pruebas', valor: 2, articulo: art(71, 'num. 4') })
/** Art. 71 num. 4: days to plead. */
export const DIAS_ALEGATOS = constante({ id: 'adquisicion.dias-alegatos', valor: 3, articulo: art(71, 'num. 4') })
/** Art. 71 num. 5: longest time for new evidence before the Consejo de Estado, in months. */
export const MESES_PRUEBAS_APELACION = constante({
  id: 'adquisicion.meses-pruebas-apelacion',
  valor: 1,
  articulo: art(71, 'num. 5'),
})

/** Art. 128: the loss must be above this part of the updated value. */
export const PERDIDA_MINIMA = constante({ id: 'adquisicion.perdida-minima', valor: '0.30', articulo: art(128) })
/** Art. 128: years from the end of the work to ask for compensation. */
export const ANIOS_SOLICITUD_COMPENSACION = constante({
  id: 'adquisicion.anios-solicitud',
  valor: 2,
  articulo: art(128),
})
/** Art. 128 par. 3: fine for an unfounded request, as a part of what was asked for. */
export const MULTA_INFUNDADA = constante({
  id: 'adquisicion.multa-infundada',
  valor: '0.40',
  articulo: art(128, 'par. 3'),
})
