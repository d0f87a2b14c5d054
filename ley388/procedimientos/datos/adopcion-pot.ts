import { art } from '../../articulos/referencia.ts'
import type { Fecha } from '../../fecha.ts'
import { constante } from '../../parametros/limite.ts'
import type { Exigencia, Procedimiento } from '../tipos.ts'

/** The wording in force of art. 24 num. 1 came with Ley 2079 de 2021, published on 14 January 2021. */
const LEY_2079 = { desde: '2021-01-14' as Fecha, antes: 'El texto anterior del art. 24 num. 1 no está cargado.' }
const NUM_1 = art(24, 'num. 1')
const NUM_2 = art(24, 'num. 2')
const NUM_3 = art(24, 'num. 3')
const NUM_4 = art(24, 'num. 4')

/** Art. 24 num. 1: business days for the environmental agreement; num. 2 gives the metropolitan board the same ones. */
export const CONCERTACION_DEL_PLAN = constante({
  id: 'adopcion-pot.concertacion',
  valor: 45,
  articulo: NUM_1,
  rige: LEY_2079,
})
/** Art. 24 num. 1: business days of the Ministry to decide, from the filing of the case. */
export const DECISION_DEL_MINISTERIO = constante({
  id: 'adopcion-pot.decision-ministerio',
  valor: 30,
  articulo: NUM_1,
  rige: LEY_2079,
})
/** Art. 24 num. 3: business days of the Consejo Territorial de Planeación. */
export const CONCEPTO_DEL_CTP = constante({ id: 'adopcion-pot.concepto-ctp', valor: 30, articulo: NUM_3 })
/** Art. 25: days to present the project to the council, from the receipt of that opinion. */
export const PRESENTACION_AL_CONCEJO = constante({
  id: 'adopcion-pot.presentacion-concejo',
  valor: 30,
  articulo: art(25),
})
/** Art. 26: days of the council to take any decision. */
export const DECISION_DEL_CONCEJO = constante({ id: 'adopcion-pot.decision-concejo', valor: 60, articulo: art(26) })
/** ▲ Ley 810 de 2003, art. 12: calendar days of the council when an adopted plan is reviewed or adjusted. */
export const DECISION_DE_LA_REVISION = constante({
  id: 'adopcion-pot.decision-revision',
  valor: 90,
  articulo: art(26),
  rige: { desde: '2003-06-16' as Fecha, antes: 'Antes de la Ley 810 de 2003 regía el término del art. 26.' },
})

/** Art. 24: agreement and consultation come before the project is presented to the council. */
const CONSULTADO: readonly Exigencia[] = [
  {
    si: [{ hecha: 'convocar' }],
    articulo: NUM_4,
    mensaje: 'Antes de presentar el proyecto al concejo se convoca a la discusión pública del plan.',
    cura: 'Registre «convocar».',
  },
  {
    si: [{ hecha: 'evaluar-observaciones' }],
    articulo: NUM_4,
    mensaje: 'Antes de presentar el proyecto al concejo se evalúan las observaciones recibidas.',
    cura: 'Registre «evaluar-observaciones».',
  },
]

/** Stages in which the plan is being reviewed by others, and so is open to consultation (art. 24 num. 4). */
const EN_REVISION = ['concertacion', 'desacuerdo', 'concertado', 'ctp', 'con-concepto']

