import { art } from '../../articulos/referencia.ts'
import { APORTE_COMUNIDAD, SOLICITANTES } from '../../valorizacion/parametros.ts'
import { porcentaje } from '../porcentaje.ts'
import type { Condicion, Procedimiento } from '../tipos.ts'

const PEDIDA: Condicion = { algunaHecha: ['solicitar', 'requerir'] }

/** N5: a work that those who benefit ask for and help to pay by local valorización. */
export const VALORIZACION_LOCAL: Procedimiento = {
  id: 'valorizacion-local',
  nombre: 'Obra por valorización local',
  que: 'Adelanta una obra que piden y ayudan a pagar quienes se benefician de ella.',
  articulos: [art(126)],
  opciones: {},
  inicial: 'propuesta',
  etapas: {
    propuesta: { nombre: 'Propuesta' },
    'con-esquema': { nombre: 'Con esquema de valorización local' },
    'en-obra': { nombre: 'En obra' },
    terminada: { nombre: 'Terminada', final: true },
  },
  acciones: {
    'aprobar-obra': {
      nombre: 'Aprobar la obra',
      quien: ['alcalde', 'desarrollo-urbano'],
      articulo: art(126),
      en: ['propuesta'],
      veces: 1,
    },
    solicitar: {
      nombre: 'Solicitar la obra como propietarios',
      quien: ['propietario'],
      articulo: art(126),
      en: ['propuesta'],
      datos: { propietarios: { tipo: 'fraccion', nombre: 'Parte de los propietarios beneficiados que la solicita' } },
      exige: [
        {
          si: [{ dato: 'propietarios', alMenos: SOLICITANTES }],
          articulo: art(126),
          mensaje: `Deben solicitarla por lo menos el ${porcentaje(SOLICITANTES)} de los propietarios beneficiados.`,
          cura: 'Reúna más firmas, o pida la obra por medio de la organización de la comunidad («requerir»).',
        },
      ],
    },
    requerir: {
      nombre: 'Requerir la obra como organización de la comunidad',
      quien: ['comunidad'],
      articulo: art(126),
      en: ['propuesta'],
    },
    'comprometer-aporte': {
      nombre: 'Comprometer el aporte de la comunidad',
      quien: ['comunidad', 'propietario'],
      articulo: art(126),
      en: ['propuesta'],
      datos: { aporte: { tipo: 'fraccion', nombre: 'Parte del costo que paga la comunidad' } },
      exige: [
        {
          si: [{ dato: 'aporte', alMenos: APORTE_COMUNIDAD }],
          articulo: art(126),
          mensaje: `La comunidad debe pagar por lo menos el ${porcentaje(APORTE_COMUNIDAD)} de la obra.`,
        },
      ],
    },
    'disenar-esquema': {
      nombre: 'Diseñar el esquema de valorización local',
      quien: ['desarrollo-urbano'],
      articulo: art(126),
      en: ['propuesta'],
      exige: [
        {
          si: [{ hecha: 'aprobar-obra' }],
          articulo: art(126),
          mensaje: 'La obra debe contar con la aprobación de la entidad territorial o de desarrollo urbano.',
          cura: 'Registre antes «aprobar-obra».',
        },
        {
          si: [PEDIDA],
          articulo: art(126),
          mensaje: 'Falta que la obra sea pedida por los propietarios o por la organización de la comunidad.',
          cura: 'Registre antes «solicitar» o «requerir».',
        },
        {
          si: [{ hecha: 'comprometer-aporte' }],
          articulo: art(126),
          mensaje: 'Falta el compromiso de la comunidad de participar en la financiación.',
          cura: 'Registre antes «comprometer-aporte».',
        },
      ],
      a: 'con-esquema',
    },
    'constituir-veeduria': {
      nombre: 'Organizar una veeduría de la obra',
      quien: ['comunidad'],
      articulo: art(126),
      en: ['propuesta', 'con-esquema', 'en-obra'],
      veces: 1,
      exige: [
        {
          si: [PEDIDA],
          articulo: art(126),
          mensaje: 'La veeduría supervisa la obra que la comunidad promovió, y nadie la ha pedido.',
        },
      ],
    },
    'iniciar-obra': {
      nombre: 'Adelantar la obra',
      quien: ['desarrollo-urbano'],
      articulo: art(126),
      en: ['con-esquema'],
      a: 'en-obra',
    },
    'terminar-obra': {
      nombre: 'Terminar la obra',
      quien: ['desarrollo-urbano'],
      articulo: art(126),
      en: ['en-obra'],
      a: 'terminada',
    },
  },
  terminos: {},
}
