import { art, deOtraLey } from '../../articulos/referencia.ts'
import type { Fecha } from '../../fecha.ts'
import { constante } from '../../parametros/limite.ts'
import type { Procedimiento } from '../tipos.ts'

/** The wording in force of art. 27 came with Ley 2079 de 2021, published on 14 January 2021. */
const RIGE = { desde: '2021-01-14' as Fecha, antes: 'El texto anterior del art. 27 no está cargado.' }
const NUM_2 = art(27, 'num. 2')
const NUM_3 = art(27, 'num. 3')
const NUM_4 = art(27, 'num. 4')
const NUM_5 = art(27, 'num. 5')
const LEY_1437 = deOtraLey('Ley 1437 de 2011', 17)

/** Art. 27 num. 2: business days to decide on the viability, from the complete filing. */
export const REVISION = constante({ id: 'plan-parcial.revision', valor: 30, articulo: NUM_2, rige: RIGE })
/** Art. 27 num. 2: business days of the only extension. */
export const PRORROGA_REVISION = constante({
  id: 'plan-parcial.prorroga-revision',
  valor: 30,
  articulo: NUM_2,
  rige: RIGE,
})
/** Art. 27 num. 3: business days for the environmental agreement; its extension is as long. */
export const CONCERTACION = constante({ id: 'plan-parcial.concertacion', valor: 15, articulo: NUM_3, rige: RIGE })
/** Art. 27 num. 3: months, from the archive, to adjust the project and begin the agreement again. */
export const REINICIO = constante({ id: 'plan-parcial.reinicio', valor: 6, articulo: NUM_3, rige: RIGE })
/** Art. 27 num. 3: business days of the Ministry, from the receipt of the file, in a macroproject. */
export const DECISION_MINISTERIO = constante({
  id: 'plan-parcial.decision-ministerio',
  valor: 15,
  articulo: NUM_3,
  rige: RIGE,
})
/** Art. 27 num. 5: business days of the mayor to adopt by decree. */
export const ADOPCION = constante({ id: 'plan-parcial.adopcion', valor: 15, articulo: NUM_5, rige: RIGE })
/** Ley 1437 de 2011, art. 17: months to complete an incomplete filing. */
export const COMPLETAR = constante({
  id: 'plan-parcial.completar',
  valor: 1,
  articulo: LEY_1437,
  rige: { desde: '2012-07-02' as Fecha, antes: 'La Ley 1437 de 2011 rige desde el 2 de julio de 2012.' },
})

