import { art } from '../../articulos/referencia.ts'
import { AVANCE_MINIMO, MESES_DE_MERCADO } from '../../prioritario/parametros.ts'
import { porcentaje } from '../porcentaje.ts'
import type { Condicion, EfectoDe, Procedimiento, ProrrogaDe } from '../tipos.ts'
import { duracionDelDesarrollo, OPCIONES_DE_DESARROLLO, prorrogaDelDesarrollo } from './enajenacion-forzosa.ts'

const ES_EDIFICACION: Condicion = { opcion: 'clase', es: 'edificacion-subutilizada' }
const BASTA_INICIAR: Condicion = { opcion: 'incumplimiento', es: 'obras-no-iniciadas' }
const HAY_QUE_TERMINAR: Condicion = { opcion: 'incumplimiento', es: 'obras-no-terminadas' }
const SOLICITUD_PENDIENTE: Condicion = { pendiente: 'solicitar-prorroga', hasta: 'decidir-prorroga' }

/** Art. 54: the extension for works half done, and those for difficulties that the Government declares. */
const prorrogas = (lectura: Condicion): readonly ProrrogaDe[] => [
  {
    accion: 'decidir-prorroga',
    veces: 1,
    hasta: prorrogaDelDesarrollo,
    articulo: art(54),
    si: [lectura, { dato: 'concedida', es: true }],
    trasVencer: true,
  },
  { accion: 'prorrogar-por-el-mercado', hasta: { meses: MESES_DE_MERCADO }, articulo: art(54), si: [lectura] },
]

const EFECTO: readonly EfectoDe[] = [
  {
    tipo: 'continua',
    si: [SOLICITUD_PENDIENTE],
    a: 'por-decidir',
    texto: 'El término venció con una prórroga sin decidir: no se inicia la enajenación forzosa hasta que se decida.',
  },
  { tipo: 'procede-enajenacion', a: 'incumplida' },
]

