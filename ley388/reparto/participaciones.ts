import { type Articulo, art } from '../articulos/referencia.ts'
import { Decimal, pesos } from '../decimal.ts'
import type { Memoria } from '../memoria.ts'
import { repartirPorMayorResto } from '../reparto-exacto.ts'
import type { Lote, PredioAportado } from './entrada.ts'
import type { Carga } from './leer-cargas.ts'

/** What the law gives to each parcel; every list is in the order of the ids, whatever the order of the input. */
export interface LoDeLaLey {
  readonly predios: readonly PredioAportado[]
  readonly aportes: readonly Decimal[]
  readonly aporteTotal: Decimal
  /** Of 1, in millionths that add up to 1. */
  readonly fracciones: readonly Decimal[]
  /** Whole pesos. */
  readonly cargasLocales: Decimal
  readonly cargas: readonly Decimal[]
  readonly beneficios: Decimal
  readonly derechos: readonly Decimal[]
  /** (benefits − local burdens) ÷ contribution: the exact figure that R8 makes the same for all. */
  readonly indiceComun: Decimal
}

const MILLON = new Decimal(1_000_000)

/**
 * R8, arts. 38, 39, 45: share of each parcel by its contribution, and with it its part of the local burdens and of the
 * value of the resulting lots. Pesos are shared by the largest remainder. The lists go by id, so that the order in
 * which somebody wrote the parcels decides nothing, not even the last peso among equals.
 */
export function loDeLaLey(
  entrada: readonly PredioAportado[],
  cargas: readonly Carga[],
  lotes: readonly Lote[],
  m: Memoria,
): LoDeLaLey {
  const predios = [...entrada].sort(porId)
  const aportes = predios.map(p =>
    m.paso(
      `Aporte de ${p.id}`,
      art(45),
      'área × valor inicial',
      { área: p.areaM2, 'valor inicial': p.valorInicialM2 },
      o => o.área.times(o['valor inicial']),
    ),
  )
  const aporteTotal = m.anotar('Aporte de todos', art(45), 'suma(aportes)', { aportes }, sumar(aportes))
  const enMillonesimas = m.anotar(
    'Participación de cada predio, en millonésimas y en el orden de los predios',
    art(45),
    'mayor_resto(1000000, aportes)',
    { predios: predios.map(p => p.id), aportes },
    repartirPorMayorResto(MILLON, aportes),
  )
  const locales = cargas.filter(c => c.clase === 'local').map(c => c.valor)
  const cargasLocales = enPesos('Cargas locales', art(39, 'par.'), locales, m)
  const valores = lotes.map(l => l.valor)
  const beneficios = enPesos('Valor de los lotes resultantes', art(45), valores, m)
  return {
    predios,
    aportes,
    aporteTotal,
    fracciones: enMillonesimas.map(p => p.div(MILLON)),
    cargasLocales,
    cargas: compartir('Cargas locales de cada predio', art(39, 'par.'), cargasLocales, aportes, m),
    beneficios,
    derechos: compartir('Derecho de cada predio en los lotes', art(45), beneficios, aportes, m),
    indiceComun: m.paso(
      'Índice que corresponde a todos, exacto: antes de repartir pesos enteros',
      art(38),
      '(beneficios − cargas) ÷ aporte',
      { beneficios, cargas: cargasLocales, aporte: aporteTotal },
      o => o.beneficios.minus(o.cargas).div(o.aporte),
    ),
  }
}

/** The order in which parcels and lots are counted, whatever the one in which they were written; no two ids are equal. */
export function porId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

export function sumar(lista: readonly Decimal[]): Decimal {
  return lista.reduce((a, b) => a.plus(b), new Decimal(0))
}

/** Sum of values in whole pesos, half up. */
function enPesos(concepto: string, articulo: Articulo, valores: readonly Decimal[], m: Memoria): Decimal {
  return m.anotar(concepto, articulo, 'redondear(suma(valores), 0)', { valores }, new Decimal(pesos(sumar(valores))))
}

function compartir(
  concepto: string,
  articulo: Articulo,
  total: Decimal,
  aportes: readonly Decimal[],
  m: Memoria,
): Decimal[] {
  const partes = repartirPorMayorResto(total, aportes)
  return m.anotar(
    `${concepto}, a prorrata de los aportes y en pesos enteros`,
    articulo,
    'mayor_resto(total, aportes)',
    { total, aportes },
    partes,
  )
}
