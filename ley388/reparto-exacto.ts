import { Decimal } from './decimal.ts'
import { Rechazo } from './rechazo.ts'

/**
 * Shares a sum of whole pesos in proportion to weights, by the largest remainder, so that the shares add up to it.
 *
 * Each one gets its exact share cut to whole pesos; the pesos that are left go one by one to the largest cut-off parts.
 * Equal parts: the larger weight comes first, and between equal weights the one that stands first in the list. So a
 * permutation of the weights permutes the shares, but for the last peso among equals. A negative sum is shared as its
 * opposite. Integers throughout: nothing is rounded on the way.
 *
 * @param total whole pesos, of any sign.
 * @param pesos weights, none negative and not all zero (refused with `reparto-imposible`).
 */
export function repartirPorMayorResto(total: Decimal, pesos: readonly Decimal[]): Decimal[] {
  if (!total.isInteger()) throw imposible(`El valor que se reparte, ${total.toFixed()}, no es de pesos enteros.`)
  const enteros = aEnteros(pesos)
  const suma = enteros.reduce((a, b) => a + b, 0n)
  if (suma === 0n) throw imposible('No hay a quién repartir: los pesos suman cero.')
  const monto = BigInt(total.abs().toFixed())
  const partes = enteros.map(peso => (monto * peso) / suma)
  const restos = enteros.map(peso => (monto * peso) % suma)
  const faltan = Number(monto - partes.reduce((a, b) => a + b, 0n))
  const orden = restos.map((_, i) => i).sort((i, j) => mayorPrimero(restos, i, j) || mayorPrimero(enteros, i, j))
  for (const i of orden.slice(0, faltan)) partes[i]! += 1n
  return partes.map(p => new Decimal((total.isNegative() ? -p : p).toString()))
}

/** The weights as integers, all multiplied by the same power of ten. */
function aEnteros(pesos: readonly Decimal[]): bigint[] {
  const decimales = pesos.reduce((mayor, p) => Math.max(mayor, p.decimalPlaces()), 0)
  return pesos.map(p => {
    if (p.lt(0)) throw imposible(`Un peso del reparto es negativo: ${p.toFixed()}.`)
    return BigInt(p.toFixed(decimales).replace('.', ''))
  })
}

function mayorPrimero(valores: readonly bigint[], i: number, j: number): number {
  const a = valores[i]!
  const b = valores[j]!
  return a === b ? 0 : a > b ? -1 : 1
}

function imposible(mensaje: string): Rechazo {
  return new Rechazo({ codigo: 'reparto-imposible', mensaje, cura: 'Revise el valor y los pesos del reparto.' })
}
