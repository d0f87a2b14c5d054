import { art } from '../../articulos/referencia.ts'
import type { Procedimiento } from '../tipos.ts'

const PAR_3 = art(12, 'par. 3')

/** PL5: the official maps made to agree with the text of the plan, or made more exact by a detailed study. */
export const PRECISION_CARTOGRAFICA: Procedimiento = {
  id: 'precision-cartografica',
  nombre: 'Precisión cartográfica',
  que: 'Corrige los planos oficiales para que digan lo que dice el acuerdo del plan, sin cambiar su articulado.',
  articulos: [PAR_3],
  opciones: {
    causa: {
      tipo: 'una-de',
      nombre: 'Causa de la precisión',
      articulo: PAR_3,
      valores: {
        inconsistencia: 'El texto del acuerdo y su cartografía no coinciden',
        'estudio-de-detalle': 'Un estudio de detalle determina con más exactitud el terreno',
      },
    },
  },
  inicial: 'por-iniciar',
  etapas: {
    'por-iniciar': { nombre: 'Por iniciar' },
    estudio: { nombre: 'En estudio' },
    expedida: { nombre: 'Expedida, por registrar en los planos' },
    registrada: { nombre: 'Registrada en toda la cartografía', final: true },
    'no-procede': { nombre: 'No procede: exige modificar el plan', final: true },
  },
  acciones: {
    identificar: {
      nombre: 'Identificar lo que debe precisarse',
      quien: ['planeacion', 'interesado'],
      articulo: PAR_3,
      en: ['por-iniciar'],
      a: 'estudio',
    },
    'aportar-estudio': {
      nombre: 'Aportar el estudio de detalle',
      quien: ['planeacion', 'interesado'],
      articulo: PAR_3,
      en: ['estudio'],
    },
    'definir-normas': {
      nombre: 'Definir las normas urbanísticas del área',
      quien: ['planeacion'],
      articulo: PAR_3,
      en: ['estudio'],
    },
    expedir: {
      nombre: 'Expedir el acto de precisión',
      quien: ['alcalde', 'planeacion'],
      articulo: PAR_3,
      en: ['estudio'],
      datos: {
        modificaArticulado: { tipo: 'si-no', nombre: 'Implica modificar el articulado del plan', porOmision: false },
      },
      exige: [
        {
          si: [{ dato: 'modificaArticulado', es: false }],
          articulo: PAR_3,
          mensaje: 'La precisión no puede modificar el articulado del plan.',
          cura: 'Registre «declarar-improcedente»: el cambio exige revisar o modificar el plan.',
        },
        {
          cuando: [{ opcion: 'causa', es: 'estudio-de-detalle' }],
          si: [{ hecha: 'aportar-estudio' }],
          articulo: PAR_3,
          mensaje: 'No consta el estudio de detalle que permite precisar la cartografía.',
          cura: 'Registre antes «aportar-estudio».',
        },
      ],
      advierte: [
        {
          si: [{ hecha: 'definir-normas' }],
          articulo: PAR_3,
          mensaje: 'El acto debe definir las normas urbanísticas del área que precisa, y no constan.',
        },
      ],
      a: 'expedida',
    },
    'declarar-improcedente': {
      nombre: 'Declarar que la precisión no procede',
      quien: ['alcalde', 'planeacion'],
      articulo: PAR_3,
      en: ['estudio'],
      a: 'no-procede',
    },
    registrar: {
      nombre: 'Registrar en todos los planos oficiales',
      quien: ['planeacion'],
      articulo: PAR_3,
      en: ['expedida'],
      a: 'registrada',
    },
  },
  terminos: {},
}
