import { art } from '../../ley388/articulos/referencia.ts'
import { Decimal, noNegativo } from '../../ley388/decimal.ts'
import { Memoria } from '../../ley388/memoria.ts'
import {
  excesoDeFuncionamiento,
  FINANCIACION_DEL_FUNCIONAMIENTO,
  maximoDeFuncionamiento,
} from '../../ley388/recursos/funcionamiento.ts'
import { type DestinoDeRenglon, RENGLONES } from './renglones.ts'
import { aniosDe, type Renglon, type Supuestos } from './supuestos.ts'

/** A year of a scenario, in pesos. */
export interface AnioDelEscenario {
  readonly anio: number
  /** Each line of the year, by its id. */
  readonly renglones: ReadonlyMap<string, Decimal>
  /** Free-use current income. */
  readonly libre: Decimal
  /** What may only be invested. */
  readonly paraInversion: Decimal
  /** Running costs as assumed, the most that is admitted, and what is beyond it. */
  readonly funcionamientoPrevisto: Decimal
  readonly maximo: Decimal
  readonly exceso: Decimal
  /** Running costs that the year pays: those assumed, or cut to the limit where the scenario says so. */
  readonly funcionamiento: Decimal
  /** Debt service, restructuring agreement and the rest that is paid before investing. */
  readonly obligaciones: Decimal
  /** What free-use income leaves; negative: it does not reach. */
  readonly ahorro: Decimal
  readonly deficit: Decimal
  /** P3: what the municipality can invest of its own. */
  readonly capacidad: Decimal
  /** Investment that is not of the programme, and what is left for the programme. */
  readonly otraInversion: Decimal
  readonly paraElPrograma: Decimal
  readonly memoria: Memoria
}

const EL_PROGRAMA = art(18)

/** P3: what the municipality can invest each year, by what the scenario assumes. Each line is in whole pesos. */
export function escenario(s: Supuestos): AnioDelEscenario[] {
  const anteriores = new Map<string, Decimal>()
  return aniosDe(s).map(anio => {
    const m = new Memoria()
    const renglones = new Map(s.renglones.map(r => [r.id, valorDelAnio(r, anio, anteriores.get(r.id), m)]))
    for (const [id, valor] of renglones) anteriores.set(id, valor)
    return delAnio(s, anio, renglones, m)
  })
}

function delAnio(s: Supuestos, anio: number, renglones: ReadonlyMap<string, Decimal>, m: Memoria): AnioDelEscenario {
  const de = (destino: DestinoDeRenglon) =>
    s.renglones.filter(r => RENGLONES[r.clase].destino === destino).map(r => renglones.get(r.id)!)
  const suma = (concepto: string, articulo: typeof EL_PROGRAMA, destino: DestinoDeRenglon) =>
    m.paso(concepto, articulo, 'suma(renglones)', { renglones: de(destino) }, o => sumar(o.renglones))

  const libre = suma('Ingresos corrientes de libre destinación', FINANCIACION_DEL_FUNCIONAMIENTO, 'libre')
  const paraInversion = suma('Ingresos que solo pueden invertirse', EL_PROGRAMA, 'inversion')
  const funcionamientoPrevisto = suma(
    'Gastos de funcionamiento previstos',
    FINANCIACION_DEL_FUNCIONAMIENTO,
    'funcionamiento',
  )
  const maximo = maximoDeFuncionamiento(libre, s.categoria, s.limitePropio, m)
  const exceso = excesoDeFuncionamiento(funcionamientoPrevisto, maximo, m)
  const funcionamiento = s.ajustarFuncionamiento
    ? m.paso(
        'Gastos de funcionamiento, ajustados al máximo',
        FINANCIACION_DEL_FUNCIONAMIENTO,
        'previstos − exceso',
        { previstos: funcionamientoPrevisto, exceso },
        o => o.previstos.minus(o.exceso),
      )
    : funcionamientoPrevisto
  const obligaciones = suma(
    'Obligaciones que se pagan antes de invertir',
    FINANCIACION_DEL_FUNCIONAMIENTO,
    'obligacion',
  )
  const ahorro = m.paso(
    'Ahorro: lo que deja la libre destinación',
    FINANCIACION_DEL_FUNCIONAMIENTO,
    'libre destinación − funcionamiento − obligaciones',
    { 'libre destinación': libre, funcionamiento, obligaciones },
    o => o['libre destinación'].minus(o.funcionamiento).minus(o.obligaciones),
  )
  const deficit = m.paso('Déficit corriente', FINANCIACION_DEL_FUNCIONAMIENTO, 'max(0, −ahorro)', { ahorro }, o =>
    noNegativo(o.ahorro.neg()),
  )
  const capacidad = m.paso(
    'Capacidad de inversión',
    EL_PROGRAMA,
    'max(0, ahorro) + solo para inversión',
    { ahorro, 'solo para inversión': paraInversion },
    o => noNegativo(o.ahorro).plus(o['solo para inversión']),
  )
  const otraInversion = suma('Inversión fuera del programa', EL_PROGRAMA, 'otra-inversion')
  const paraElPrograma = m.paso(
    'Queda para el programa',
    EL_PROGRAMA,
    'max(0, capacidad − otra inversión)',
    { capacidad, 'otra inversión': otraInversion },
    o => noNegativo(o.capacidad.minus(o['otra inversión'])),
  )
  return {
    anio,
    renglones,
    libre,
    paraInversion,
    funcionamientoPrevisto,
    maximo,
    exceso,
    funcionamiento,
    obligaciones,
    ahorro,
    deficit,
    capacidad,
    otraInversion,
    paraElPrograma,
    memoria: m,
  }
}

/** A line in a year: what was fixed for it, what it begins with, or what the year before grew to. */
function valorDelAnio(r: Renglon, anio: number, anterior: Decimal | undefined, m: Memoria): Decimal {
  const { articulo } = RENGLONES[r.clase]
  const fijado = r.fijados.get(anio)
  const concepto = `${r.nombre} (${anio})`
  if (fijado) return m.paso(concepto, articulo, 'fijado para el año', { 'fijado para el año': fijado }, () => fijado)
  if (!anterior) return m.paso(concepto, articulo, 'primer año', { 'primer año': r.base }, () => r.base)
  return m.paso(
    concepto,
    articulo,
    'redondear(año anterior × (1 + crecimiento), 0)',
    { 'año anterior': anterior, crecimiento: r.crecimiento },
    o => o['año anterior'].times(o.crecimiento.plus(1)).toDecimalPlaces(0),
  )
}

/** Exact sum of a list. */
export function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((a, b) => a.plus(b), new Decimal(0))
}
