import { art } from '../../articulos/referencia.ts'
import { constante } from '../../parametros/limite.ts'
import type { Procedimiento } from '../tipos.ts'

/** Art. 80: business days of the mayor to ask for the estimate, from the adoption. */
export const SOLICITUD = constante({ id: 'plusvalia.solicitud', valor: 5, articulo: art(80) })
/** Art. 80: business days of the appraiser; they cannot be changed. */
export const ESTIMACION = constante({ id: 'plusvalia.estimacion', valor: 60, articulo: art(80) })
/** Art. 81: days to liquidate the effect on each parcel. */
export const LIQUIDACION = constante({ id: 'plusvalia.liquidacion', valor: 45, articulo: art(81) })
/** Art. 81: business days to issue the act and to notify it. */
export const NOTIFICACION = constante({ id: 'plusvalia.notificacion', valor: 30, articulo: art(81) })
/** Art. 82: calendar months to decide the appeals that ask for a review of the estimate, from the last of them. */
export const RESOLUCION_REVISION = constante({ id: 'plusvalia.resolucion-revision', valor: 1, articulo: art(82) })

/** V6-V8: from the urban action that generates the plusvalía to the registration of its liquidation. */
export const PLUSVALIA: Procedimiento = {
  id: 'plusvalia',
  nombre: 'Estimación y liquidación de la plusvalía',
  que: 'Estima, liquida, notifica e inscribe el efecto plusvalía de cada predio.',
  articulos: [art(80), art(81), art(82)],
  opciones: {},
  inicial: 'por-adoptar',
  etapas: {
    'por-adoptar': { nombre: 'Por adoptar la acción urbanística' },
    'por-solicitar': { nombre: 'Por solicitar la estimación' },
    solicitada: { nombre: 'Estimación solicitada' },
    estimacion: { nombre: 'En estimación' },
    estimada: { nombre: 'Estimada, por liquidar' },
    liquidada: { nombre: 'Liquidada, por notificar' },
    notificada: { nombre: 'Notificada' },
    'en-recurso': { nombre: 'Con recursos por resolver' },
    'en-firme': { nombre: 'En firme, por inscribir' },
    inscrita: { nombre: 'Inscrita en los folios de matrícula', final: true },
  },
  acciones: {
    'adoptar-accion': {
      nombre: 'Adoptar el plan o el instrumento que genera la plusvalía',
      quien: ['alcalde', 'concejo'],
      articulo: art(80),
      en: ['por-adoptar'],
      a: 'por-solicitar',
    },
    'solicitar-estimacion': {
      nombre: 'Solicitar la estimación del mayor valor',
      quien: ['alcalde'],
      articulo: art(80),
      en: ['por-solicitar', 'estimacion'],
      exige: [
        {
          cuando: [{ hecha: 'recibir-solicitud' }],
          si: [{ vencido: 'estimacion' }],
          articulo: art(80),
          mensaje: 'Otro avalúo se pide solo cuando vence el término del primero.',
          cura: 'Espere a que venza el término de la estimación.',
        },
      ],
      a: 'solicitada',
    },
    'recibir-solicitud': {
      nombre: 'Recibir la solicitud',
      quien: ['perito'],
      articulo: art(80),
      en: ['solicitada'],
      a: 'estimacion',
    },
    'entregar-estimacion': {
      nombre: 'Entregar la estimación',
      quien: ['perito'],
      articulo: art(80),
      en: ['estimacion'],
      a: 'estimada',
    },
    liquidar: {
      nombre: 'Liquidar el efecto de todos los predios',
      quien: ['alcalde'],
      articulo: art(81),
      en: ['estimada'],
      a: 'liquidada',
    },
    notificar: {
      nombre: 'Expedir y notificar el acto de liquidación',
      quien: ['alcalde'],
      articulo: art(81),
      en: ['liquidada'],
      a: 'notificada',
    },
    recurrir: {
      nombre: 'Interponer reposición y pedir que se revise la estimación',
      quien: ['propietario'],
      articulo: art(82),
      en: ['notificada', 'en-recurso'],
      a: 'en-recurso',
    },
    resolver: {
      nombre: 'Resolver los recursos',
      quien: ['alcalde'],
      articulo: art(82),
      en: ['en-recurso'],
      a: 'notificada',
    },
    'quedar-en-firme': {
      nombre: 'Declarar la firmeza del acto',
      quien: ['alcalde'],
      articulo: art(81),
      en: ['notificada'],
      a: 'en-firme',
    },
    inscribir: {
      nombre: 'Inscribir en el folio de cada inmueble',
      quien: ['alcalde', 'registro'],
      articulo: art(81),
      en: ['en-firme'],
      a: 'inscrita',
    },
  },
  terminos: {
    solicitud: {
      nombre: 'Solicitar la estimación',
      articulo: art(80),
      responsable: 'alcalde',
      duracion: { dias: SOLICITUD },
      empieza: [{ accion: 'adoptar-accion' }],
      cumplen: ['solicitar-estimacion'],
      efecto: [{ tipo: 'ninguno' }],
    },
    estimacion: {
      nombre: 'Estimar el mayor valor',
      articulo: art(80),
      responsable: 'perito',
      duracion: { dias: ESTIMACION },
      empieza: [{ accion: 'recibir-solicitud' }],
      cumplen: ['entregar-estimacion'],
      efecto: [{ tipo: 'nuevo-avaluo' }],
    },
    liquidacion: {
      nombre: 'Liquidar el efecto de cada predio',
      articulo: art(81),
      responsable: 'alcalde',
      duracion: { dias: LIQUIDACION },
      empieza: [{ accion: 'entregar-estimacion' }],
      cumplen: ['liquidar'],
      efecto: [{ tipo: 'ninguno' }],
    },
    notificacion: {
      nombre: 'Expedir y notificar el acto',
      articulo: art(81),
      responsable: 'alcalde',
      duracion: { dias: NOTIFICACION },
      empieza: [{ accion: 'liquidar' }],
      cumplen: ['notificar'],
      efecto: [{ tipo: 'ninguno' }],
    },
    'resolucion-revision': {
      nombre: 'Resolver los recursos que piden la revisión',
      articulo: art(82),
      responsable: 'alcalde',
      duracion: { meses: RESOLUCION_REVISION },
      empieza: [{ accion: 'recurrir' }],
      cumplen: ['resolver'],
      efecto: [{ tipo: 'ninguno' }],
    },
  },
}
