import type { Fecha } from '../../ley388/fecha.ts'

/** An activity: name, business days, cost in millions of pesos, and the one that it follows (the one before, unless told). */
export type ActividadDemo = readonly [nombre: string, dias: number, millones: number, despuesDe?: number]

/** A line of the promised budget, in millions of pesos. */
export type LineaDemo = readonly [vigencia: number, fuente: string, rubro: string, millones: number]

/** How a project really went, against what was promised. */
export interface HistoriaDemo {
  /** Days (all of them) that its first activity began after the baseline; negative: before. */
  readonly retraso: number
  /** How long each activity took, in per cent of what was promised. */
  readonly duracion: number
  /** What it cost, in per cent of what was promised. */
  readonly costo: number
  /** From this day on nothing moved. */
  readonly parado?: Fecha
  /** Last day of which there is a reading, where somebody stopped sending them. */
  readonly ultimaLectura?: Fecha
}

export interface ProyectoDemo {
  readonly codigo: string
  readonly nombre: string
  readonly clase: string
  readonly programa: string
  /** Words with which the strategy that it serves begins; without it, a justification. */
  readonly estrategia?: string
  readonly justificacion?: string
  readonly articulo?: number
  readonly linea: string
  readonly bpin?: string
  readonly obras?: readonly string[]
  /** The first so many parcels whose front is on a street. */
  readonly predios?: readonly [via: string, cuantos: number]
  readonly entidad: string
  readonly responsable: string
  readonly meta: readonly [que: string, unidad: string, cantidad: string]
  readonly puntajes: readonly [riesgo: number, poblacion: number, madurez: number, cofinanciacion: number]
  readonly inicio: Fecha
  readonly actividades: readonly ActividadDemo[]
  readonly presupuesto: readonly LineaDemo[]
  readonly historia: HistoriaDemo
}
