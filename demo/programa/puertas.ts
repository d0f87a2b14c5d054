import type { Fecha } from '../../ley388/fecha.ts'
import type { LineaDeEjecucion } from '../ejecucion.ts'

/** What the programme needs of the installation: actions by name, and the doors for files and budget cut-offs. */
export interface Puertas {
  hacer(nombre: string, entrada: unknown, version?: number): Promise<unknown>
  /** Facts later than today have not happened: they are left out. */
  hoy: Fecha
  guardarArchivo(nombre: string, tipo: string, contenido: Buffer): Promise<string>
  /** National numbers of the first parcels whose front is on a street. */
  prediosDe(via: string, cuantos: number): readonly string[]
  importarCorte(fecha: Fecha, lineas: readonly LineaDeEjecucion[]): Promise<void>
}

/** Ids by the codes of the demo. */
export interface Cargado {
  periodo: string
  proyectos: Map<string, { id: string; version: number }>
  /** By "project/activity". */
  actividades: Map<string, { id: string; version: number }>
}
