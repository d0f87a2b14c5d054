import { VENCIMIENTO_DE_CUOTAS } from '../adquisicion/ajustes.ts'
import { leerIndices } from '../adquisicion/entrada-indices.ts'
import { art } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import {
  leerAjuste,
  leerDecimal,
  leerFecha,
  leerLista,
  leerPositivo,
  leerPositivoOpcional,
  malo,
  type Objeto,
  objeto,
} from '../lector.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { type PagoCompradorEntrada, SEMESTRES_CON_SALDO } from './pago-comprador.ts'

const CAMPOS = [
  'precioPagado',
  'ipc',
  'fechaCompra',
  'fechaExpropiacion',
  'serieIpc',
  'precio',
  'entrega',
  'ipcSemestral',
  'vencimiento',
]

/**
 * Reads `{"precioPagado", "ipc": {"compra", "expropiacion"}, "entrega", "ipcSemestral": ["0.03", …]}`; without `ipc`, the days
 * of both, `"fechaCompra"` and `"fechaExpropiacion"`, and the setting `"serieIpc"`. Optional: `precio`, `vencimiento`, `sabados`, `noHabiles`.
 */
export function leerPagoComprador(json: unknown): PagoCompradorEntrada {
  const o = objeto(json, '', [...CAMPOS, 'sabados', 'noHabiles'])
  return {
    precioPagado: leerPositivo(o, 'precioPagado'),
    indices: leerIndices(o, ['compra', 'expropiacion'], ['fechaCompra', 'fechaExpropiacion']),
    precio: leerPositivoOpcional(o, 'precio'),
    entrega: leerFecha(o, 'entrega'),
    ipcSemestral: leerSemestres(o),
    vencimiento: leerAjuste(o, 'vencimiento', '', VENCIMIENTO_DE_CUOTAS),
    ...leerDiasHabiles(o),
  }
}

/** Prices cannot fall by all their value, nor is there a half-year in which they tripled. */
function leerSemestres(o: Objeto): Decimal[] {
  const lista = leerLista(o, 'ipcSemestral')
  if (lista.length > SEMESTRES_CON_SALDO) {
    throw malo('ipcSemestral', `tiene más de ${SEMESTRES_CON_SALDO} semestres: después no queda saldo`, art(57))
  }
  return lista.map((v, i) => {
    const campo = `ipcSemestral[${i}]`
    const variacion = leerDecimal({ [campo]: v }, campo)
    if (variacion.lte(-1) || variacion.gte(2)) throw malo(campo, 'debe ser una fracción: el 3 % se escribe "0.03"')
    return variacion
  })
}
