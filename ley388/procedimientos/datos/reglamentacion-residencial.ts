import { art } from '../../articulos/referencia.ts'
import type { Procedimiento } from '../tipos.ts'

/** N6: the special regulation that a wholly residential sector asks for. */
export const REGLAMENTACION_RESIDENCIAL: Procedimiento = {
  id: 'reglamentacion-residencial',
  nombre: 'Reglamentación especial de un sector residencial',
  que: 'Otorga normas propias de tránsito, seguridad, paisaje y construcción a un sector residencial que las pide.',
  articulos: [art(43)],
  opciones: {
    uso: {
      tipo: 'una-de',
      nombre: 'Uso del sector',
      articulo: art(43),
      valores: { residencial: 'Exclusivamente residencial', otro: 'Con otros usos' },
    },
  },
  inicial: 'por-solicitar',
  etapas: {
    'por-solicitar': { nombre: 'Por solicitar' },
    estudio: { nombre: 'En estudio' },
    otorgada: { nombre: 'Otorgada, por inscribir' },
    inscrita: { nombre: 'Inscrita en los folios del sector', final: true },
    negada: { nombre: 'Negada', final: true },
  },
  acciones: {
    solicitar: {
      nombre: 'Solicitar la reglamentación en nombre de la comunidad',
      quien: ['comunidad'],
      articulo: art(43),
      en: ['por-solicitar'],
      a: 'estudio',
    },
    otorgar: {
      nombre: 'Otorgar la reglamentación especial',
      quien: ['desarrollo-urbano'],
      articulo: art(43),
      en: ['estudio'],
      exige: [
        {
          si: [{ opcion: 'uso', es: 'residencial' }],
          articulo: art(43),
          mensaje: 'La reglamentación especial es para sectores de uso exclusivamente residencial.',
        },
      ],
      a: 'otorgada',
    },
    negar: {
      nombre: 'Negar la reglamentación',
      quien: ['desarrollo-urbano'],
      articulo: art(43),
      en: ['estudio'],
      a: 'negada',
    },
    inscribir: {
      nombre: 'Inscribir en los folios de los predios del sector',
      quien: ['registro'],
      articulo: art(43),
      en: ['otorgada'],
      a: 'inscrita',
    },
  },
  terminos: {},
}
