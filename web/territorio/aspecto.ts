import type { NombreTabla } from '../partes/mapa/colores.ts'
import type { Grupo } from '../partes/mapa/tipos.ts'

/** How a kind of layer is drawn: by the values of a table, or in one colour, filled or only its outline. */
export interface Aspecto {
  tabla?: NombreTabla
  color?: string
  soloBorde?: boolean
  /** Drawn when the map opens: what says at first sight where one is. */
  alAbrir?: boolean
  opacidad?: number
  /** The property written on the map, and from which zoom. */
  rotulo?: { campo: 'nombre' | 'codigo'; desdeZoom: number }
}

const ASPECTO: Readonly<Record<string, Aspecto>> = {
  'limite-municipal': { color: '#3d3450', soloBorde: true, alAbrir: true },
  'clase-de-suelo': { tabla: 'suelo', alAbrir: true, opacidad: 70 },
  'categoria-rural': { tabla: 'categoria' },
  'perimetro-urbano': { color: '#9c2f22', soloBorde: true, alAbrir: true },
  'perimetro-de-servicios': { color: '#1f6fa3', soloBorde: true },
  tratamiento: { tabla: 'tratamiento' },
  'area-de-actividad': { tabla: 'actividad' },
  proteccion: { tabla: 'proteccion', opacidad: 75 },
  amenaza: { tabla: 'amenaza', opacidad: 75 },
  riesgo: { tabla: 'riesgo', opacidad: 80 },
  cesion: { color: '#3f8a5c' },
  afectacion: { color: '#b0603a' },
  obra: { color: '#8a3f66', alAbrir: true },
  barrio: { color: '#5a5f8a', soloBorde: true, rotulo: { campo: 'nombre', desdeZoom: 14 } },
  comuna: { color: '#4a3f7a', soloBorde: true, rotulo: { campo: 'nombre', desdeZoom: 12 } },
  vereda: { color: '#6b5a2f', soloBorde: true, rotulo: { campo: 'nombre', desdeZoom: 11 } },
  corregimiento: { color: '#4f4526', soloBorde: true, rotulo: { campo: 'nombre', desdeZoom: 10 } },
}

/** Layers of one colour that share a kind (determinants, the office's own) each take their own. */
const PROPIOS = ['#7a3b8f', '#2f6f8f', '#8f5a2f', '#2f7f5a', '#8f2f5a', '#5a6f2f', '#3b4f9c', '#9c6b1f']

/** The drawing of the `n`-th layer of a kind. */
export function aspectoDe(clase: string, n = 0): Aspecto {
  return ASPECTO[clase] ?? { color: PROPIOS[n % PROPIOS.length]!, opacidad: 60 }
}

/** The table of colours of a kind, for its chips; none where it is of one colour. */
export function tablaDe(clase: string): NombreTabla | undefined {
  return ASPECTO[clase]?.tabla
}

const GRUPO: Readonly<Record<string, Grupo>> = {
  suelo: 'suelo',
  norma: 'norma',
  determinantes: 'determinantes',
  division: 'division',
  programa: 'programa',
  otras: 'otras',
}

/** The group of the layer list to which the server's group belongs. */
export function grupoDe(grupo: string): Grupo {
  return GRUPO[grupo] ?? 'otras'
}
