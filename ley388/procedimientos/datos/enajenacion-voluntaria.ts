import { DIAS_OFERTA } from '../../adquisicion/parametros.ts'
import { art } from '../../articulos/referencia.ts'
import type { Procedimiento } from '../tipos.ts'

/** E2: voluntary sale, from the appraisal to the deed or to the judgment of the expropriation. */
export const ENAJENACION_VOLUNTARIA: Procedimiento = {
  id: 'enajenacion-voluntaria',
  nombre: 'Enajenación voluntaria',
  que: 'Ofrece comprar un inmueble de utilidad pública y acuerda su venta, o abre paso a la expropiación.',
  articulos: [art(61)],
  opciones: {},
  inicial: 'por-ofertar',
  etapas: {
    'por-ofertar': { nombre: 'Por ofertar' },
    ofertado: { nombre: 'Oferta por comunicar' },
    negociacion: { nombre: 'En negociación' },
    'por-expropiar': { nombre: 'Sin acuerdo: debe iniciarse la expropiación' },
    expropiacion: { nombre: 'En proceso de expropiación' },
    prometido: { nombre: 'Con promesa de compraventa' },
    adquirido: { nombre: 'Adquirido por enajenación voluntaria', final: true },
    expropiado: { nombre: 'Con sentencia de expropiación', final: true },
  },
  acciones: {
    avaluar: {
      nombre: 'Determinar el valor comercial',
      quien: ['perito'],
      articulo: art(61),
      en: ['por-ofertar'],
    },
    ofertar: {
      nombre: 'Expedir la oferta de compra',
      quien: ['entidad-adquirente'],
      articulo: art(61),
      en: ['por-ofertar'],
      exige: [
        {
          si: [{ hecha: 'avaluar' }],
          articulo: art(61),
          mensaje: 'El precio es el valor comercial que fija el IGAC o un perito de lonja: falta el avalúo.',
          cura: 'Registre antes «avaluar».',
        },
      ],
      a: 'ofertado',
    },
    comunicar: {
      nombre: 'Comunicar la oferta, que no admite recursos',
      quien: ['entidad-adquirente'],
      articulo: art(61),
      en: ['ofertado'],
      a: 'negociacion',
    },
    prometer: {
      nombre: 'Firmar la promesa de compraventa',
      quien: ['propietario', 'entidad-adquirente'],
      articulo: art(61),
      en: ['negociacion'],
      a: 'prometido',
    },
    'iniciar-expropiacion': {
      nombre: 'Iniciar el proceso de expropiación',
      quien: ['entidad-adquirente'],
      articulo: art(61),
      en: ['por-expropiar'],
      exige: [
        {
          si: [{ sinCorrer: 'acuerdo' }],
          articulo: art(61),
          mensaje: 'Todavía corre el término para llegar a un acuerdo formal.',
        },
      ],
      a: 'expropiacion',
    },
    'acordar-en-el-proceso': {
      nombre: 'Acordar la venta antes de la sentencia',
      quien: ['propietario', 'entidad-adquirente'],
      articulo: art(61),
      en: ['por-expropiar', 'expropiacion'],
      exige: [
        {
          si: [{ sinHacer: 'dictar-sentencia' }],
          articulo: art(61),
          mensaje: 'El acuerdo solo es posible mientras no haya sentencia definitiva.',
        },
      ],
      a: 'prometido',
    },
    'dictar-sentencia': {
      nombre: 'Dictar la sentencia definitiva de expropiación',
      quien: ['juez'],
      articulo: art(61),
      en: ['expropiacion'],
      a: 'expropiado',
    },
    escriturar: {
      nombre: 'Otorgar y registrar la escritura',
      quien: ['notaria', 'registro'],
      articulo: art(61),
      en: ['prometido'],
      a: 'adquirido',
    },
    'convenir-con-tercero': {
      nombre: 'Convenir con un tercero el uso que motivó la compra',
      quien: ['entidad-adquirente'],
      articulo: art(61),
      en: ['adquirido'],
    },
    'entregar-a-tercero': {
      nombre: 'Entregar el inmueble a un tercero para su desarrollo',
      quien: ['entidad-adquirente'],
      articulo: art(61),
      en: ['adquirido'],
      exige: [
        {
          si: [{ hecha: 'convenir-con-tercero' }],
          articulo: art(61),
          mensaje: 'Un tercero solo puede desarrollar el inmueble con un contrato o convenio que garantice su destino.',
          cura: 'Registre antes «convenir-con-tercero».',
        },
      ],
    },
  },
  terminos: {
    acuerdo: {
      nombre: 'Llegar a un acuerdo formal',
      articulo: art(61),
      responsable: 'entidad-adquirente',
      duracion: { dias: DIAS_OFERTA },
      empieza: [{ accion: 'comunicar' }],
      cumplen: ['prometer'],
      efecto: [{ tipo: 'procede-expropiacion', a: 'por-expropiar' }],
    },
  },
}
