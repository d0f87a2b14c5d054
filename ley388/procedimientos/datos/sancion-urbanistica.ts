import { art } from '../../articulos/referencia.ts'
import { DIAS_PARA_ADECUARSE, MESES_PARA_RESTITUIR } from '../../control/parametros.ts'
import type { Condicion, Procedimiento } from '../tipos.ts'

const SIN_LICENCIA: Condicion = { opcion: 'conducta', es: '2' }
const CONTRA_LICENCIA: Condicion = { opcion: 'conducta', es: '3' }
const ESPACIO_PUBLICO: Condicion = { opcion: 'conducta', es: '4' }

/**
 * C2, C3: what follows an urban sanction. Arts. 105 and 107 name the numerals of art. 104 as Ley 810 de 2003 left them;
 * here the conducts keep the numbers of the text of 1997, which are those of `multa`.
 */
export const SANCION_URBANISTICA: Procedimiento = {
  id: 'sancion-urbanistica',
  nombre: 'Cumplimiento de una sanción urbanística',
  que: 'Sigue el plazo para adecuarse a las normas o restituir el espacio público después de la sanción.',
  articulos: [art(104), art(105), art(107)],
  opciones: {
    conducta: {
      tipo: 'una-de',
      nombre: 'Conducta sancionada',
      articulo: art(104),
      valores: {
        '1': 'Actuar en terrenos no urbanizables o reservados',
        '2': 'Actuar sin licencia',
        '3': 'Actuar en contra de la licencia o con ella vencida',
        '4': 'Ocupar, encerrar o intervenir el espacio público',
      },
    },
  },
  inicial: 'por-sancionar',
  etapas: {
    'por-sancionar': { nombre: 'Por sancionar' },
    sancionado: { nombre: 'Sancionado' },
    demolicion: { nombre: 'Por demoler' },
    adecuado: { nombre: 'Adecuado a las normas', final: true },
    demolido: { nombre: 'Demolido', final: true },
  },
  acciones: {
    imponer: {
      nombre: 'Imponer la sanción',
      quien: ['alcalde'],
      articulo: art(104),
      en: ['por-sancionar'],
      a: [{ si: [{ opcion: 'conducta', es: '1' }], a: 'demolicion' }, { a: 'sancionado' }],
    },
    'obtener-licencia': {
      nombre: 'Obtener la licencia o su renovación',
      quien: ['infractor'],
      articulo: art(105),
      en: ['sancionado'],
      exige: [
        {
          si: [{ opcion: 'conducta', noEs: '4' }],
          articulo: art(107),
          mensaje: 'Los elementos del espacio público se restituyen: una licencia no suple esa obligación.',
          cura: 'Registre «adecuar» cuando se hayan restituido.',
        },
      ],
      a: 'adecuado',
    },
    adecuar: {
      nombre: 'Ajustar las obras a la licencia, o restituir el espacio público',
      quien: ['infractor'],
      articulo: art(105),
      en: ['sancionado'],
      exige: [
        {
          si: [{ opcion: 'conducta', noEs: '2' }],
          articulo: art(105),
          mensaje: 'Quien actuó sin licencia se adecua a las normas obteniéndola.',
          cura: 'Registre «obtener-licencia».',
        },
      ],
      a: 'adecuado',
    },
    demoler: {
      nombre: 'Demoler las obras',
      quien: ['alcalde', 'infractor'],
      articulo: art(104, 'num. 5'),
      en: ['sancionado', 'demolicion'],
      a: 'demolido',
    },
  },
  terminos: {
    adecuacion: {
      nombre: 'Adecuarse a las normas',
      articulo: art(105),
      responsable: 'infractor',
      duracion: { dias: DIAS_PARA_ADECUARSE },
      empieza: [
        { accion: 'imponer', si: [SIN_LICENCIA] },
        { accion: 'imponer', si: [CONTRA_LICENCIA] },
      ],
      cumplen: ['obtener-licencia', 'adecuar', 'demoler'],
      efecto: [{ tipo: 'demolicion', a: 'demolicion' }],
    },
    restitucion: {
      nombre: 'Restituir el espacio público',
      articulo: art(107),
      responsable: 'infractor',
      duracion: { meses: MESES_PARA_RESTITUIR },
      empieza: [{ accion: 'imponer', si: [ESPACIO_PUBLICO] }],
      cumplen: ['adecuar', 'demoler'],
      efecto: [{ tipo: 'multas-sucesivas' }],
    },
  },
}
