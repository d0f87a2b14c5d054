import { Decimal, pesos } from '../decimal.ts'
import { type Fecha, sumarMeses } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import { Rechazo } from '../rechazo.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import { PERIODICIDADES, type SerieDeBonos, type Tenencia, USOS_DE_LOS_BONOS, type UsoDeBono } from './bonos-entrada.ts'

const MESES_DEL_ANIO = 12

/** A payment of the series or of a holder. */
export interface CuotaDeBono {
  readonly numero: number
  readonly vence: Fecha
  readonly capital: string
  readonly interes: string
  readonly total: string
  /** Capital that is owed after it. */
  readonly saldo: string
}

export interface BonosRespuesta {
  readonly colocado: string
  readonly porColocar: string
  /** The whole series: the sum of its holders. */
  readonly cuotas: readonly CuotaDeBono[]
  readonly porTenencia: readonly { tenedor: string; monto: string; uso: UsoDeBono; cuotas: readonly CuotaDeBono[] }[]
  /** Service of each year, for the financial scenario (P3). */
  readonly servicioPorAnio: readonly { anio: string; capital: string; interes: string; total: string }[]
  readonly memoria: Memoria
}

interface Cuota {
  readonly vence: Fecha
  readonly capital: Decimal
  readonly interes: Decimal
  readonly saldo: Decimal
}

/**
 * V14: a series of bonds or notes of urban reform that paid acquisitions and compensations (arts. 61, 67, 128): what each
 * holder receives and when, and the service of each year. Capital is split in whole pesos that add up; interest runs on
 * the balance, each payment rounded to the peso.
 */
export function bonos(e: SerieDeBonos): BonosRespuesta {
  const memoria = new Memoria()
  const montos = e.tenencias.map(t => t.monto)
  const colocado = sumar(montos)
  const porColocar = e.monto.minus(colocado)
  memoria.anotar(
    'Por colocar',
    USOS_DE_LOS_BONOS['enajenacion-voluntaria'],
    'monto − suma(colocados)',
    { monto: e.monto, colocados: montos },
    porColocar,
  )
  if (porColocar.isNegative()) throw serieExcedida(e, colocado)
  const tablas = e.tenencias.map(t => cuotasDe(t, e, memoria))
  const serie = Array.from({ length: e.cuotas }, (_, i) =>
    juntar(
      tablas.map(t => t[i]!),
      vencimiento(e, i + 1),
    ),
  )
  return {
    colocado: pesos(colocado),
    porColocar: pesos(porColocar),
    cuotas: serie.map(enJson),
    porTenencia: e.tenencias.map((t, i) => ({
      tenedor: t.tenedor,
      monto: pesos(t.monto),
      uso: t.uso,
      cuotas: tablas[i]!.map(enJson),
    })),
    servicioPorAnio: porAnio(serie),
    memoria,
  }
}

/** The payments of one holder. */
function cuotasDe(t: Tenencia, e: SerieDeBonos, memoria: Memoria): Cuota[] {
  const articulo = USOS_DE_LOS_BONOS[t.uso]
  const pesosDeCuota = Array.from({ length: e.cuotas }, (_, i) =>
    e.amortizacion === 'cuotas-iguales' || i === e.cuotas - 1 ? UNO : CERO,
  )
  const capitales = repartirPorMayorResto(t.monto, pesosDeCuota)
  const operandos = { monto: t.monto, partes: pesosDeCuota }
  memoria.anotar(`Capital de cada cuota de ${t.tenedor}`, articulo, 'mayor_resto(monto, partes)', operandos, capitales)
  let saldo = t.monto
  return capitales.map((capital, i) => {
    const periodos = PERIODICIDADES[e.periodicidad]
    const interes = saldo.times(e.tasaAnual).div(periodos).toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    const conceptos = { saldo, tasa: e.tasaAnual, períodos: periodos }
    memoria.anotar(
      `Interés de la cuota ${i + 1} de ${t.tenedor}`,
      articulo,
      'redondear(saldo × tasa ÷ períodos, 0)',
      conceptos,
      interes,
    )
    saldo = saldo.minus(capital)
    return { vence: vencimiento(e, i + 1), capital, interes, saldo }
  })
}

/** Payments fall on the day number of the issue, every so many months. */
function vencimiento(e: SerieDeBonos, numero: number): Fecha {
  return sumarMeses(e.emision, (MESES_DEL_ANIO / PERIODICIDADES[e.periodicidad]) * numero)
}

function juntar(partes: readonly Cuota[], vence: Fecha): Cuota {
  return {
    vence,
    capital: sumar(partes.map(p => p.capital)),
    interes: sumar(partes.map(p => p.interes)),
    saldo: sumar(partes.map(p => p.saldo)),
  }
}

function porAnio(cuotas: readonly Cuota[]): BonosRespuesta['servicioPorAnio'] {
  const anios = [...new Set(cuotas.map(c => c.vence.slice(0, 4)))]
  return anios.map(anio => {
    const suyas = cuotas.filter(c => c.vence.startsWith(anio))
    const capital = sumar(suyas.map(c => c.capital))
    const interes = sumar(suyas.map(c => c.interes))
    return { anio, capital: pesos(capital), interes: pesos(interes), total: pesos(capital.plus(interes)) }
  })
}

function enJson(c: Cuota, i: number): CuotaDeBono {
  return {
    numero: i + 1,
    vence: c.vence,
    capital: pesos(c.capital),
    interes: pesos(c.interes),
    total: pesos(c.capital.plus(c.interes)),
    saldo: pesos(c.saldo),
  }
}

function serieExcedida(e: SerieDeBonos, colocado: Decimal): Rechazo {
  return new Rechazo({
    codigo: 'serie-excedida',
    mensaje: `Se han colocado ${colocado.toFixed()} pesos y ${e.acto} autoriza ${e.monto.toFixed()}.`,
    campo: 'tenencias',
    cura: 'Retire tenencias, o corrija el monto de la serie según su acto.',
  })
}

const CERO = new Decimal(0)
const UNO = new Decimal(1)

function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((s, v) => s.plus(v), CERO)
}
