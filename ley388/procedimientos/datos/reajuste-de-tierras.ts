import { art } from '../../articulos/referencia.ts'
import { AREA_PARA_INICIAR, AREA_PARA_REAJUSTAR, MESES_PARA_ACORDAR } from '../../reparto/parametros.ts'
import { porcentaje } from '../porcentaje.ts'
import type { Procedimiento } from '../tipos.ts'

/** R4, R5, R6: land readjustment or property integration, from the delimited unit to the works received. */
export const REAJUSTE_DE_TIERRAS: Procedimiento = {
  id: 'reajuste-de-tierras',
  nombre: 'Reajuste de tierras o integración inmobiliaria',
  que: 'Acuerda las bases de la actuación, aprueba el proyecto, otorga y registra su escritura y recibe las obras.',
  articulos: [art(45), art(44), art(46)],
  opciones: {
    prioritaria: { tipo: 'si-no', nombre: 'La unidad de actuación es de desarrollo prioritario', articulo: art(44) },
  },
  inicial: 'por-delimitar',
  etapas: {
    'por-delimitar': { nombre: 'Unidad por delimitar' },
    delimitada: { nombre: 'Delimitada, sin bases acordadas' },
    'bases-acordadas': { nombre: 'Con bases acordadas' },
    'entidad-constituida': { nombre: 'Con entidad gestora' },
    presentado: { nombre: 'Proyecto en aprobación' },
    aprobado: { nombre: 'Proyecto aprobado' },
    escriturada: { nombre: 'Con escritura pública' },
    registrada: { nombre: 'Registrada, con lotes restituidos' },
    'obras-recibidas': { nombre: 'Obras recibidas: los lotes se edifican por separado', final: true },
  },
  acciones: {
    delimitar: {
      nombre: 'Delimitar la unidad de actuación',
      quien: ['alcalde'],
      articulo: art(42),
      en: ['por-delimitar'],
      a: 'delimitada',
    },
    'acordar-bases': {
      nombre: 'Acordar las bases de la actuación',
      quien: ['propietario'],
      articulo: art(44),
      en: ['delimitada'],
      datos: { area: { tipo: 'fraccion', nombre: 'Parte del área de los propietarios que votan a favor' } },
      exige: [
        {
          si: [{ dato: 'area', alMenos: AREA_PARA_INICIAR }],
          articulo: art(44),
          mensaje: `Las bases necesitan el voto de propietarios de por lo menos el ${porcentaje(AREA_PARA_INICIAR)} del área.`,
        },
      ],
      a: 'bases-acordadas',
    },
    'optar-por-expropiacion': {
      nombre: 'Optar por la expropiación administrativa',
      quien: ['alcalde'],
      articulo: art(44),
      en: ['delimitada'],
      veces: 1,
      exige: [
        {
          si: [{ vencido: 'acuerdo' }, { sinHacer: 'optar-por-enajenacion-forzosa' }],
          articulo: art(44),
          mensaje:
            'La administración puede optar por la expropiación o por la enajenación forzosa, una de las dos, si vence sin acuerdo el término de la unidad prioritaria.',
        },
      ],
    },
    'optar-por-enajenacion-forzosa': {
      nombre: 'Optar por la enajenación forzosa',
      quien: ['alcalde'],
      articulo: art(44),
      en: ['delimitada'],
      veces: 1,
      exige: [
        {
          si: [{ vencido: 'acuerdo' }, { sinHacer: 'optar-por-expropiacion' }],
          articulo: art(44),
          mensaje:
            'La administración puede optar por la expropiación o por la enajenación forzosa, una de las dos, si vence sin acuerdo el término de la unidad prioritaria.',
        },
      ],
    },
    'adquirir-de-renuentes': {
      nombre: 'Iniciar la enajenación voluntaria o la expropiación a los renuentes',
      quien: ['entidad-adquirente'],
      articulo: art(44),
      en: ['bases-acordadas', 'entidad-constituida', 'presentado', 'aprobado'],
      veces: 1,
    },
    'constituir-entidad': {
      nombre: 'Constituir la entidad gestora',
      quien: ['participes'],
      articulo: art(45),
      en: ['bases-acordadas'],
      a: 'entidad-constituida',
    },
    'votar-proyecto': {
      nombre: 'Aprobar el proyecto entre los partícipes',
      quien: ['participes'],
      articulo: art(45),
      en: ['entidad-constituida'],
      datos: {
        superficie: { tipo: 'fraccion', nombre: 'Parte de la superficie de los partícipes que aprueban' },
        plural: { tipo: 'si-no', nombre: 'Aprueban varios partícipes', porOmision: true },
      },
      exige: [
        {
          si: [{ dato: 'superficie', alMenos: AREA_PARA_REAJUSTAR }],
          articulo: art(45),
          mensaje: `Deben aprobarlo partícipes de por lo menos el ${porcentaje(AREA_PARA_REAJUSTAR)} de la superficie.`,
        },
        {
          si: [{ dato: 'plural', es: true }],
          articulo: art(45),
          mensaje: 'Debe aprobar el proyecto un número plural de partícipes: uno solo no basta.',
        },
      ],
    },
    'presentar-proyecto': {
      nombre: 'Presentar el proyecto de reajuste o de integración',
      quien: ['entidad-gestora'],
      articulo: art(45),
      en: ['entidad-constituida'],
      a: 'presentado',
      exige: [
        {
          si: [{ hecha: 'votar-proyecto' }],
          articulo: art(45),
          mensaje: 'Falta la aprobación de los partícipes.',
          cura: 'Registre antes «votar-proyecto».',
        },
      ],
    },
    'aprobar-proyecto': {
      nombre: 'Aprobar el proyecto',
      quien: ['planeacion'],
      articulo: art(45),
      en: ['presentado'],
      a: 'aprobado',
    },
    'devolver-proyecto': {
      nombre: 'No aprobar el proyecto',
      quien: ['planeacion'],
      articulo: art(45),
      en: ['presentado'],
      a: 'entidad-constituida',
    },
    'otorgar-escritura': {
      nombre: 'Otorgar la escritura pública',
      quien: ['notaria', 'participes'],
      articulo: art(46),
      en: ['aprobado'],
      a: 'escriturada',
    },
    registrar: {
      nombre: 'Registrar la escritura en cada folio aportado',
      quien: ['registro'],
      articulo: art(46),
      en: ['escriturada'],
      a: 'registrada',
    },
    'recibir-obras': {
      nombre: 'Recibir las obras de urbanización',
      quien: ['planeacion'],
      articulo: art(46),
      en: ['registrada'],
      a: 'obras-recibidas',
    },
  },
  terminos: {
    acuerdo: {
      nombre: 'Acordar las bases de la unidad prioritaria',
      articulo: art(44),
      responsable: 'propietario',
      duracion: { meses: MESES_PARA_ACORDAR },
      empieza: [{ accion: 'delimitar', si: [{ opcion: 'prioritaria', es: true }] }],
      cumplen: ['acordar-bases'],
      efecto: [
        {
          tipo: 'procede-expropiacion',
          texto:
            'El término venció sin acuerdo: la administración puede optar por la expropiación administrativa o por la enajenación forzosa.',
        },
      ],
    },
  },
}
