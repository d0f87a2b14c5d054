/**
 * The projects that are paid here, by their part in the story, and the code by which the programme knows each. A project
 * that the programme does not have is left out with its money.
 */
export const PROYECTOS_DE_RECURSOS = {
  acueducto: 'P-12',
  jarillon: 'P-09',
  reubicacion: 'P-06',
  parque: 'P-05',
  viaElCruce: 'P-11',
  puestoDeSalud: 'P-08',
} as const
export type ProyectoDeRecursos = keyof typeof PROYECTOS_DE_RECURSOS
