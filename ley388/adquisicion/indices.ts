import type { Articulo } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { parDeIndices, SERIE_DEL_IPC, type SerieDelIpc } from '../parametros/ipc-empleados.ts'
import type { DatosFechados } from './datos.ts'

/** The CPI of two moments: given, or to be looked for on two days in the series that a setting (▲) names. */
export type IndicesDados =
  | { readonly inicial: Decimal; readonly final: Decimal }
  | { readonly desde: Fecha; readonly hasta: Fecha; readonly serie: SerieDelIpc }

/** A value brought from one moment to another by the CPI; the memoria says which series and values were used. */
export function actualizar(
  concepto: string,
  valor: Decimal,
  indices: IndicesDados,
  datos: DatosFechados,
  articulo: Articulo,
  memoria: Memoria,
): Decimal {
  const { inicial, final, origen } = hallar(indices, datos)
  return memoria.paso(
    `${concepto} (${origen})`,
    articulo,
    'valor × índice final ÷ índice inicial',
    { valor, 'índice final': final, 'índice inicial': inicial },
    o => o.valor.times(o['índice final']).div(o['índice inicial']),
  )
}

function hallar(i: IndicesDados, datos: DatosFechados): { inicial: Decimal; final: Decimal; origen: string } {
  if ('inicial' in i) return { ...i, origen: 'IPC según la entrada' }
  const par = parDeIndices(i.desde, i.hasta, i.serie, { general: datos.ipc, empleados: datos.ipcEmpleados })
  const origen = `${par.serie.nombre}, los que regían el ${i.desde} y el ${i.hasta}. ${SERIE_DEL_IPC.opciones[i.serie]}`
  return { inicial: par.inicial.valor, final: par.final.valor, origen }
}
