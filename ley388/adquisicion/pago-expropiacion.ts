import { art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import {
  leerAjuste,
  leerDecimal,
  leerDecimalOpcional,
  leerFecha,
  leerOpcion,
  leerPositivo,
  leerPositivoOpcional,
  malo,
  objeto,
} from '../lector.ts'
import { Memoria } from '../memoria.ts'
import { leerDiasHabiles } from '../plazos/entrada.ts'
import { VENCIMIENTO_DE_CUOTAS } from './ajustes.ts'
import { capitalesIguales, type ModoDeVencer, partirPrecio, vencimientoDeCuota } from './cuotas.ts'
import { DATOS_CARGADOS, type DatosFechados, valorDado } from './datos.ts'
import {
  ANIOS_ENTRE_CONTADOS_EXPROPIACION,
  CONTADOS_EXPROPIACION,
  CUOTA_INICIAL_EXPROPIACION,
  SALARIOS_DE_CONTADO,
} from './parametros.ts'

export interface PagoExpropiacionEntrada extends ModoDeVencer {
  readonly precio: Decimal
  /** Monthly minimum wage; where it is not given, the one in force on `fecha`. */
  readonly smlmv?: Decimal | undefined
  readonly pago: { readonly modalidad: 'contado' } | PagoAPlazos
  /** Day of the acquisition: the down payment falls due on it. */
  readonly fecha: Fecha
}

export interface PagoAPlazos {
  readonly modalidad: 'plazos'
  /** Part of the price that is paid down, from 0.40 to 0.60. */
  readonly cuotaInicial: Decimal
  /** Yearly fraction; where it is not given, the bank interest loaded for `fecha`. */
  readonly tasaAnual?: Decimal | undefined
}

/** A payment, in pesos; number 0 is the down payment. `saldo` is what is owed after it. */
export interface CuotaDeExpropiacion {
  readonly numero: number
  readonly vence: Fecha
  readonly capital: string
  readonly interes: string
  readonly total: string
  readonly saldo: string
}

export interface PagoExpropiacionRespuesta {
  /** True where the law has it all paid in cash, whatever was asked for. */
  readonly contadoObligatorio: boolean
  readonly cuotas: readonly CuotaDeExpropiacion[]
  readonly memoria: Memoria
}

const CAMPOS = ['precio', 'smlmv', 'modalidad', 'cuotaInicial', 'tasaAnual', 'fecha', 'vencimiento']
const MESES_DEL_ANIO = 12
const ART_67 = art(67)

/** Reads `{"precio", "smlmv", "modalidad": "contado" | "plazos", "cuotaInicial": "0.40", "tasaAnual": "0.12", "fecha"}`. */
export function leerPagoExpropiacion(json: unknown): PagoExpropiacionEntrada {
  const o = objeto(json, '', [...CAMPOS, 'sabados', 'noHabiles'])
  const modalidad = leerOpcion(o, 'modalidad', '', ['contado', 'plazos'])
  const tasaAnual = leerDecimalOpcional(o, 'tasaAnual', '', 0)
  if (tasaAnual?.gt(1)) throw malo('tasaAnual', 'debe ser una fracción: el 12 % anual se escribe "0.12"')
  const inicial = modalidad === 'plazos' ? leerDecimal(o, 'cuotaInicial') : leerDecimalOpcional(o, 'cuotaInicial')
  const cuotaInicial = inicial && CUOTA_INICIAL_EXPROPIACION.exigir(inicial, 'cuotaInicial')
  return {
    precio: leerPositivo(o, 'precio'),
    smlmv: leerPositivoOpcional(o, 'smlmv'),
    pago: modalidad === 'plazos' && cuotaInicial ? { modalidad, cuotaInicial, tasaAnual } : { modalidad: 'contado' },
    fecha: leerFecha(o, 'fecha'),
    vencimiento: leerAjuste(o, 'vencimiento', '', VENCIMIENTO_DE_CUOTAS),
    ...leerDiasHabiles(o),
  }
}

/**
 * E5, art. 67: how the price of an expropriation is paid: in cash, or a part down and the rest in five equal yearly
 * capitals with interest on the balance. Below 200 monthly minimum wages, wholly in cash.
 */
export function pagoExpropiacion(
  e: PagoExpropiacionEntrada,
  datos: DatosFechados = DATOS_CARGADOS,
): PagoExpropiacionRespuesta {
  const memoria = new Memoria()
  const contadoObligatorio = esDeContado(e.precio, e.smlmv ?? e.fecha, datos, memoria)
  const cuotas =
    contadoObligatorio || e.pago.modalidad === 'contado' ? [deContado(e, memoria)] : aPlazos(e, e.pago, datos, memoria)
  return { contadoObligatorio, cuotas, memoria }
}

/** Art. 67 par. 1: whether a price must be paid wholly in cash, by the minimum wage that is given or that of a day. */
export function esDeContado(
  precio: Decimal,
  salarioODia: Decimal | Fecha,
  datos: DatosFechados,
  memoria: Memoria,
): boolean {
  const salario = valorDado(salarioODia, datos.smlmv, SALARIOS_DE_CONTADO.articulo, memoria)
  return memoria.paso(
    'El pago es de contado por ser inferior a la cuantía',
    SALARIOS_DE_CONTADO.articulo,
    'precio < salarios × salario mínimo',
    { precio, salarios: SALARIOS_DE_CONTADO.valor, 'salario mínimo': salario },
    o => o.precio.lt(o.salarios.times(o['salario mínimo'])),
  )
}

function deContado(e: PagoExpropiacionEntrada, memoria: Memoria): CuotaDeExpropiacion {
  const precio = memoria.paso(
    'Pago de contado, en pesos enteros',
    ART_67,
    'redondear(valor, 0)',
    { valor: e.precio },
    o => o.valor.toDecimalPlaces(0),
  )
  return cuota(0, e.fecha, precio, new Decimal(0), new Decimal(0))
}

function aPlazos(
  e: PagoExpropiacionEntrada,
  pago: PagoAPlazos,
  datos: DatosFechados,
  memoria: Memoria,
): CuotaDeExpropiacion[] {
  const { inicial, saldo } = partirPrecio(e.precio, pago.cuotaInicial, ART_67, memoria)
  const capitales = capitalesIguales(saldo, CONTADOS_EXPROPIACION.valor, ART_67, memoria)
  const tasa = valorDado(pago.tasaAnual ?? e.fecha, datos.interesBancario, ART_67, memoria)
  const meses = ANIOS_ENTRE_CONTADOS_EXPROPIACION.valor.toNumber() * MESES_DEL_ANIO
  const cuotas = [cuota(0, e.fecha, inicial, new Decimal(0), saldo)]
  let debe = saldo
  for (const [i, capital] of capitales.entries()) {
    const n = i + 1
    const interes = memoria.paso(
      `Interés del contado ${n}, sobre el saldo`,
      ART_67,
      'saldo × tasa',
      { saldo: debe, tasa },
      o => o.saldo.times(o.tasa),
    )
    debe = memoria.paso(`Saldo después del contado ${n}`, ART_67, 'saldo − capital', { saldo: debe, capital }, o =>
      o.saldo.minus(o.capital),
    )
    const vence = vencimientoDeCuota(`Vencimiento del contado ${n}`, e.fecha, n * meses, e, ART_67, memoria)
    cuotas.push(cuota(n, vence, capital, interes, debe))
  }
  return cuotas
}

function cuota(numero: number, vence: Fecha, capital: Decimal, interes: Decimal, saldo: Decimal): CuotaDeExpropiacion {
  return {
    numero,
    vence,
    capital: pesos(capital),
    interes: pesos(interes),
    total: pesos(capital.plus(interes)),
    saldo: pesos(saldo),
  }
}
