import { art } from '../../articulos/referencia.ts'
import { Memoria } from '../../memoria.ts'
import { INCUMPLIMIENTO } from '../../prioritario/ajustes.ts'
import {
  DIAS_DE_UN_MES,
  DIAS_RECURSO_ENAJENACION,
  MESES_SILENCIO_ENAJENACION,
  MESES_SUBASTA,
  PRORROGA,
} from '../../prioritario/parametros.ts'
import {
  CLASES_PRIORITARIAS,
  type ClasePrioritaria,
  mesesParaDesarrollar,
} from '../../prioritario/plazo-prioritario.ts'
import type { Duracion, Opcion, Opciones, Procedimiento } from '../tipos.ts'

/** What arts. 52 and 53 make the term depend on. */
export const OPCIONES_DE_DESARROLLO: Readonly<Record<string, Opcion>> = {
  clase: {
    tipo: 'una-de',
    nombre: 'Clase de inmueble declarado',
    articulo: art(52),
    valores: Object.fromEntries(Object.entries(CLASES_PRIORITARIAS).map(([id, c]) => [id, c.nombre])),
  },
  enUAU: { tipo: 'si-no', nombre: 'Está en una unidad de actuación urbanística', articulo: art(53) },
  incumplimiento: {
    tipo: 'una-de',
    nombre: INCUMPLIMIENTO.pregunta,
    articulo: INCUMPLIMIENTO.articulo,
    valores: INCUMPLIMIENTO.opciones,
    porOmision: INCUMPLIMIENTO.porOmision,
  },
}

/** Arts. 52 and 53: the months to develop. */
export function duracionDelDesarrollo({ valores }: Opciones): Duracion {
  const valor = mesesParaDesarrollar(valores.clase as ClasePrioritaria, valores.enUAU === true, new Memoria())
  return { meses: { valor } }
}

/** Art. 54: the longest extension; ▲ half a month is so many days. */
export function prorrogaDelDesarrollo({ valores }: Opciones): Duracion {
  const meses = mesesParaDesarrollar(valores.clase as ClasePrioritaria, valores.enUAU === true, new Memoria())
  const masMeses = meses.times(PRORROGA.hasta)
  const enteros = masMeses.trunc()
  if (masMeses.eq(enteros)) return { meses: { valor: enteros } }
  return { meses: { valor: enteros }, masDias: { valor: masMeses.minus(enteros).times(DIAS_DE_UN_MES.valor) } }
}

