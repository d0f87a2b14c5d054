import type { ACCIONES } from './acciones.ts'
import type { ContratoDe } from './platform/accion.ts'

/** What clients may ask and what they get, by the name of the action. Types only: nothing of the server comes along. */
export type Acciones = ContratoDe<(typeof ACCIONES)[number]>
export type NombreDeAccion = keyof Acciones
