import { type Fecha, fechaDeNumero } from '../ley388/fecha.ts'
import { diaDe } from './calendario.ts'
import { haciaAdelante, type Limites, TERMINADA } from './hacia-adelante.ts'
import { agruparProyectos, haciaAtras } from './hacia-atras.ts'
import { type Nombrar, tejer } from './red.ts'
import type { Actividad, Dependencia, Programada, Tramo } from './tipos.ts'

/** Where a schedule begins, up to when it knows what happened, and how its refusals call the activities. */
export interface Opciones extends Limites {
  readonly nombrar?: Nombrar | undefined
}

export interface Cronograma {
  /** By id, in the order in which they were given. */
  readonly actividades: ReadonlyMap<string, Programada>
  readonly proyectos: ReadonlyMap<string, Tramo>
  /** Last day of all; null where there is nothing to schedule. */
  readonly fin: Fecha | null
}

/**
 * P2, art. 18: when each activity happens, by the critical-path method. Without `estado` it is the plan, which knows
 * nothing of real dates; with it, a forecast as of that day.
 *
 * A dependency is kept when, on the calendar of the one after and with its `espera` in days of it, that one
 * - `fin-inicio`: begins after the day on which the other ends;
 * - `inicio-inicio`: begins no earlier than the day on which the other begins;
 * - `fin-fin`: ends no earlier than the day on which the other ends;
 * - `inicio-fin`: ends no earlier than the day on which the other begins.
 * A milestone takes no time: after something it stands on the day on which that ends, and what follows begins on the
 * next one; put on a day by `noAntes` it stands at its beginning, and what follows can begin on that same day.
 *
 * Where two calendars meet, an activity of running days whose follower waits for Monday has the days of the weekend as
 * slack: it is not critical although it is on the path, because slipping them moves nothing.
 *
 * Refuses (`Rechazo`) a loop of dependencies, an id that is unknown or repeated, durations and lags that are not whole
 * days, and dates beyond the calendar.
 */
export function programar(
  actividades: readonly Actividad[],
  dependencias: readonly Dependencia[],
  { nombrar = id => id, ...limites }: Opciones,
): Cronograma {
  const red = tejer(actividades, dependencias, nombrar)
  const t = haciaAdelante(actividades, red, limites)
  const grupos = agruparProyectos(
    actividades.map(a => a.proyecto),
    t.fin,
  )
  const holgura = haciaAtras(red, t, grupos)
  const programadas = new Map<string, Programada>()
  const primerDia = new Int32Array(grupos.nombres.length).fill(2 ** 31 - 1)
  actividades.forEach(({ id }, i) => {
    const inicio = diaDe(t.inicio[i]!)
    const p = grupos.de[i]!
    primerDia[p] = Math.min(primerDia[p]!, inicio)
    programadas.set(id, {
      inicio: fechaDeNumero(inicio),
      fin: fechaDeNumero(diaDe(t.fin[i]!)),
      holgura: holgura[i]!,
      critica: holgura[i] === 0 && t.fase[i] !== TERMINADA,
    })
  })
  const proyectos = new Map(
    grupos.nombres.map((nombre, p) => [
      nombre,
      { inicio: fechaDeNumero(primerDia[p]!), fin: fechaDeNumero(grupos.ultimoDia[p]!) },
    ]),
  )
  const ultimo = grupos.ultimoDia.reduce((mayor, dia) => Math.max(mayor, dia), Number.NEGATIVE_INFINITY)
  return { actividades: programadas, proyectos, fin: actividades.length === 0 ? null : fechaDeNumero(ultimo) }
}
