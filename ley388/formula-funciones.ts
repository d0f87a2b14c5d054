import { Decimal } from './decimal.ts'
import { diaDeSemana, type Fecha, fecha, sumarDias, sumarMeses } from './fecha.ts'
import { festivosDe } from './parametros/festivos.ts'

/** What a formula can hold: numbers are always decimals. */
export type ValorFormula = Decimal | string | boolean | readonly ValorFormula[]

/**
 * The named functions of the formulas. Those of dates walk day by day on purpose: they are the slow and plain way by
 * which the tables of `plazos/` are checked, so they share nothing with them but the list of holidays.
 */
export const FUNCIONES: Readonly<Record<string, (a: readonly ValorFormula[]) => ValorFormula>> = {
  max: a => a.map(decimal).reduce((x, y) => (y.gt(x) ? y : x)),
  min: a => a.map(decimal).reduce((x, y) => (y.lt(x) ? y : x)),
  suma: a =>
    lista(a[0])
      .map(decimal)
      .reduce((x, y) => x.plus(y), new Decimal(0)),
  /** suma_productos(a, b): a₁ × b₁ + a₂ × b₂ + … */
  suma_productos: a =>
    lista(a[0]).reduce<Decimal>((x, v, i) => x.plus(decimal(v).times(decimal(lista(a[1])[i]))), new Decimal(0)),
  /** suma_diferencias(a, b): |a₁ − b₁| + |a₂ − b₂| + … */
  suma_diferencias: a =>
    lista(a[0]).reduce<Decimal>(
      (x, v, i) =>
        x.plus(
          decimal(v)
            .minus(decimal(lista(a[1])[i]))
            .abs(),
        ),
      new Decimal(0),
    ),
  /** mayor_absoluto(lista): the greatest of a list without looking at its sign. */
  mayor_absoluto: a =>
    lista(a[0])
      .map(v => decimal(v).abs())
      .reduce((x, y) => (y.gt(x) ? y : x), new Decimal(0)),
  redondear: a => decimal(a[0]).toDecimalPlaces(entero(a[1]), Decimal.ROUND_HALF_UP),
  /** entero(x): x without its decimals. */
  entero: a => decimal(a[0]).trunc(),
  al_alza: a => decimal(a[0]).ceil(),
  si: a => (a[0] === true ? a[1]! : a[2]!),
  y: a => a.every(v => v === true),
  o: a => a.some(v => v === true),
  no: a => a[0] !== true,
  lista: a => [...a],
  /** mayor_resto(total, pesos): whole pesos in proportion; what is left goes to the largest remainders, one by one. */
  mayor_resto: a => mayorResto(decimal(a[0]), lista(a[1]).map(decimal)),
  /** elemento(lista, n): the n-th, from 1. */
  elemento: a => lista(a[0])[entero(a[1]) - 1]!,
  /** contiene(lista, x): whether x is in the list. */
  contiene: a => lista(a[0]).some(v => String(v) === String(a[1])),
  /** primera_desde(fechas, fecha): the first of an ordered list that is not before the date. */
  primera_desde: a => lista(a[0]).find(f => dia(f) >= dia(a[1]))!,
  sumar_dias: a => sumarDias(dia(a[0]), entero(a[1])),
  sumar_meses: a => sumarMeses(dia(a[0]), entero(a[1])),
  sumar_anios: a => sumarMeses(dia(a[0]), entero(a[1]) * 12),
  /** meses_completos(desde, hasta): how many whole months have passed; 0 if `hasta` comes before. */
  meses_completos: a => {
    let meses = 0
    while (sumarMeses(dia(a[0]), meses + 1) <= dia(a[1])) meses += 1
    return new Decimal(meses)
  },
  /** dia_habil(desde, n, sábados, inhábiles, suspensiones): the n-th business day after a date. */
  dia_habil: a => {
    let d = dia(a[0])
    for (let quedan = entero(a[1]); quedan > 0; ) {
      d = sumarDias(d, 1)
      if (habil(d, a.slice(2))) quedan -= 1
    }
    return d
  },
  /** habil_o_siguiente(fecha, sábados, inhábiles, suspensiones): that day, or the next business one. */
  habil_o_siguiente: a => {
    let d = dia(a[0])
    while (!habil(d, a.slice(1))) d = sumarDias(d, 1)
    return d
  },
  /** dias_suspendidos(desde, fin, suspensiones): calendar days that a term lost, each of which moves its end by one. */
  dias_suspendidos: a => {
    let fin = dia(a[1])
    let detenidos = 0
    for (let d = sumarDias(dia(a[0]), 1); d <= fin; d = sumarDias(d, 1)) {
      if (!suspendido(d, a[2])) continue
      detenidos += 1
      fin = sumarDias(fin, 1)
    }
    return new Decimal(detenidos)
  },
}

const festivosPorAnio = new Map<number, Set<string>>()

function habil(d: Fecha, [sabados, inhabiles, suspensiones]: readonly (ValorFormula | undefined)[]): boolean {
  const semana = diaDeSemana(d)
  if (semana === 0 || (semana === 6 && sabados !== true)) return false
  const anio = Number(d.slice(0, 4))
  let festivos = festivosPorAnio.get(anio)
  if (!festivos) {
    festivos = new Set(festivosDe(anio).map(f => f.fecha))
    festivosPorAnio.set(anio, festivos)
  }
  return !festivos.has(d) && !lista(inhabiles ?? []).includes(d) && !suspendido(d, suspensiones)
}

function suspendido(d: Fecha, suspensiones: ValorFormula | undefined): boolean {
  return lista(suspensiones ?? []).some(s => dia(lista(s)[0]) <= d && d <= dia(lista(s)[1]))
}

const Largo = Decimal.clone({ precision: 200 })

/** The slow and plain way: fractions of two hundred digits, and a peso at a time. Ties: larger weight, then first. */
function mayorResto(total: Decimal, pesos: readonly Decimal[]): Decimal[] {
  const suma = pesos.reduce((x, y) => x.plus(y), new Largo(0))
  const exactas = pesos.map(p => new Largo(total).abs().times(p).div(suma))
  const partes = exactas.map(x => x.floor())
  const faltan = total
    .abs()
    .minus(partes.reduce((x, y) => x.plus(y)))
    .toNumber()
  const orden = [...partes.keys()].sort((i, j) => {
    const resto = exactas[j]!.minus(partes[j]!)
      .toDecimalPlaces(120)
      .cmp(exactas[i]!.minus(partes[i]!).toDecimalPlaces(120))
    return resto || pesos[j]!.cmp(pesos[i]!)
  })
  for (const i of orden.slice(0, faltan)) partes[i] = partes[i]!.plus(1)
  return partes.map(x => new Decimal(total.isNegative() ? x.neg() : x))
}

function decimal(v: ValorFormula | undefined): Decimal {
  if (Decimal.isDecimal(v)) return v
  throw new Error(`${String(v)} is not a number`)
}

function entero(v: ValorFormula | undefined): number {
  return decimal(v).toNumber()
}

function lista(v: ValorFormula | undefined): readonly ValorFormula[] {
  if (Array.isArray(v)) return v
  throw new Error(`${String(v)} is not a list`)
}

function dia(v: ValorFormula | undefined): Fecha {
  return fecha(String(v))
}
