import { capitalesIguales, type ModoDeVencer, partirPrecio, vencimientoDeCuota } from '../adquisicion/cuotas.ts'
import { DATOS_CARGADOS, type DatosFechados } from '../adquisicion/datos.ts'
import { actualizar, type IndicesDados } from '../adquisicion/indices.ts'
import { art } from '../articulos/referencia.ts'
import { Decimal, pesos, seisDecimales } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import {
  ANIOS_ENTRE_CONTADOS_COMPRADOR,
  CONTADOS_COMPRADOR,
  CUOTA_INICIAL_COMPRADOR,
  MESES_DEL_INTERES,
  PARTE_DEL_IPC,
} from './parametros.ts'

export interface PagoCompradorEntrada extends ModoDeVencer {
  readonly precioPagado: Decimal
  readonly indices: IndicesDados
  /** What is paid for the expropriation, at most the updated price; that one where it is not given. */
  readonly precio?: Decimal | undefined
  readonly entrega: Fecha
  /** Variation of the CPI in the six months before each due date of the interest, as fractions; those known so far. */
  readonly ipcSemestral: readonly Decimal[]
}

/** A yearly payment of capital, in pesos. `saldo` is what is owed after it. */
export interface CuotaDelComprador {
  readonly numero: number
  readonly vence: Fecha
  readonly capital: string
  readonly saldo: string
}

/** The interest of a half-year, paid at its end on the balance of that half-year. */
export interface InteresSemestral {
  readonly vence: Fecha
  readonly saldo: string
  readonly variacion: string
  readonly tasa: string
  readonly interes: string
}

export interface PagoCompradorRespuesta {
  /** The price cannot be above it. */
  readonly tope: string
  readonly precio: string
  readonly cuotaInicial: string
  readonly cuotas: readonly CuotaDelComprador[]
  readonly intereses: readonly InteresSemestral[]
  readonly memoria: Memoria
}

const MESES_DEL_ANIO = 12
const ART_57 = art(57)
const MESES_DEL_CONTADO = ANIOS_ENTRE_CONTADOS_COMPRADOR.valor.toNumber() * MESES_DEL_ANIO
const SEMESTRES_POR_CONTADO = MESES_DEL_CONTADO / MESES_DEL_INTERES.valor.toNumber()
/** Half-years until the last payment: no interest runs after it. */
export const SEMESTRES_CON_SALDO = CONTADOS_COMPRADOR.valor.toNumber() * SEMESTRES_POR_CONTADO

/**
 * D6, art. 57: what is paid to the buyer of an auction who did not develop: at most what he paid, updated by the CPI;
 * 40 % down and eight yearly payments, the first one year after the delivery, with half-yearly interest in arrears.
 */
export function pagoComprador(e: PagoCompradorEntrada, datos: DatosFechados = DATOS_CARGADOS): PagoCompradorRespuesta {
  const memoria = new Memoria()
  const tope = actualizar('Tope del precio: lo pagado, actualizado', e.precioPagado, e.indices, datos, ART_57, memoria)
  const valor = e.precio === undefined ? tope : exigirBajoElTope(e.precio, tope, memoria)
  const { precio, inicial, saldo } = partirPrecio(valor, CUOTA_INICIAL_COMPRADOR.valor, ART_57, memoria)
  const capitales = capitalesIguales(saldo, CONTADOS_COMPRADOR.valor, ART_57, memoria)
  const saldos = saldosTras(saldo, capitales, memoria)
  return {
    tope: pesos(tope),
    precio: pesos(precio),
    cuotaInicial: pesos(inicial),
    cuotas: capitales.map((capital, i) => cuota(i + 1, capital, saldos[i + 1]!, e, memoria)),
    intereses: e.ipcSemestral.map((variacion, i) =>
      interes(i + 1, variacion, saldos[Math.floor(i / SEMESTRES_POR_CONTADO)]!, e, memoria),
    ),
    memoria,
  }
}

function exigirBajoElTope(precio: Decimal, tope: Decimal, memoria: Memoria): Decimal {
  const cabe = memoria.paso('El precio no pasa del tope', ART_57, 'precio ≤ redondear(tope, 0)', { precio, tope }, o =>
    o.precio.lte(o.tope.toDecimalPlaces(0)),
  )
  if (cabe) return precio
  throw new Rechazo({
    codigo: 'precio-sobre-el-tope',
    mensaje: `El precio ${precio.toFixed()} es superior a lo pagado en la subasta, actualizado: ${pesos(tope)}.`,
    campo: 'precio',
    articulo: ART_57,
    cura: 'Fije un precio que no pase de ese valor.',
  })
}

/** The balance before the first payment and after each one. */
function saldosTras(saldo: Decimal, capitales: readonly Decimal[], memoria: Memoria): Decimal[] {
  const saldos = [saldo]
  for (const [i, capital] of capitales.entries()) {
    const antes = saldos[i]!
    saldos.push(
      memoria.paso(`Saldo después del contado ${i + 1}`, ART_57, 'saldo − capital', { saldo: antes, capital }, o =>
        o.saldo.minus(o.capital),
      ),
    )
  }
  return saldos
}

function cuota(
  n: number,
  capital: Decimal,
  saldo: Decimal,
  e: PagoCompradorEntrada,
  memoria: Memoria,
): CuotaDelComprador {
  const vence = vencimientoDeCuota(`Vencimiento del contado ${n}`, e.entrega, n * MESES_DEL_CONTADO, e, ART_57, memoria)
  return { numero: n, vence, capital: pesos(capital), saldo: pesos(saldo) }
}

/** An "incremento" is what is recognised: where prices fell there is none, and no interest. */
function interes(
  n: number,
  variacion: Decimal,
  saldo: Decimal,
  e: PagoCompradorEntrada,
  memoria: Memoria,
): InteresSemestral {
  const meses = n * MESES_DEL_INTERES.valor.toNumber()
  const vence = vencimientoDeCuota(`Vencimiento del interés del semestre ${n}`, e.entrega, meses, e, ART_57, memoria)
  const tasa = memoria.paso(
    `Tasa del semestre ${n}: parte del incremento del IPC`,
    PARTE_DEL_IPC.articulo,
    'max(0, variación) × parte',
    { variación: variacion, parte: PARTE_DEL_IPC.valor },
    o => Decimal.max(0, o.variación).times(o.parte),
  )
  const valor = memoria.paso(`Interés del semestre ${n}, sobre el saldo`, ART_57, 'saldo × tasa', { saldo, tasa }, o =>
    o.saldo.times(o.tasa),
  )
  return {
    vence,
    saldo: pesos(saldo),
    variacion: seisDecimales(variacion),
    tasa: seisDecimales(tasa),
    interes: pesos(valor),
  }
}
