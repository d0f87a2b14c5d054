/**
 * What was promised of an activity (art. 18): once the programme is approved, changing it asks for an act with its
 * reason. Its real dates and who answers for it are facts, and change without one.
 */
export const PROMETIDO = ['nombre', 'duracion', 'noAntes', 'costo', 'peso'] as const