/** PL17: the partial plan, from its filing to the decree. */
export const PLAN_PARCIAL: Procedimiento = {
  id: 'plan-parcial',
  nombre: 'Plan parcial',
  que: 'Revisa, concierta y adopta un plan parcial.',
  articulos: [art(27), art(19)],
  opciones: {
    macroproyecto: {
      tipo: 'si-no',
      nombre: 'Desarrolla un macroproyecto de interés social nacional',
      articulo: NUM_3,
    },
  },
  inicial: 'por-radicar',
  etapas: {
    'por-radicar': { nombre: 'Por radicar' },
    incompleta: { nombre: 'Radicación incompleta' },
    revision: { nombre: 'En revisión de la oficina de planeación' },
    viable: { nombre: 'Con viabilidad' },
    concertacion: { nombre: 'En concertación ambiental' },
    ministerio: { nombre: 'En decisión del Ministerio' },
    concertado: { nombre: 'Concertado' },
    archivado: { nombre: 'Archivado por falta de concertación' },
    adoptado: { nombre: 'Adoptado por decreto', final: true },
    negado: { nombre: 'Negado', final: true },
    desistido: { nombre: 'Desistido', final: true },
    'archivado-en-definitiva': { nombre: 'Archivado en definitiva', final: true },
  },
  acciones: {
    radicar: {
      nombre: 'Radicar el proyecto',
      quien: ['interesado', 'planeacion'],
      articulo: NUM_2,
      en: ['por-radicar'],
      a: 'revision',
    },
    'declarar-incompleta': {
      nombre: 'Declarar incompleta la radicación',
      quien: ['planeacion'],
      articulo: NUM_2,
      en: ['revision'],
      veces: 1,
      exige: [
        {
          si: [{ sinHacer: 'prorrogar-revision' }],
          articulo: NUM_2,
          mensaje: 'La prórroga de la revisión supone que el proyecto se radicó completo.',
        },
      ],
      a: 'incompleta',
    },
    completar: {
      nombre: 'Completar la radicación',
      quien: ['interesado'],
      articulo: NUM_2,
      en: ['incompleta'],
      a: 'revision',
    },
    'informacion-publica': {
      nombre: 'Convocar a propietarios y vecinos',
      quien: ['planeacion'],
      articulo: NUM_4,
      en: ['revision'],
    },
    'prorrogar-revision': {
      nombre: 'Prorrogar la revisión',
      quien: ['planeacion'],
      articulo: NUM_2,
      en: ['revision'],
      datos: { cantidad: { tipo: 'cantidad', nombre: 'Días hábiles de prórroga' } },
    },
    aprobar: {
      nombre: 'Declarar la viabilidad',
      quien: ['planeacion'],
      articulo: NUM_2,
      en: ['revision'],
      advierte: [
        {
          si: [{ hecha: 'informacion-publica' }],
          articulo: NUM_4,
          mensaje: 'No consta la información pública a propietarios y vecinos, que se surte durante la revisión.',
        },
      ],
      a: 'viable',
    },
    negar: { nombre: 'Negar la viabilidad', quien: ['planeacion'], articulo: NUM_2, en: ['revision'], a: 'negado' },
    'iniciar-concertacion': {
      nombre: 'Someter a la autoridad ambiental',
      quien: ['planeacion'],
      articulo: NUM_3,
      en: ['viable'],
      a: 'concertacion',
    },
    'prorrogar-concertacion': {
      nombre: 'Prorrogar la concertación',
      quien: ['planeacion', 'autoridad-ambiental'],
      articulo: NUM_3,
      en: ['concertacion'],
      datos: { cantidad: { tipo: 'cantidad', nombre: 'Días hábiles de prórroga' } },
    },
    concertar: {
      nombre: 'Firmar el acta de concertación',
      quien: ['planeacion', 'autoridad-ambiental'],
      articulo: NUM_3,
      en: ['concertacion'],
      a: 'concertado',
    },
    'no-concertar': {
      nombre: 'Archivar por falta de concertación',
      quien: ['planeacion'],
      articulo: NUM_3,
      en: ['concertacion'],
      exige: [
        {
          cuando: [{ opcion: 'macroproyecto', es: true }],
          si: [{ sinVencer: 'concertacion' }],
          articulo: NUM_3,
          mensaje:
            'En un macroproyecto, si la autoridad ambiental no se pronuncia en el término, decide el Ministerio.',
          cura: 'Registre «remitir-ministerio».',
        },
      ],
      a: 'archivado',
    },
    'reiniciar-concertacion': {
      nombre: 'Reiniciar la concertación con los ajustes',
      quien: ['interesado'],
      articulo: NUM_3,
      en: ['archivado'],
      a: 'concertacion',
    },
    'remitir-ministerio': {
      nombre: 'Remitir el expediente al Ministerio',
      quien: ['planeacion'],
      articulo: NUM_3,
      en: ['concertacion'],
      exige: [
        {
          si: [{ opcion: 'macroproyecto', es: true }],
          articulo: NUM_3,
          mensaje:
            'El Ministerio solo decide en los planes parciales que desarrollan un macroproyecto de interés social nacional.',
        },
        {
          si: [{ vencido: 'concertacion' }],
          articulo: NUM_3,
          mensaje:
            'El Ministerio decide cuando la autoridad ambiental no se pronunció en el término, que aún no vence.',
        },
      ],
      a: 'ministerio',
    },
    'decidir-ministerio': {
      nombre: 'Decidir los asuntos ambientales',
      quien: ['ministerio-de-ambiente'],
      articulo: NUM_3,
      en: ['ministerio'],
      a: 'concertado',
    },
    adoptar: {
      nombre: 'Adoptar por decreto',
      quien: ['alcalde'],
      articulo: NUM_5,
      en: ['viable', 'concertado'],
      advierte: [
        {
          si: [{ hecha: 'informacion-publica' }],
          articulo: NUM_4,
          mensaje: 'No consta la información pública a propietarios y vecinos, que debe surtirse antes de la adopción.',
        },
      ],
      a: 'adoptado',
    },
  },
  terminos: {
    revision: {
      nombre: 'Revisar el proyecto',
      articulo: NUM_2,
      responsable: 'planeacion',
      duracion: { dias: REVISION },
      empieza: [{ accion: 'radicar' }, { accion: 'completar' }],
      cumplen: ['aprobar', 'negar'],
      cierran: ['declarar-incompleta'],
      prorroga: { accion: 'prorrogar-revision', veces: 1, hasta: { dias: PRORROGA_REVISION }, articulo: NUM_2 },
      efecto: [{ tipo: 'silencio-positivo', a: 'viable' }],
    },
    completar: {
      nombre: 'Completar la radicación',
      articulo: LEY_1437,
      responsable: 'interesado',
      duracion: { meses: COMPLETAR },
      empieza: [{ accion: 'declarar-incompleta' }],
      cumplen: ['completar'],
      efecto: [{ tipo: 'desistimiento', a: 'desistido' }],
    },
    concertacion: {
      nombre: 'Concertar los asuntos ambientales',
      articulo: NUM_3,
      responsable: 'autoridad-ambiental',
      duracion: { dias: CONCERTACION },
      empieza: [{ accion: 'iniciar-concertacion' }, { accion: 'reiniciar-concertacion' }],
      cumplen: ['concertar', 'no-concertar'],
      prorroga: { accion: 'prorrogar-concertacion', veces: 1, hasta: { dias: CONCERTACION }, articulo: NUM_3 },
      efecto: [
        { tipo: 'pasa-la-competencia', si: [{ opcion: 'macroproyecto', es: true }] },
        {
          tipo: 'falta-grave',
          texto:
            'El término venció sin concertación: hay falta grave de los responsables, y la oficina de planeación debe archivar el proyecto si no se logra.',
        },
      ],
    },
    reinicio: {
      nombre: 'Ajustar y reiniciar la concertación',
      articulo: NUM_3,
      responsable: 'interesado',
      duracion: { meses: REINICIO },
      empieza: [{ accion: 'no-concertar' }],
      cumplen: ['reiniciar-concertacion'],
      efecto: [{ tipo: 'archivo', a: 'archivado-en-definitiva' }],
    },
    'decision-ministerio': {
      nombre: 'Decisión del Ministerio',
      articulo: NUM_3,
      responsable: 'ministerio-de-ambiente',
      duracion: { dias: DECISION_MINISTERIO },
      empieza: [{ accion: 'remitir-ministerio' }],
      cumplen: ['decidir-ministerio'],
      efecto: [{ tipo: 'falta-grave' }],
    },
    adopcion: {
      nombre: 'Adoptar el plan parcial por decreto',
      articulo: NUM_5,
      responsable: 'alcalde',
      duracion: { dias: ADOPCION },
      empieza: [
        { accion: 'aprobar' },
        { vence: 'revision' },
        { accion: 'concertar' },
        { accion: 'decidir-ministerio' },
      ],
      cumplen: ['adoptar'],
      cierran: ['iniciar-concertacion'],
      efecto: [{ tipo: 'falta-grave' }],
    },
  },
}
