import { leerAjuste, leerFecha, leerObjeto, leerPositivo, malo, type Objeto } from '../lector.ts'
import { SERIE_DEL_IPC } from '../parametros/ipc-empleados.ts'
import { Rechazo } from '../rechazo.ts'
import type { IndicesDados } from './indices.ts'

/**
 * Reads the CPI of two moments: `"ipc": {inicial, final}` or, without it, their days and the setting `"serieIpc"`, by
 * which they are looked for in the dated data.
 *
 * @param nombres names of both indices inside `ipc`.
 * @param dias names of the fields that have both days.
 */
export function leerIndices(
  o: Objeto,
  nombres: readonly [string, string],
  dias: readonly [string, string],
): IndicesDados {
  if (o.ipc !== undefined) {
    const ipc = leerObjeto(o, 'ipc', '', nombres)
    return { inicial: leerPositivo(ipc, nombres[0], 'ipc'), final: leerPositivo(ipc, nombres[1], 'ipc') }
  }
  if (o[dias[0]] === undefined || o[dias[1]] === undefined) throw sinIndices(dias)
  const desde = leerFecha(o, dias[0])
  const hasta = leerFecha(o, dias[1])
  if (hasta < desde) throw malo(dias[1], `es anterior a «${dias[0]}»`)
  return { desde, hasta, serie: leerAjuste(o, 'serieIpc', '', SERIE_DEL_IPC) }
}

function sinIndices(dias: readonly [string, string]): Rechazo {
  return new Rechazo({
    codigo: 'campo-faltante',
    mensaje: 'Falta el campo «ipc».',
    campo: 'ipc',
    cura: `Dé los dos índices en «ipc», o las fechas «${dias[0]}» y «${dias[1]}» para tomarlos de los datos cargados.`,
  })
}