/** D1-D3: the declaration of priority development or construction, until it is met or its breach opens the sale. */
export const DECLARATORIA_PRIORITARIA: Procedimiento = {
  id: 'declaratoria-prioritaria',
  nombre: 'Declaratoria de desarrollo o construcción prioritarios',
  que: 'Declara la prioridad de un inmueble y sigue su término, sus prórrogas y su cumplimiento.',
  articulos: [art(52), art(53), art(54)],
  opciones: OPCIONES_DE_DESARROLLO,
  inicial: 'por-declarar',
  etapas: {
    'por-declarar': { nombre: 'Por declarar' },
    declarada: { nombre: 'Declarada, sin obras iniciadas' },
    'en-obras': { nombre: 'En obras' },
    'por-decidir': { nombre: 'Término vencido con una prórroga por decidir' },
    incumplida: { nombre: 'Incumplida: procede la enajenación forzosa' },
    cumplida: { nombre: 'Cumplida: inmueble desarrollado', final: true },
    'en-enajenacion': { nombre: 'En enajenación forzosa', final: true },
  },
  acciones: {
    estudiar: {
      nombre: 'Hacer los estudios técnicos, sociales y legales',
      quien: ['planeacion'],
      articulo: art(52, 'num. 4'),
      en: ['por-declarar'],
    },
    declarar: {
      nombre: 'Promulgar el acuerdo que declara la prioridad',
      quien: ['concejo', 'alcalde'],
      articulo: art(52, 'par.'),
      en: ['por-declarar'],
      exige: [
        {
          cuando: [ES_EDIFICACION],
          si: [{ hecha: 'estudiar' }],
          articulo: art(52, 'num. 4'),
          mensaje: 'Una edificación se declara según los estudios técnicos, sociales y legales, que no constan.',
          cura: 'Registre antes «estudiar».',
        },
      ],
      a: 'declarada',
    },
    'iniciar-obras': {
      nombre: 'Iniciar las obras de urbanización o construcción',
      quien: ['propietario'],
      articulo: art(54),
      en: ['declarada'],
      a: 'en-obras',
    },
    'terminar-obras': {
      nombre: 'Terminar las obras, o habilitar la edificación',
      quien: ['propietario'],
      articulo: art(52),
      en: ['declarada', 'en-obras', 'por-decidir', 'incumplida'],
      a: 'cumplida',
    },
    'solicitar-prorroga': {
      nombre: 'Solicitar prórroga',
      quien: ['propietario'],
      articulo: art(54),
      en: ['declarada', 'en-obras'],
      veces: 1,
      exige: [
        {
          cuando: [BASTA_INICIAR],
          si: [{ corriendo: 'inicio-de-obras' }],
          articulo: art(54),
          mensaje: 'La prórroga se solicita mientras corre el término para iniciar las obras.',
        },
        {
          cuando: [HAY_QUE_TERMINAR],
          si: [{ corriendo: 'desarrollo' }],
          articulo: art(54),
          mensaje: 'La prórroga se solicita mientras corre el término para desarrollar el inmueble.',
        },
      ],
    },
    'decidir-prorroga': {
      nombre: 'Decidir la prórroga',
      quien: ['alcalde'],
      articulo: art(54),
      en: ['declarada', 'en-obras', 'por-decidir'],
      datos: {
        concedida: { tipo: 'si-no', nombre: 'Se concede', porOmision: true },
        avance: { tipo: 'fraccion', nombre: 'Parte de la urbanización o construcción que está hecha' },
        cantidad: { tipo: 'cantidad', nombre: 'Meses de prórroga' },
      },
      exige: [
        {
          si: [SOLICITUD_PENDIENTE],
          articulo: art(54),
          mensaje: 'No hay una solicitud de prórroga por decidir.',
        },
        {
          cuando: [{ dato: 'concedida', es: true }],
          si: [{ dato: 'avance', alMenos: AVANCE_MINIMO }],
          articulo: art(54),
          mensaje: `La prórroga exige hecho por lo menos el ${porcentaje(AVANCE_MINIMO)} de la urbanización o construcción.`,
        },
      ],
      a: [
        { a: 'incumplida', si: [{ dato: 'concedida', es: false }, { etapa: 'por-decidir' }] },
        { a: 'declarada', si: [{ etapa: 'declarada' }] },
        { a: 'en-obras', si: [{ etapa: 'en-obras' }] },
        { a: 'en-obras', si: [{ hecha: 'iniciar-obras' }] },
        { a: 'declarada' },
      ],
    },
    'declarar-dificultades': {
      nombre: 'Determinar dificultades generales de financiación o de mercado',
      quien: ['gobierno-nacional'],
      articulo: art(54),
      en: ['declarada', 'en-obras'],
    },
    'prorrogar-por-el-mercado': {
      nombre: 'Prorrogar por las dificultades generales',
      quien: ['alcalde'],
      articulo: art(54),
      en: ['declarada', 'en-obras'],
      datos: { cantidad: { tipo: 'cantidad', nombre: 'Meses de prórroga' } },
      exige: [
        {
          si: [{ hecha: 'declarar-dificultades' }],
          articulo: art(54),
          mensaje: 'Esta prórroga exige dificultades generales de financiación o de mercado que determine el Gobierno.',
          cura: 'Registre antes «declarar-dificultades».',
        },
      ],
    },
    'ordenar-enajenacion': {
      nombre: 'Ordenar la enajenación forzosa',
      quien: ['alcalde'],
      articulo: art(55),
      en: ['incumplida'],
      exige: [
        {
          si: [{ sinPendiente: 'solicitar-prorroga', hasta: 'decidir-prorroga' }],
          articulo: art(54),
          mensaje: 'Hay una prórroga sin decidir: mientras tanto no se inicia la enajenación forzosa.',
          cura: 'Registre antes «decidir-prorroga».',
        },
      ],
      a: 'en-enajenacion',
    },
  },
  terminos: {
    'inicio-de-obras': {
      nombre: 'Iniciar las obras',
      articulo: art(54),
      responsable: 'propietario',
      duracion: duracionDelDesarrollo,
      empieza: [{ accion: 'declarar', si: [BASTA_INICIAR] }],
      cumplen: ['iniciar-obras', 'terminar-obras'],
      prorroga: prorrogas(BASTA_INICIAR),
      efecto: EFECTO,
    },
    desarrollo: {
      nombre: 'Urbanizar, construir o habilitar el inmueble',
      articulo: art(52),
      responsable: 'propietario',
      duracion: duracionDelDesarrollo,
      empieza: [{ accion: 'declarar', si: [HAY_QUE_TERMINAR] }],
      cumplen: ['terminar-obras'],
      prorroga: prorrogas(HAY_QUE_TERMINAR),
      efecto: EFECTO,
    },
  },
}
