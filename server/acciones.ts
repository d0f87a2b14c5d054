import { accionesDePlan } from './plan/index.ts'
import { accionesDePlatform } from './platform/acciones/index.ts'
import { accionesDePrograma } from './programa/index.ts'
import { accionesDeRecursos } from './recursos/index.ts'
import { accionesDeTerritorio } from './territorio/index.ts'

/** Every action of the system. An area adds its own list here, once. */
export const ACCIONES = [
  ...accionesDePlatform,
  ...accionesDeTerritorio,
  ...accionesDePlan,
  ...accionesDePrograma,
  ...accionesDeRecursos,
] as const
