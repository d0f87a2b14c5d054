import { art } from '../ley388/articulos/referencia.ts'
import { Decimal } from '../ley388/decimal.ts'
import type { Fecha } from '../ley388/fecha.ts'
import { Memoria } from '../ley388/memoria.ts'
import type { LecturaDeAvance } from './tipos.ts'

/** Physical progress, 0 to 100 %, unrounded; null where there is nothing that could progress. */
export interface Avance {
  readonly avance: Decimal | null
  readonly memoria: Memoria
}

/** An activity and what it weighs in its project: its weight, or its cost where it was given none. */
export interface ActividadPesada {
  readonly id: string
  readonly peso: Decimal | null
  readonly costo: Decimal
}

const CERO = new Decimal(0)
const UNO = new Decimal(1)

/** The last reading of each activity that is not after a day; of two of the same day, the one that stands later. */
export function avancesAl(lecturas: readonly LecturaDeAvance[], al: Fecha): ReadonlyMap<string, LecturaDeAvance> {
  const ultimas = new Map<string, LecturaDeAvance>()
  for (const l of lecturas) {
    if (l.fecha > al) continue
    const otra = ultimas.get(l.actividad)
    if (otra === undefined || l.fecha >= otra.fecha) ultimas.set(l.actividad, l)
  }
  return ultimas
}

/** P2, art. 18: physical progress of a project, from its activities; one without readings is at 0 %. */
export function avanceDelProyecto(
  actividades: readonly ActividadPesada[],
  lecturas: readonly LecturaDeAvance[],
  al: Fecha,
): Avance {
  const ultimas = avancesAl(lecturas, al)
  return ponderar(
    'Avance físico del proyecto',
    actividades.map(a => a.peso ?? a.costo),
    actividades.map(a => ultimas.get(a.id)?.fisico ?? CERO),
  )
}

/** P2: progress of a programme or of the whole, its projects weighted by base cost; one without activities is at 0 %. */
export function avanceDeVarios(
  proyectos: readonly { readonly avance: Decimal | null; readonly costo: Decimal }[],
): Avance {
  return ponderar(
    'Avance físico',
    proyectos.map(p => p.costo),
    proyectos.map(p => p.avance ?? CERO),
  )
}

/**
 * P2: physical progress without its steps, for who draws many: each part weighs its weight, or all the same where none
 * weighs anything; null where there are none.
 */
export function avancePonderado(pesos: readonly Decimal[], avances: readonly Decimal[]): Decimal | null {
  if (pesos.length === 0) return null
  const total = sumar(pesos)
  if (total.isZero()) return sumar(avances).div(pesos.length)
  return sumaDeProductos(pesos, avances).div(total)
}

function ponderar(concepto: string, dados: readonly Decimal[], avances: readonly Decimal[]): Avance {
  const memoria = new Memoria()
  if (dados.length === 0) return { avance: null, memoria }
  const sinPesos = dados.every(p => p.isZero())
  const pesos = sinPesos
    ? memoria.paso(
        'Nada tiene peso ni costo: todo pesa igual',
        art(18),
        'si(suma(dados) = 0, iguales, dados)',
        { dados, iguales: dados.map(() => UNO) },
        o => o.iguales,
      )
    : dados
  const avance = memoria.paso(
    concepto,
    art(18),
    'suma_productos(pesos, avances) ÷ suma(pesos)',
    { pesos, avances },
    o => avancePonderado(o.pesos, o.avances)!,
  )
  return { avance, memoria }
}

export function sumar(valores: readonly Decimal[]): Decimal {
  return valores.reduce((suma, v) => suma.plus(v), CERO)
}

export function sumaDeProductos(unos: readonly Decimal[], otros: readonly Decimal[]): Decimal {
  return unos.reduce((suma, v, i) => suma.plus(v.times(otros[i]!)), CERO)
}
