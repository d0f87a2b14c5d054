import { art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import type { Pago, PlusvaliaEntrada } from './entrada.ts'
import { formaDePago } from './formas-de-pago.ts'

const CERO = new Decimal(0)
const ART_84 = art(84)
const ART_84_PAR = art(84, 'par.')

/** A part of the payment, in whole pesos. */
export interface PagoRespuesta {
  readonly forma: number
  readonly nombre: string
  readonly monto: string
  readonly descuento: string
  readonly aPagar: string
  /** Forms 2 and 5: the agreement that must come first. */
  readonly condicion?: string | undefined
}

/**
 * V10, art. 84: what is paid in each form, less its discount; the parts add up to the whole to the peso.
 *
 * @param cobrada the participation before the CPI update: the base of the discount where the setting says so.
 * @param actualizada the same with its update.
 */
export function pagar(
  e: PlusvaliaEntrada,
  cobrada: Decimal,
  actualizada: Decimal,
  memoria: Memoria,
): { pagos: PagoRespuesta[]; aPagar: string } {
  const total = actualizada.toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
  memoria.anotar('En pesos enteros', ART_84, 'redondear(actualizada, 0)', { actualizada }, total)
  if (e.pagos.length === 0) return { pagos: [], aPagar: total.toFixed() }
  const fracciones = e.pagos.map(p => p.fraccion)
  const montos = repartirPorMayorResto(total, fracciones)
  memoria.anotar('Monto de cada parte', ART_84_PAR, 'mayor_resto(total, fracciones)', { total, fracciones }, montos)
  const descuentos = e.pagos.map((p, i) => descuentoDe(p, montos[i]!, e, cobrada, memoria))
  const aPagar = descuentos.reduce((resto, d) => resto.minus(d), total)
  memoria.anotar('A pagar', ART_84, 'total − suma(descuentos)', { total, descuentos }, aPagar)
  const pagos = e.pagos.map((p, i) => enJson(p, montos[i]!, descuentos[i]!))
  return { pagos, aPagar: aPagar.toFixed() }
}

function descuentoDe(p: Pago, monto: Decimal, e: PlusvaliaEntrada, cobrada: Decimal, memoria: Memoria): Decimal {
  const parametro = formaDePago(p.forma).descuento
  if (!parametro) return CERO
  const tasa = parametro.valor
  if (e.baseDescuento === 'actualizado') {
    const descuento = monto.times(tasa).toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    const operandos = { monto, descuento: tasa }
    return memoria.anotar(
      'Descuento, sobre la parte con su actualización por IPC',
      parametro.articulo,
      'redondear(monto × descuento, 0)',
      operandos,
      descuento,
    )
  }
  const exacto = cobrada.times(p.fraccion).times(tasa).toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
  const operandos = { monto, liquidado: cobrada, fracción: p.fraccion, descuento: tasa }
  return memoria.anotar(
    'Descuento, sobre la parte sin actualización por IPC',
    parametro.articulo,
    'min(monto, redondear(liquidado × fracción × descuento, 0))',
    operandos,
    Decimal.min(monto, exacto),
  )
}

function enJson(p: Pago, monto: Decimal, descuento: Decimal): PagoRespuesta {
  const forma = formaDePago(p.forma)
  return {
    forma: p.forma,
    nombre: forma.nombre,
    monto: pesos(monto),
    descuento: pesos(descuento),
    aPagar: pesos(monto.minus(descuento)),
    condicion: forma.condicion,
  }
}
