import type { Geometry } from 'geojson'
import { TABLAS } from '../../partes/mapa/colores.ts'
import type { CapaMapa, Limites } from '../../partes/mapa/tipos.ts'
import type { Obra } from './palabras.ts'

const FORMAS = { Point: 'punto', MultiPoint: 'punto', LineString: 'linea', MultiLineString: 'linea' } as const
export type Forma = CapaMapa['geometria']
/** What of a work is needed to draw it. */
export type ObraDibujada = Pick<Obra, 'id' | 'nombre' | 'situacion' | 'geometria'>

/** How a work is drawn: by the family of its geometry. */
export function formaDe({ geometria }: Pick<Obra, 'geometria'>): Forma {
  return FORMAS[geometria.type as keyof typeof FORMAS] ?? 'poligono'
}

/** The layer of the map in which a work is. */
export const capaDe = (o: Pick<Obra, 'situacion' | 'geometria'>): string => `obras-${o.situacion}-${formaDe(o)}`

/** Works as layers, one a state and kind of drawing, each with its colour and its dashes. */
export function capasDeObras(obras: readonly ObraDibujada[]): CapaMapa[] {
  return TABLAS.obra.flatMap(({ clave, nombre, color, trama }) =>
    (['punto', 'linea', 'poligono'] as const).flatMap((geometria): CapaMapa[] => {
      const suyas = obras.filter(o => o.situacion === clave && formaDe(o) === geometria)
      if (suyas.length === 0) return []
      return [
        {
          id: `obras-${clave}-${geometria}`,
          titulo: nombre,
          grupo: 'programa',
          geometria,
          color,
          trama,
          grosor: 4,
          idCampo: 'id',
          origen: {
            tipo: 'geojson',
            datos: {
              type: 'FeatureCollection',
              features: suyas.map(o => ({
                type: 'Feature',
                geometry: o.geometria as Geometry,
                properties: { id: o.id, nombre: o.nombre },
              })),
            },
          },
        },
      ]
    }),
  )
}

/** The box that holds them all, with a little room; none where there are none. */
export function cajaDe(obras: readonly Pick<Obra, 'caja'>[]): Limites | undefined {
  if (obras.length === 0) return undefined
  const lado = (i: 0 | 1 | 2 | 3) => obras.map(o => o.caja[i])
  return [Math.min(...lado(0)), Math.min(...lado(1)), Math.max(...lado(2)), Math.max(...lado(3))]
}

/** The box of a work with its surroundings: some two hundred metres around it. */
export function conEntorno([oeste, sur, este, norte]: Limites): Limites {
  const margen = 0.002
  return [oeste - margen, sur - margen, este + margen, norte + margen]
}
