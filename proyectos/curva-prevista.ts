import { Decimal } from '../ley388/decimal.ts'
import { type Fecha, sumarDias } from '../ley388/fecha.ts'
import { fechasDeCurva, type PuntoDeCurva, repartir } from './curva.ts'
import { Escalera } from './escalera.ts'
import type { ActividadBase, Tramo } from './tipos.ts'
import { cubrir, laUltima } from './tramo.ts'

/** A point of the curve with what is forecast to be done by then; null before the day on which one looks. */
export interface PuntoConPrevision extends PuntoDeCurva {
  readonly previsto: Decimal | null
}

export interface EntradaDePrevision {
  readonly al: Fecha
  /** The curve of what is known on that day. */
  readonly puntos: readonly PuntoDeCurva[]
  readonly base: readonly ActividadBase[]
  /** Physical progress of each activity on that day, by id, 0 to 100 %; who is not in it has none. */
  readonly fisico: ReadonlyMap<string, Decimal>
  /** Forecast of each activity as of that day, by id: `actividades` of `programar` with it as status date. */
  readonly prevision: ReadonlyMap<string, Tramo>
}

const CERO = new Decimal(0)
const CIEN = 100

/**
 * P2, P4: the curve with its forecast, on as many months as it reaches. It ends in exactly the approved budget, unless an
 * activity of the baseline left the programme: it is no longer expected. What remains of an activity is spread evenly
 * over the days that its forecast has after that day.
 */
export function curvaPrevista(e: EntradaDePrevision): PuntoConPrevision[] {
  const [primero] = e.puntos
  if (!primero) return []
  const fechas = fechasDeTodo(e)
  const previsto = new Escalera(fechas)
  for (const a of e.base) {
    const ganado = loGanado(a, e.fisico.get(a.id))
    if (!ganado.isZero()) previsto.sumar(fechas[0]!, ganado)
    const tramo = e.prevision.get(a.id)
    // Most of a programme is either done or not begun: those are neither multiplied nor spread.
    if (tramo && !ganado.eq(a.costo)) repartir(previsto, a.calendario, despuesDel(e.al, tramo), a.costo.minus(ganado))
  }
  let sabido: PuntoDeCurva = primero
  const conocidos = new Map(e.puntos.map(p => [p.fecha, p]))
  return fechas.map((fecha, i) => {
    sabido = conocidos.get(fecha) ?? sabido
    return { ...hasta(e.al, fecha, sabido), previsto: fecha < e.al ? null : previsto.en(i) }
  })
}

function loGanado({ costo }: ActividadBase, fisico: Decimal | undefined): Decimal {
  if (!fisico || fisico.isZero()) return CERO
  return fisico.eq(CIEN) ? costo : costo.times(fisico).div(CIEN)
}

/** The months of the curve and those of the forecast. */
function fechasDeTodo({ al, puntos, prevision }: EntradaDePrevision): Fecha[] {
  // The first point is the day before the first month.
  const curva = { inicio: sumarDias(puntos[0]!.fecha, 1), fin: puntos.at(-1)!.fecha }
  return fechasDeCurva(cubrir([curva, ...prevision.values()]), al)
}

/** What is known on a date that the curve did not reach is what was known on the last one. */
function hasta(al: Fecha, fecha: Fecha, p: PuntoDeCurva): PuntoDeCurva {
  if (fecha <= al) return { ...p, fecha }
  return { fecha, planeado: p.planeado, ejecutado: null, obligado: null, pagado: null }
}

/** What a forecast has after a day; where all of it is past, the day after. */
function despuesDel(al: Fecha, { inicio, fin }: Tramo): Tramo {
  const siguiente = sumarDias(al, 1)
  return { inicio: laUltima(inicio, siguiente), fin: laUltima(fin, siguiente) }
}
