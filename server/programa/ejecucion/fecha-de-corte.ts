import { diasDelMes, type Fecha, fechaDe, MESES } from '../../../ley388/fecha.ts'

/** The last day of the month that the file's name says ("EJECUCION_ENERO_2025.csv"), if it says one. */
export function fechaSegunNombre(nombre: string): Fecha | undefined {
  const llano = nombre.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const mes = MESES.findIndex(m => llano.includes(m))
  const anio = /(?<!\d)20\d\d(?!\d)/.exec(llano)?.[0]
  if (mes < 0 || anio === undefined) return undefined
  return fechaDe(Number(anio), mes + 1, diasDelMes(Number(anio), mes + 1))
}
