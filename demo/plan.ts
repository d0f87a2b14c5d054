/** The plan of Puerto Lindero: acts, validity, articles, tree of objectives, contents, norms, urban actions. */
import { articulos } from './articulos.ts'
import { conflictos, normas } from './norma.ts'
import { acciones, contenidos, objetivos } from './proposito.ts'
import { PBOT, PRECISION, REVISION } from './suelo.ts'
import type { PlanDemo } from './tipos.ts'

export function plan(): PlanDemo {
  return {
    tipo: 'PBOT',
    nombre: 'Plan Básico de Ordenamiento Territorial de Puerto Lindero',
    adoptado: PBOT.desde,
    acto: PBOT.acto,
    vigencias: { corto: '2019-12-31', mediano: '2023-12-31', largo: '2027-12-31' },
    actos: [
      {
        nombre: PBOT.acto,
        tipo: 'Acuerdo',
        numero: '021',
        fecha: PBOT.desde,
        efecto: 'adopta',
        expedidoPor: 'Concejo Municipal',
        objeto: 'Adopta el Plan Básico de Ordenamiento Territorial.',
      },
      {
        nombre: PRECISION.acto,
        tipo: 'Decreto',
        numero: '064',
        fecha: PRECISION.desde,
        efecto: 'precisa',
        expedidoPor: 'Alcaldía Municipal',
        objeto: 'Precisa la cartografía de la ronda del río entre las carreras 14 y 17.',
      },
      {
        nombre: REVISION.acto,
        tipo: 'Acuerdo',
        numero: '009',
        fecha: REVISION.desde,
        efecto: 'modifica',
        expedidoPor: 'Concejo Municipal',
        objeto: 'Revisa normas de mediano plazo: amplía la renovación de la antigua estación y dos áreas de actividad.',
      },
    ],
    articulos: articulos(),
    objetivos: objetivos(),
    contenidos: contenidos(),
    normas: normas(),
    conflictosDeliberados: conflictos(),
    acciones: acciones(),
  }
}
