import type { Fecha } from '../../../ley388/fecha.ts'
import type { ProblemaRevision, Tolerancias } from '../../platform/geometria/cobertura.ts'
import type { Paquete } from '../../platform/geometria/paquete.ts'
import type { GeometryPool } from '../../platform/geometria/pool.ts'

/** An object of a layer, as the checks name it. */
export interface ObjetoDeCapa {
  codigo: string
  nombre: string
  valor: string | null
  valorOriginal: string | null
}

/** The version of a layer that rules on the date. */
export interface CapaVigente {
  nombre: string
  clase: string
  objetos: readonly ObjetoDeCapa[]
  geometrias: Paquete
}

/** A polygon on the ground with the numbers that stand on it. */
export interface TerrenoVigente {
  clave: string
  numeros: readonly string[]
  /** Ellipsoidal m². */
  areaM2: string
  /** Registered m² of its only number; null where it has several or none is registered. */
  registradaM2: string | null
}

export interface TerrenosVigentes {
  terrenos: readonly TerrenoVigente[]
  geometrias: Paquete
}

/** What the checks look at: the map as it was on a date. Each part is read when first asked for. */
export interface Territorio {
  readonly al: Fecha
  /** Layers of a kind; all of them where none is named. */
  capas(clase?: string): Promise<readonly CapaVigente[]>
  terrenos(): Promise<TerrenosVigentes>
}

/** What computes for them. */
export interface Motor {
  pool: GeometryPool
  senal?: AbortSignal
  /** Below which a difference between neighbours is a sliver; the platform's unless told. */
  tolerancias?: Tolerancias
}

export type Gravedad = 'error' | 'aviso' | 'astilla'

/** Something wrong on the map: who, what, where, how large, and what would mend it. */
export interface HallazgoDelMapa {
  /** What it is, within its rule: `hueco`, `traslape`, `fuera`… */
  codigo: string
  gravedad: Gravedad
  mensaje: string
  cura: string
  /** Parcel numbers or codes of objects, the culprit first. */
  objetos: string[]
  areaM2: string | null
  /** EPSG:9377 */
  wkb: Uint8Array | null
  /** Longitude, latitude. */
  punto: [number, number] | null
}

export interface ResultadoDeRevision {
  /** How many objects were looked at. */
  revisados: number
  hallazgos: HallazgoDelMapa[]
  /** What could not be checked; never left out silently. */
  problemas: ProblemaRevision[]
}

/** One check of the map. Each is a file of this folder and a line of `tabla.ts`. */
export interface RevisionDelMapa {
  /** Stable: files, screens and scripts name it. */
  readonly id: string
  readonly titulo: string
  /** What it looks for, in one sentence. */
  readonly busca: string
  readonly articulo: string
  /** Kinds of layers without which there is nothing to check; 'predios' stands for the parcels. */
  readonly necesita: readonly string[]
  revisar(t: Territorio, m: Motor): Promise<ResultadoDeRevision>
}
