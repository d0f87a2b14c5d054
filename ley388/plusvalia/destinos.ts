import { type Articulo, art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import type { Rige } from '../parametros/limite.ts'

/** V11, art. 85: a purpose to which the money of the plusvalía may go; the list is closed. */
export interface Destino {
  readonly id: string
  readonly nombre: string
  readonly articulo: Articulo
  readonly rige?: Rige
}

/** Art. 85: the seven purposes, and that of paragraph 2, which Ley 2079 de 2021 (art. 32) added. */
export const DESTINOS: readonly Destino[] = [
  { id: '1', nombre: 'Compra de inmuebles para vivienda de interés social', articulo: art(85, 'num. 1') },
  { id: '2', nombre: 'Infraestructura y equipamiento de asentamientos incompletos', articulo: art(85, 'num. 2') },
  { id: '3', nombre: 'Recreación, parques y red del espacio público', articulo: art(85, 'num. 3') },
  { id: '4', nombre: 'Vías y transporte masivo de interés general', articulo: art(85, 'num. 4') },
  { id: '5', nombre: 'Macroproyectos, renovación y unidades de actuación', articulo: art(85, 'num. 5') },
  { id: '6', nombre: 'Adquisición o expropiación para renovación urbana', articulo: art(85, 'num. 6') },
  { id: '7', nombre: 'Creación cultural y patrimonio', articulo: art(85, 'num. 7') },
  {
    id: 'par-2',
    nombre: 'Obras de carga general en el suelo que cambió de clasificación',
    articulo: art(85, 'par. 2'),
    rige: { desde: '2021-01-14' as Fecha, antes: 'La ley no lo preveía.' },
  },
]

/** The purpose with that id ("1" to "7", "par-2"), or undefined. */
export function buscarDestino(id: string): Destino | undefined {
  return DESTINOS.find(d => d.id === id)
}
