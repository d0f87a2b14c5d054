import type { Articulo } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { type Parametro, vigenteAl } from '../parametros/fechado.ts'
import { INTERES_BANCARIO } from '../parametros/interes-bancario.ts'
import { IPC_INDICE } from '../parametros/ipc.ts'
import { IPC_EMPLEADOS } from '../parametros/ipc-empleados.ts'
import { SMLMV } from '../parametros/smlmv.ts'

/** The dated values that these areas take when the input does not give them; a municipality passes its own. */
export interface DatosFechados {
  readonly smlmv: Parametro<Decimal>
  readonly interesBancario: Parametro<Decimal>
  readonly ipc: Parametro<Decimal>
  readonly ipcEmpleados: Parametro<Decimal>
}

/** Those that come loaded. */
export const DATOS_CARGADOS: DatosFechados = {
  smlmv: SMLMV,
  interesBancario: INTERES_BANCARIO,
  ipc: IPC_INDICE,
  ipcEmpleados: IPC_EMPLEADOS,
}

/**
 * A value that the input gives or, where it gives a day, the one in force on it; the memoria says which, and its act.
 * Refuses with `parametro-sin-valor` where none is loaded for the day.
 */
export function valorDado(
  valorODia: Decimal | Fecha,
  parametro: Parametro<Decimal>,
  articulo: Articulo,
  memoria: Memoria,
): Decimal {
  if (typeof valorODia !== 'string') {
    return memoria.anotar(`${parametro.nombre}, según la entrada`, articulo, 'valor', { valor: valorODia }, valorODia)
  }
  const { valor, acto } = vigenteAl(parametro, valorODia)
  const concepto = `${parametro.nombre}, el que regía el ${valorODia} (${acto})`
  return memoria.anotar(concepto, articulo, 'valor', { valor }, valor)
}
