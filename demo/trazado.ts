/** Streets and blocks of the town: a grid of cells between street axes, each with what stands on it. */
import type { Azar } from './azar.ts'
import { type Rect, rect } from './cobertura.ts'

export type TipoDeCelda =
  | 'centro'
  | 'plaza'
  | 'residencial'
  | 'residencial-sur'
  | 'mixto'
  | 'comercial'
  | 'industrial'
  | 'informal'
  | 'parque'
  | 'dotacional'
  | 'institucional'
  | 'por-desarrollar'
  | 'rio'
  | 'expansion'

export interface Celda {
  i: number
  j: number
  /** From axis to axis, dm. */
  celda: Rect
  /** Without the streets, dm. */
  manzana: Rect
  tipo: TipoDeCelda
  /** Index of its barrio; -1 in expansion land. */
  barrio: number
  uso?: string
}

export interface Trazado {
  /** Axes of carreras (x) and calles (y), dm. */
  carreras: number[]
  calles: number[]
  celdas: Celda[]
  pueblo: Rect
}

/** The river's line and the half width of its channel and of its strip of protection (ronda), in metres. */
export const RIO = { eje: -150, cauce: 9, ronda: 39, determinante: 56 }
export const FILA_RIO = 4
const COLUMNAS = 20
/** First and last urban column of each row, south to north. */
const FILAS: readonly (readonly [number, number])[] = [
  [4, 19],
  [2, 19],
  [1, 19],
  [0, 19],
  [0, 19],
  [0, 19],
  [0, 19],
  [0, 19],
  [1, 18],
  [2, 17],
  [3, 19],
  [5, 19],
  [7, 19],
  [10, 18],
]
const AVENIDAS_X = new Set([6, 13])
const AVENIDAS_Y = new Set([2, 5, 9])
const EQUIPAMIENTOS: readonly (readonly [number, number, string])[] = [
  [8, 8, 'Institución Educativa Simón Rodríguez'],
  [12, 10, 'Institución Educativa La Ceiba'],
  [4, 7, 'Hospital San Blas'],
  [14, 7, 'Plaza de mercado'],
  [3, 8, 'Estadio municipal'],
  [7, 2, 'Institución Educativa del Sur'],
  [2, 9, 'Cementerio'],
  [17, 8, 'Terminal de transporte'],
  [16, 11, 'Centro comunitario Alto de la Cruz'],
]
const PARQUES: readonly (readonly [number, number, string])[] = [
  [5, 9, 'Parque de los Samanes'],
  [14, 9, 'Parque del Norte'],
  [9, 1, 'Parque del Sur'],
  [12, 2, 'Parque de las Iguanas'],
  [2, 6, 'Parque La Estación'],
  [17, 6, 'Parque Bolívar'],
  [10, 11, 'Parque El Mirador'],
]

export function trazar(azar: Azar): Trazado {
  const carreras = ejes(azar, COLUMNAS, 84, 100, -940)
  const calles = [0]
  for (let j = 0; j < FILAS.length; j++) calles.push(calles[j]! + (j === FILA_RIO ? 780 : azar.entero(820, 960)))
  const corrimiento = Math.round(RIO.eje * 10 - 390) - calles[FILA_RIO]!
  for (let j = 0; j < calles.length; j++) calles[j]! += corrimiento
  const celdas: Celda[] = []
  FILAS.forEach(([izquierda, derecha], j) => {
    for (let i = izquierda; i <= derecha; i++) {
      const celda = rect(carreras[i]!, calles[j]!, carreras[i + 1]!, calles[j + 1]!)
      const manzana = rect(
        celda.x0 + mediaCarrera(i),
        celda.y0 + mediaCalle(j),
        celda.x1 - mediaCarrera(i + 1),
        celda.y1 - mediaCalle(j + 1),
      )
      const tipo = tipoDe(i, j)
      const lugar = [...EQUIPAMIENTOS, ...PARQUES].find(e => e[0] === i && e[1] === j)
      celdas.push({ i, j, celda, manzana, tipo, barrio: tipo === 'expansion' ? -1 : barrioDe(i, j), uso: lugar?.[2] })
    }
  })
  const pueblo = rect(carreras[0]!, calles[0]!, carreras.at(-1)!, calles.at(-1)!)
  return { carreras, calles, celdas, pueblo }
}

function ejes(azar: Azar, n: number, menor: number, mayor: number, inicio: number): number[] {
  const lista = [inicio * 10]
  for (let k = 0; k < n; k++) lista.push(lista[k]! + azar.entero(menor * 10, mayor * 10))
  return lista
}

function mediaCarrera(i: number): number {
  return AVENIDAS_X.has(i) ? 110 : 52
}

function mediaCalle(j: number): number {
  return AVENIDAS_Y.has(j) ? 105 : 48
}

function tipoDe(i: number, j: number): TipoDeCelda {
  if (j === FILA_RIO) return 'rio'
  if (i === 10 && j === 6) return 'plaza'
  if (EQUIPAMIENTOS.some(e => e[0] === i && e[1] === j)) return 'dotacional'
  if (PARQUES.some(e => e[0] === i && e[1] === j)) return 'parque'
  if (j <= 2 && i >= 14) return 'expansion'
  if (i <= 3 && j <= 3) return 'industrial'
  if (i >= 15 && j >= 10) return 'informal'
  if ((i === 9 && j === 6) || (i === 10 && j === 7)) return 'institucional'
  if (i >= 8 && i <= 12 && j >= 5 && j <= 8) return 'centro'
  if (i >= 6 && i <= 7 && j >= 5 && j <= 7) return 'mixto'
  if (i >= 13 && i <= 14 && j >= 5 && j <= 8) return 'mixto'
  if ((i === 13 || i === 6) && j >= 8) return 'comercial'
  if (j === 0 && i >= 11) return 'por-desarrollar'
  if (j >= 12 && i <= 9) return 'por-desarrollar'
  return j < FILA_RIO ? 'residencial-sur' : 'residencial'
}

/** Barrios: five bands north to south, five columns of four carreras each. */
function barrioDe(i: number, j: number): number {
  const banda = j <= 1 ? 0 : j <= 3 ? 1 : j <= 6 ? 2 : j <= 9 ? 3 : 4
  return banda * 5 + Math.floor(i / 4)
}