/** D3-D5: from the declaration of priority development to the auction of who did not comply. */
export const ENAJENACION_FORZOSA: Procedimiento = {
  id: 'enajenacion-forzosa',
  nombre: 'Enajenación forzosa en pública subasta',
  que: 'Vende en pública subasta el inmueble declarado prioritario que no se desarrolló en su término.',
  articulos: [art(55), art(54), art(56)],
  opciones: OPCIONES_DE_DESARROLLO,
  inicial: 'por-declarar',
  etapas: {
    'por-declarar': { nombre: 'Por declarar' },
    'en-desarrollo': { nombre: 'En término para desarrollarse' },
    incumplido: { nombre: 'Incumplido' },
    ordenada: { nombre: 'Ordenada, por notificar' },
    notificada: { nombre: 'Notificada' },
    'en-recurso': { nombre: 'Con recurso por resolver' },
    'en-firme': { nombre: 'En firme, por inscribir' },
    inscrita: { nombre: 'Inscrita y fuera del comercio' },
    'primera-subasta': { nombre: 'En la primera subasta' },
    desierta: { nombre: 'Primera subasta desierta' },
    'segunda-subasta': { nombre: 'En la segunda subasta' },
    desarrollado: { nombre: 'Desarrollado en término', final: true },
    revocada: { nombre: 'Revocada', final: true },
    adjudicada: { nombre: 'Adjudicada', final: true },
    'por-expropiar': { nombre: 'Procede la expropiación administrativa', final: true },
  },
  acciones: {
    declarar: {
      nombre: 'Promulgar el acuerdo que declara la prioridad',
      quien: ['concejo', 'alcalde'],
      articulo: art(52, 'par.'),
      en: ['por-declarar'],
      a: 'en-desarrollo',
    },
    'iniciar-obras': {
      nombre: 'Iniciar las obras',
      quien: ['propietario'],
      articulo: art(54),
      en: ['en-desarrollo'],
      exige: [
        {
          si: [{ corriendo: 'desarrollo' }],
          articulo: art(54),
          mensaje: 'El término para iniciar las obras venció.',
        },
      ],
      a: [{ si: [{ opcion: 'incumplimiento', es: 'obras-no-iniciadas' }], a: 'desarrollado' }, { a: 'en-desarrollo' }],
    },
    'terminar-obras': {
      nombre: 'Terminar las obras',
      quien: ['propietario'],
      articulo: art(52),
      en: ['en-desarrollo'],
      exige: [
        {
          si: [{ corriendo: 'desarrollo' }],
          articulo: art(52),
          mensaje: 'El término para desarrollar el inmueble venció.',
        },
      ],
      a: 'desarrollado',
    },
    'solicitar-prorroga': {
      nombre: 'Solicitar prórroga',
      quien: ['propietario'],
      articulo: art(54),
      en: ['en-desarrollo'],
      veces: 1,
      exige: [
        {
          si: [{ corriendo: 'desarrollo' }],
          articulo: art(54),
          mensaje: 'La prórroga se solicita antes de que venza el término.',
        },
      ],
    },
    'decidir-prorroga': {
      nombre: 'Decidir la prórroga',
      quien: ['alcalde'],
      articulo: art(54),
      en: ['en-desarrollo'],
      datos: {
        concedida: { tipo: 'si-no', nombre: 'Se concede', porOmision: true },
        cantidad: { tipo: 'cantidad', nombre: 'Meses de prórroga' },
      },
      exige: [
        {
          si: [{ pendiente: 'solicitar-prorroga', hasta: 'decidir-prorroga' }],
          articulo: art(54),
          mensaje: 'No hay una solicitud de prórroga por decidir.',
        },
      ],
      a: [
        { si: [{ dato: 'concedida', es: false }, { vencido: 'desarrollo' }], a: 'incumplido' },
        { a: 'en-desarrollo' },
      ],
    },
    ordenar: {
      nombre: 'Ordenar la enajenación forzosa',
      quien: ['alcalde'],
      articulo: art(55),
      en: ['incumplido'],
      exige: [
        {
          si: [{ sinPendiente: 'solicitar-prorroga', hasta: 'decidir-prorroga' }],
          articulo: art(54),
          mensaje: 'Hay una prórroga sin decidir: mientras tanto no se inicia la enajenación forzosa.',
          cura: 'Registre «decidir-prorroga».',
        },
        {
          si: [{ vencido: 'desarrollo' }],
          articulo: art(54),
          mensaje: 'El término para desarrollar el inmueble no ha vencido.',
        },
      ],
      a: 'ordenada',
    },
    notificar: {
      nombre: 'Notificar la resolución',
      quien: ['alcalde'],
      articulo: art(55),
      en: ['ordenada'],
      a: 'notificada',
    },
    recurrir: {
      nombre: 'Interponer reposición',
      quien: ['propietario'],
      articulo: art(55),
      en: ['notificada'],
      a: 'en-recurso',
    },
    resolver: {
      nombre: 'Resolver la reposición',
      quien: ['alcalde'],
      articulo: art(55),
      en: ['en-recurso'],
      datos: { confirma: { tipo: 'si-no', nombre: 'Confirma la enajenación forzosa', porOmision: true } },
      exige: [
        {
          si: [{ sinVencer: 'silencio-recurso' }],
          articulo: art(55),
          mensaje: 'El recurso se entiende negado: la autoridad ya no puede resolverlo.',
        },
      ],
      a: [{ si: [{ dato: 'confirma', es: false }], a: 'revocada' }, { a: 'en-firme' }],
    },
    inscribir: {
      nombre: 'Inscribir en el folio de matrícula',
      quien: ['alcalde', 'registro'],
      articulo: art(55),
      en: ['en-firme'],
      a: 'inscrita',
    },
    subastar: {
      nombre: 'Convocar la pública subasta',
      quien: ['alcalde'],
      articulo: art(56),
      en: ['inscrita', 'desierta'],
      a: [{ si: [{ etapa: 'desierta' }], a: 'segunda-subasta' }, { a: 'primera-subasta' }],
    },
    adjudicar: {
      nombre: 'Adjudicar',
      quien: ['alcalde'],
      articulo: art(56),
      en: ['primera-subasta', 'segunda-subasta'],
      a: 'adjudicada',
    },
    'declarar-desierta': {
      nombre: 'Declarar desierta la subasta',
      quien: ['alcalde'],
      articulo: art(56),
      en: ['primera-subasta', 'segunda-subasta'],
      a: [{ si: [{ etapa: 'primera-subasta' }], a: 'desierta' }, { a: 'por-expropiar' }],
    },
  },
  terminos: {
    desarrollo: {
      nombre: 'Desarrollar el inmueble',
      articulo: art(52),
      responsable: 'propietario',
      duracion: duracionDelDesarrollo,
      empieza: [{ accion: 'declarar' }],
      cumplen: ['terminar-obras'],
      prorroga: {
        accion: 'decidir-prorroga',
        veces: 1,
        hasta: prorrogaDelDesarrollo,
        articulo: art(54),
        si: [{ dato: 'concedida', es: true }],
        trasVencer: true,
      },
      efecto: [
        {
          tipo: 'continua',
          si: [{ pendiente: 'solicitar-prorroga', hasta: 'decidir-prorroga' }],
          texto: 'El término venció con una prórroga sin decidir: no se inicia la enajenación hasta que se decida.',
        },
        { tipo: 'procede-enajenacion', a: 'incumplido' },
      ],
    },
    recurso: {
      nombre: 'Interponer reposición',
      articulo: art(55),
      responsable: 'propietario',
      duracion: { dias: DIAS_RECURSO_ENAJENACION },
      empieza: [{ accion: 'notificar' }],
      cumplen: ['recurrir'],
      efecto: [{ tipo: 'firmeza', a: 'en-firme' }],
    },
    'silencio-recurso': {
      nombre: 'Resolver la reposición',
      articulo: art(55),
      responsable: 'alcalde',
      duracion: { meses: MESES_SILENCIO_ENAJENACION },
      empieza: [{ accion: 'recurrir' }],
      cumplen: ['resolver'],
      efecto: [{ tipo: 'silencio-negativo', a: 'en-firme' }],
    },
    subasta: {
      nombre: 'Someter el inmueble a subasta',
      articulo: art(56),
      responsable: 'alcalde',
      duracion: { meses: MESES_SUBASTA },
      empieza: [{ accion: 'inscribir' }],
      cumplen: ['subastar'],
      efecto: [{ tipo: 'ninguno' }],
    },
  },
}
