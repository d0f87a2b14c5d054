import { art } from '../../articulos/referencia.ts'
import { Decimal } from '../../decimal.ts'
import { REDONDEO_DE_LA_PRORROGA } from '../../licencias/ajustes.ts'
import { DIAS_PARA_DECIDIR } from '../../licencias/parametros.ts'
import { prorrogaDeLicencia } from '../../licencias/prorroga.ts'
import type { Procedimiento } from '../tipos.ts'

/** Art. 99 num. 3: the only extension, by the reading that holds by default. */
const PRORROGA = prorrogaDeLicencia(REDONDEO_DE_LA_PRORROGA.porOmision)

/** L1: the licence, from its filing to its decision or to the silence that grants it. */
export const LICENCIA: Procedimiento = {
  id: 'licencia',
  nombre: 'Licencia urbanística',
  que: 'Resuelve la solicitud de una licencia de parcelación, urbanización, construcción, subdivisión o intervención del espacio público.',
  articulos: [art(99)],
  opciones: {},
  inicial: 'por-radicar',
  etapas: {
    'por-radicar': { nombre: 'Por radicar' },
    estudio: { nombre: 'En estudio' },
    concedida: { nombre: 'Concedida', final: true },
    'concedida-por-silencio': { nombre: 'Concedida por silencio administrativo positivo', final: true },
    negada: { nombre: 'Negada', final: true },
    desistida: { nombre: 'Desistida', final: true },
  },
  acciones: {
    radicar: {
      nombre: 'Radicar la solicitud',
      quien: ['interesado'],
      articulo: art(99, 'num. 3'),
      en: ['por-radicar'],
      a: 'estudio',
    },
    prorrogar: {
      nombre: 'Prorrogar el término con resolución motivada',
      quien: ['curador'],
      articulo: art(99, 'num. 3'),
      en: ['estudio'],
      datos: { cantidad: { tipo: 'cantidad', nombre: 'Días hábiles de prórroga' } },
    },
    conceder: {
      nombre: 'Conceder la licencia',
      quien: ['curador'],
      articulo: art(99, 'num. 1'),
      en: ['estudio'],
      a: 'concedida',
    },
    negar: {
      nombre: 'Negar la licencia',
      quien: ['curador'],
      articulo: art(99, 'num. 2'),
      en: ['estudio'],
      a: 'negada',
    },
    desistir: {
      nombre: 'Desistir de la solicitud',
      quien: ['interesado'],
      articulo: art(99),
      en: ['estudio'],
      a: 'desistida',
    },
  },
  terminos: {
    decision: {
      nombre: 'Decidir la solicitud',
      articulo: art(99, 'num. 3'),
      responsable: 'curador',
      duracion: { dias: DIAS_PARA_DECIDIR },
      empieza: [{ accion: 'radicar' }],
      cumplen: ['conceder', 'negar'],
      prorroga: {
        accion: 'prorrogar',
        veces: PRORROGA.veces,
        hasta: { dias: { valor: new Decimal(PRORROGA.dias) } },
        articulo: art(99, 'num. 3'),
      },
      efecto: [{ tipo: 'silencio-positivo', a: 'concedida-por-silencio' }],
    },
  },
}
