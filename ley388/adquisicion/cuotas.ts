import { type Articulo, deOtraLey } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import { type Fecha, sumarMeses } from '../fecha.ts'
import type { Memoria } from '../memoria.ts'
import { habilOSiguiente } from '../plazos/conteo.ts'
import type { AjustesDeTermino } from '../plazos/plazo.ts'
import { VENCIMIENTO_DE_CUOTAS, type VencimientoDeCuotas } from './ajustes.ts'

/** How the due dates of payments fall (▲), and the business days of the municipality. */
export interface ModoDeVencer extends Pick<AjustesDeTermino, 'sabados' | 'noHabiles'> {
  readonly vencimiento: VencimientoDeCuotas
}

/** A price in whole pesos: its part paid down and what is left, which add up to it. */
export interface PrecioPartido {
  readonly precio: Decimal
  readonly inicial: Decimal
  readonly saldo: Decimal
}

/** Splits a price in its down payment and the balance, both in whole pesos. */
export function partirPrecio(valor: Decimal, fraccion: Decimal, articulo: Articulo, memoria: Memoria): PrecioPartido {
  const precio = memoria.paso('Precio en pesos enteros', articulo, 'redondear(valor, 0)', { valor }, o =>
    o.valor.toDecimalPlaces(0),
  )
  const inicial = memoria.paso(
    'Cuota inicial',
    articulo,
    'redondear(precio × fracción, 0)',
    { precio, fracción: fraccion },
    o => o.precio.times(o.fracción).toDecimalPlaces(0),
  )
  const saldo = memoria.paso('Saldo a plazos', articulo, 'precio − inicial', { precio, inicial }, o =>
    o.precio.minus(o.inicial),
  )
  return { precio, inicial, saldo }
}

/** Equal capitals in whole pesos; the last one takes the remainder, so that they add up to the balance. */
export function capitalesIguales(saldo: Decimal, contados: Decimal, articulo: Articulo, memoria: Memoria): Decimal[] {
  const igual = memoria.paso('Capital de cada contado', articulo, 'entero(saldo ÷ contados)', { saldo, contados }, o =>
    o.saldo.div(o.contados).trunc(),
  )
  const ultimo = memoria.paso(
    'Capital del último contado, con lo que sobra de la división',
    articulo,
    'saldo − capital × (contados − 1)',
    { saldo, capital: igual, contados },
    o => o.saldo.minus(o.capital.times(o.contados.minus(1))),
  )
  return [...Array.from({ length: contados.toNumber() - 1 }, () => igual), ultimo]
}

/** The day on which a payment falls due, so many months after a date. */
export function vencimientoDeCuota(
  concepto: string,
  desde: Fecha,
  meses: number,
  modo: ModoDeVencer,
  articulo: Articulo,
  memoria: Memoria,
): Fecha {
  const aniversario = memoria.paso(concepto, articulo, 'sumar_meses(desde, meses)', { desde, meses }, o =>
    sumarMeses(o.desde, o.meses),
  )
  if (modo.vencimiento === 'aniversario') return aniversario
  return memoria.paso(
    `${concepto}. ${VENCIMIENTO_DE_CUOTAS.opciones[modo.vencimiento]}`,
    deOtraLey('Ley 4 de 1913', 62),
    'habil_o_siguiente(aniversario, sábados, inhábiles)',
    { aniversario, sábados: modo.sabados === true, inhábiles: modo.noHabiles ?? [] },
    o => habilOSiguiente(o.aniversario, modo),
  )
}