/** PL14-PL16: the plan, from the Consejo de Gobierno to its adoption. */
export const ADOPCION_POT: Procedimiento = {
  id: 'adopcion-pot',
  nombre: 'Adopción del plan de ordenamiento',
  que: 'Concierta, consulta, presenta y adopta el plan de ordenamiento territorial, o su revisión.',
  articulos: [art(24), art(25), art(26)],
  opciones: {
    revision: {
      tipo: 'si-no',
      nombre:
        'Es la revisión o el ajuste de un plan adoptado: el concejo tiene 90 días calendario (Ley 810 de 2003, art. 12)',
      articulo: art(28, 'num. 4'),
    },
    areaMetropolitana: {
      tipo: 'si-no',
      nombre: 'El municipio hace parte de un área metropolitana',
      articulo: NUM_2,
    },
    silencioCtp: {
      tipo: 'una-de',
      nombre: 'Qué pasa si el Consejo Territorial de Planeación no rinde concepto en su término',
      articulo: NUM_3,
      valores: { sigue: 'El trámite sigue sin el concepto', espera: 'El trámite espera el concepto' },
      porOmision: 'sigue',
    },
  },
  inicial: 'formulacion',
  etapas: {
    formulacion: { nombre: 'En formulación' },
    'consejo-de-gobierno': { nombre: 'Considerado por el Consejo de Gobierno' },
    concertacion: { nombre: 'En concertación ambiental' },
    desacuerdo: { nombre: 'En decisión del Ministerio' },
    concertado: { nombre: 'Asuntos ambientales definidos' },
    ctp: { nombre: 'En el Consejo Territorial de Planeación' },
    'con-concepto': { nombre: 'Consultado' },
    concejo: { nombre: 'En el concejo' },
    modificado: { nombre: 'Con modificaciones del concejo por aceptar' },
    'adoptado-por-acuerdo': { nombre: 'Adoptado por acuerdo', final: true },
    'adoptado-por-decreto': { nombre: 'Adoptado por decreto', final: true },
    negado: { nombre: 'Negado por el concejo', final: true },
  },
  acciones: {
    'consejo-gobierno': {
      nombre: 'Someter el proyecto al Consejo de Gobierno',
      quien: ['alcalde'],
      articulo: art(24),
      en: ['formulacion'],
      a: 'consejo-de-gobierno',
    },
    'radicar-car': {
      nombre: 'Radicar ante la autoridad ambiental',
      quien: ['planeacion'],
      articulo: NUM_1,
      en: ['consejo-de-gobierno'],
      a: 'concertacion',
    },
    concertar: {
      nombre: 'Concertar los asuntos ambientales',
      quien: ['planeacion', 'autoridad-ambiental'],
      articulo: NUM_1,
      en: ['concertacion'],
      a: 'concertado',
    },
    'no-concertar': {
      nombre: 'Remitir al Ministerio los puntos sin acuerdo',
      quien: ['planeacion'],
      articulo: NUM_1,
      en: ['concertacion'],
      a: 'desacuerdo',
    },
    'decidir-ministerio': {
      nombre: 'Decidir los puntos sin acuerdo',
      quien: ['ministerio-de-ambiente'],
      articulo: NUM_1,
      en: ['desacuerdo'],
      a: 'concertado',
    },
    'radicar-junta': {
      nombre: 'Radicar ante la junta metropolitana',
      quien: ['planeacion'],
      articulo: NUM_2,
      en: ['concertacion', 'desacuerdo', 'concertado'],
      veces: 1,
    },
    'concepto-junta': {
      nombre: 'Concertar con la junta metropolitana',
      quien: ['junta-metropolitana'],
      articulo: NUM_2,
      en: ['concertacion', 'desacuerdo', 'concertado'],
      veces: 1,
      exige: [
        {
          si: [{ hecha: 'radicar-junta' }],
          articulo: NUM_2,
          mensaje: 'El proyecto no se ha radicado ante la junta metropolitana.',
          cura: 'Registre antes «radicar-junta».',
        },
      ],
    },
    convocar: {
      nombre: 'Convocar a la discusión pública y exponer los documentos',
      quien: ['planeacion'],
      articulo: NUM_4,
      en: EN_REVISION,
    },
    'entregar-ctp': {
      nombre: 'Entregar al Consejo Territorial de Planeación',
      quien: ['planeacion'],
      articulo: NUM_3,
      en: ['concertado'],
      exige: [
        {
          cuando: [{ opcion: 'areaMetropolitana', es: true }],
          si: [{ hecha: 'radicar-junta' }],
          articulo: NUM_3,
          mensaje: 'El proyecto pasa al Consejo Territorial después de que lo revise la junta metropolitana.',
          cura: 'Registre «radicar-junta» y «concepto-junta».',
        },
        {
          si: [{ sinCorrer: 'junta' }],
          articulo: NUM_3,
          mensaje: 'La junta metropolitana aún revisa el proyecto.',
          cura: 'Registre «concepto-junta» o espere a que venza su término.',
        },
      ],
      a: 'ctp',
    },
    'concepto-ctp': {
      nombre: 'Rendir concepto',
      quien: ['consejo-territorial'],
      articulo: NUM_3,
      en: ['ctp'],
      a: 'con-concepto',
    },
    'evaluar-observaciones': {
      nombre: 'Evaluar las recomendaciones y observaciones',
      quien: ['planeacion'],
      articulo: NUM_4,
      en: EN_REVISION,
      exige: [
        {
          si: [{ hecha: 'convocar' }],
          articulo: NUM_4,
          mensaje: 'No se han recibido observaciones: falta la convocatoria pública.',
          cura: 'Registre antes «convocar».',
        },
      ],
    },
    'presentar-concejo': {
      nombre: 'Presentar el proyecto al concejo',
      quien: ['alcalde'],
      articulo: art(25),
      en: ['con-concepto'],
      exige: CONSULTADO,
      a: 'concejo',
    },
    'modificar-concejo': {
      nombre: 'Proponer modificaciones',
      quien: ['concejo'],
      articulo: art(25),
      en: ['concejo'],
      exige: [
        {
          si: [{ sinVencer: 'decision-concejo' }],
          articulo: art(26),
          mensaje: 'El término del concejo venció sin decisión.',
        },
      ],
      a: 'modificado',
    },
    'aceptar-modificacion': {
      nombre: 'Aceptar las modificaciones',
      quien: ['alcalde'],
      articulo: art(25),
      en: ['modificado'],
      a: 'concejo',
    },
    'rechazar-modificacion': {
      nombre: 'No aceptar las modificaciones',
      quien: ['alcalde'],
      articulo: art(25),
      en: ['modificado'],
      a: 'concejo',
    },
    'aprobar-concejo': {
      nombre: 'Aprobar el acuerdo',
      quien: ['concejo'],
      articulo: art(25),
      en: ['concejo'],
      exige: [
        {
          si: [{ fueraDe: 'modificado' }],
          articulo: art(25),
          mensaje: 'La administración no ha aceptado las modificaciones que propuso el concejo.',
          cura: 'Registre «aceptar-modificacion» o «rechazar-modificacion».',
        },
      ],
      a: 'adoptado-por-acuerdo',
    },
    'negar-concejo': {
      nombre: 'Negar el proyecto',
      quien: ['concejo'],
      articulo: art(26),
      en: ['concejo', 'modificado'],
      exige: [
        {
          si: [{ sinVencer: 'decision-concejo' }],
          articulo: art(26),
          mensaje: 'El término venció sin decisión: la facultad de adoptar el plan pasó al alcalde.',
        },
      ],
      a: 'negado',
    },
    'adoptar-decreto': {
      nombre: 'Adoptar por decreto',
      quien: ['alcalde'],
      articulo: art(26),
      en: ['concejo', 'modificado'],
      exige: [
        {
          si: [{ sinHacer: 'negar-concejo' }],
          articulo: art(26),
          mensaje: 'El concejo negó el proyecto: no procede adoptarlo por decreto.',
        },
        {
          si: [{ vencido: 'decision-concejo' }],
          articulo: art(26),
          mensaje: 'El alcalde adopta por decreto solo si el concejo deja vencer su término sin decidir.',
          cura: 'Espere a que venza el término del concejo.',
        },
      ],
      a: 'adoptado-por-decreto',
    },
  },
  terminos: {
    concertacion: {
      nombre: 'Concertar los asuntos ambientales',
      articulo: NUM_1,
      responsable: 'autoridad-ambiental',
      duracion: { dias: CONCERTACION_DEL_PLAN },
      empieza: [{ accion: 'radicar-car' }],
      cumplen: ['concertar', 'no-concertar'],
      efecto: [
        {
          tipo: 'pasa-la-competencia',
          texto: 'El término venció sin concertar: los puntos sin acuerdo los decide el Ministerio de Ambiente.',
        },
      ],
    },
    junta: {
      nombre: 'Concertar con la junta metropolitana',
      articulo: NUM_2,
      responsable: 'junta-metropolitana',
      duracion: { dias: CONCERTACION_DEL_PLAN },
      empieza: [{ accion: 'radicar-junta' }],
      mismosDiasDe: 'concertacion',
      cumplen: ['concepto-junta'],
      efecto: [{ tipo: 'continua' }],
    },
    'decision-ministerio': {
      nombre: 'Decisión del Ministerio',
      articulo: NUM_1,
      responsable: 'ministerio-de-ambiente',
      duracion: { dias: DECISION_DEL_MINISTERIO },
      empieza: [{ accion: 'no-concertar' }],
      cumplen: ['decidir-ministerio'],
      efecto: [{ tipo: 'ninguno' }],
    },
    'concepto-ctp': {
      nombre: 'Concepto del Consejo Territorial de Planeación',
      articulo: NUM_3,
      responsable: 'consejo-territorial',
      duracion: { dias: CONCEPTO_DEL_CTP },
      empieza: [{ accion: 'entregar-ctp' }],
      cumplen: ['concepto-ctp'],
      efecto: [
        { tipo: 'continua', si: [{ opcion: 'silencioCtp', es: 'sigue' }], a: 'con-concepto' },
        { tipo: 'ninguno' },
      ],
    },
    'presentacion-concejo': {
      nombre: 'Presentar el proyecto al concejo',
      articulo: art(25),
      responsable: 'alcalde',
      duracion: { dias: PRESENTACION_AL_CONCEJO },
      empieza: [{ accion: 'concepto-ctp' }, { vence: 'concepto-ctp', si: [{ opcion: 'silencioCtp', es: 'sigue' }] }],
      cumplen: ['presentar-concejo'],
      efecto: [{ tipo: 'ninguno' }],
    },
    'decision-concejo': {
      nombre: 'Decisión del concejo',
      articulo: art(26),
      responsable: 'concejo',
      duracion: o =>
        o.valores.revision === true
          ? { dias: DECISION_DE_LA_REVISION, calendario: true }
          : { dias: DECISION_DEL_CONCEJO },
      empieza: [{ accion: 'presentar-concejo' }],
      cumplen: ['aprobar-concejo', 'negar-concejo', 'adoptar-decreto'],
      efecto: [
        {
          tipo: 'pasa-la-competencia',
          texto: 'El concejo no decidió en su término: el alcalde puede adoptar el plan por decreto.',
        },
      ],
    },
  },
}
