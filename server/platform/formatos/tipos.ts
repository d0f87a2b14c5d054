import { Rechazo } from '../../../ley388/rechazo.ts'

/** What an attribute of a file can hold; lists of GeoJSON stay lists. */
export type Json = string | number | boolean | null | Json[] | { [clave: string]: Json }

export type Formato = 'shapefile' | 'geopackage' | 'geojson' | 'kml' | 'dxf'

/** What is wrong with an object or a file, and how to mend it. `punto` is in the file's own coordinates. */
export interface Problema {
  codigo: string
  motivo: string
  cura: string
  campo?: string
  punto?: [number, number]
}

/** A problem of the whole file. `grave`: nothing can be imported until it is answered. */
export interface ProblemaArchivo extends Problema {
  grave: boolean
}

/** One row or feature as it was read. */
export interface ObjetoLeido {
  /** 1-based row or feature. */
  indice: number
  fid?: string
  /** Nested properties carry dotted names; lists are kept. */
  atributos: Record<string, Json>
  /** EPSG:9377, two dimensions; null where there is no geometry or it was refused. */
  wkb: Uint8Array | null
  /** The same with the open rings closed: only to be used when the person consents. */
  wkbReparado?: Uint8Array
  problemas: Problema[]
}

export interface Campo {
  nombre: string
  tipo: 'texto' | 'entero' | 'decimal' | 'logico' | 'lista' | 'vacio'
  muestras: string[]
}

export interface SistemaDeCoordenadas {
  codigo?: string
  nombre: string
  wkt?: string
  /** False when neither the file nor the person said it: then objects cannot be read. */
  declarado: boolean
}

export interface Lectura {
  formato: Formato
  capas: { nombre: string; n: number; geometria: string }[]
  /** The layer that is being read. */
  capa: string
  crs: SistemaDeCoordenadas
  codificacion: string
  geometria: string
  campos: Campo[]
  total: number
  problemas: ProblemaArchivo[]
  /** Streams the objects from the beginning each time that it is iterated. */
  objetos: AsyncIterable<ObjetoLeido>
  /** Removes what was unpacked. Call it when done, also after a failure. */
  cerrar(): Promise<void>
}

/** The refusal of a whole file. */
export function rechazar(codigo: string, mensaje: string, cura: string, campo?: string): Rechazo {
  return new Rechazo({ codigo, mensaje, cura, campo })
}
