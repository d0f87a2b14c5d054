import { type Articulo, art } from '../articulos/referencia.ts'
import type { HechoDelPrograma } from './programa-hechos.ts'

/** A kind of project that art. 18 has the programme name, or one that the plan's other parts give rise to. */
export interface ClaseDeProyecto {
  readonly id: string
  readonly nombre: string
  readonly articulo: Articulo
  /** What art. 18 asks of the programme that a project of this kind fulfils. */
  readonly hecho?: HechoDelPrograma
}

/** PL8, N2: the kinds of project, in the order of art. 18; then those of the plan's other articles. */
export const CLASES_DE_PROYECTO = [
  { id: 'transporte', nombre: 'Infraestructura de transporte', articulo: art(18), hecho: 'transporte' },
  {
    id: 'servicios-publicos',
    nombre: 'Servicios públicos domiciliarios',
    articulo: art(18),
    hecho: 'serviciosPublicos',
  },
  { id: 'terrenos-vis', nombre: 'Terrenos para vivienda de interés social', articulo: art(18), hecho: 'terrenosVis' },
  { id: 'mejoramiento-integral', nombre: 'Mejoramiento integral', articulo: art(18), hecho: 'mejoramientoIntegral' },
  {
    id: 'desarrollo-prioritario',
    nombre: 'Desarrollo o construcción prioritaria',
    articulo: art(18),
    hecho: 'desarrolloPrioritario',
  },
  { id: 'equipamiento', nombre: 'Equipamiento colectivo', articulo: art(13) },
  { id: 'espacio-publico', nombre: 'Espacio público', articulo: art(13) },
  { id: 'proteccion', nombre: 'Protección ambiental y gestión del riesgo', articulo: art(10) },
  { id: 'actuacion-urbana-integral', nombre: 'Actuación urbana integral', articulo: art(113) },
  { id: 'macroproyecto', nombre: 'Macroproyecto urbano', articulo: art(114) },
  { id: 'otro', nombre: 'Otra actuación sobre el territorio', articulo: art(18) },
] as const satisfies readonly ClaseDeProyecto[]

export type IdDeClaseDeProyecto = (typeof CLASES_DE_PROYECTO)[number]['id']
