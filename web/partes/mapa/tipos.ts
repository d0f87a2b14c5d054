import type { FeatureCollection } from 'geojson'
import type { Estado } from '../EstadoInsignia.tsx'
import type { NombreTabla, Trama } from './colores.ts'

/** The groups of the layer list, in its order. */
export const GRUPOS = {
  problemas: 'Problemas',
  predios: 'Predios',
  division: 'División del territorio',
  programa: 'Programa y cargas',
  determinantes: 'Determinantes',
  norma: 'Norma',
  suelo: 'Suelo',
  otras: 'Otras capas de la oficina',
} as const

export type Grupo = keyof typeof GRUPOS

export interface CapaMapa {
  id: string
  titulo: string
  grupo: Grupo
  geometria: 'poligono' | 'linea' | 'punto'
  origen:
    | { tipo: 'teselas'; url: string; capa: string; minzoom?: number; maxzoom?: number }
    | { tipo: 'geojson'; datos: FeatureCollection | string }
  /** Colours by the value of a field, from the one table. */
  clases?: {
    campo: string
    tabla: NombreTabla /** Only these in the legend; default: the whole table. */
    valores?: string[]
  }
  /** One colour for all, where there are no classes. */
  color?: string
  /** How a layer of lines without classes is broken, so that it is told apart without its colour. */
  trama?: Trama
  /** Width of a line in pixels. */
  grosor?: number
  /** Only the outline: parcels, perimeters. */
  soloBorde?: boolean
  /** Property that identifies a feature. */
  idCampo?: string
  /** Property written on the map, from the given zoom. */
  rotulo?: { campo: string; desdeZoom?: number }
  /** Not drawn under this zoom; the legend says so. */
  desdeZoom?: number
  visible?: boolean
  /** 0 to 100. */
  opacidad?: number
  /** Act and source, for the legend and the print. */
  acto?: string
  fuente?: string
}

/** What a person did to a layer. */
export interface EstadoCapa {
  id: string
  visible: boolean
  opacidad: number
  /** Classes switched off. */
  sin: string[]
}

export interface RasgoTocado {
  capa: CapaMapa
  /** The feature's own identifier (`idCampo`), or the drawing's where it has none. */
  id: string | number | undefined
  /** The identifier under which MapLibre keeps its state. */
  interno: string | number | undefined
  propiedades: Record<string, unknown>
}

/** A point of the map and everything drawn there, from top to bottom. */
export interface PuntoTocado {
  lon: number
  lat: number
  rasgos: RasgoTocado[]
}

/** A numbered mark, tied to the row of a list. */
export interface ProblemaMapa {
  id: string
  titulo: string
  detalle?: string
  articulo?: string
  estado: Estado
  lon: number
  lat: number
}

/** West, south, east, north, in degrees. */
export type Limites = [number, number, number, number]

/** Where a map opens while there is nothing to look at. */
export const COLOMBIA: Limites = [-79.1, -4.3, -66.8, 12.6]
