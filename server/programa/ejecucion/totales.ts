import { Decimal, pesos } from '../../../ley388/decimal.ts'
import { MONTOS } from './campos.ts'
import type { FilaDeEjecucion } from './fila.ts'

/** Sums of one cut-off by column, in whole pesos, and how much it counts. */
export interface TotalesDeEjecucion {
  filas: number
  proyectos: number
  fondos: number
  [monto: string]: number | string
}

/** Adds up the rows of one file, exactly. */
export function totalesDe(filas: readonly FilaDeEjecucion[]): TotalesDeEjecucion {
  const sumas = MONTOS.map(({ campo }) => {
    const suma = filas.reduce((total, f) => total.plus(f.montos[campo]), new Decimal(0))
    return [campo, pesos(suma)] as const
  })
  return {
    filas: filas.length,
    proyectos: new Set(filas.map(f => f.datos.bpin)).size,
    fondos: new Set(filas.map(f => f.datos.fondo)).size,
    ...Object.fromEntries(sumas),
  }
}
