import { art } from '../../ley388/articulos/referencia.ts'
import { Decimal, noNegativo } from '../../ley388/decimal.ts'
import { Memoria } from '../../ley388/memoria.ts'

/** What a project brings to a year. */
export interface PedidoDelAnio {
  readonly necesidad: Decimal
  /** What was postponed of it the year before. */
  readonly deAntes: Decimal
  /** Co-financing of its own that is there: that of the year and what was left of the ones before. */
  readonly atado: Decimal
  /** Own money of the year, for all projects. */
  readonly disponible: Decimal
  /** What the projects of higher priority ask of it. */
  readonly antes: Decimal
}

export interface CifrasDeFila extends PedidoDelAnio {
  /** Co-financing that it uses: never more than it asks. */
  readonly cofinanciacion: Decimal
  /** What it asks of the own money. */
  readonly neta: Decimal
  readonly financiado: Decimal
  readonly aplazado: Decimal
  /** Co-financing that the year's postponement puts at risk, since its counterpart is not there. */
  readonly enRiesgo: Decimal
}

const EL_PROGRAMA = art(18)

/** P3: how much of what a project asks in a year is paid, and how much waits. The memoria is made where one is given. */
export function repartirFila(p: PedidoDelAnio, m: Memoria = new Memoria()): CifrasDeFila {
  const pide = m.paso(
    'Necesita en el año',
    EL_PROGRAMA,
    'necesidad + aplazado de antes',
    { necesidad: p.necesidad, 'aplazado de antes': p.deAntes },
    o => o.necesidad.plus(o['aplazado de antes']),
  )
  const cofinanciacion = m.paso(
    'Lo paga su cofinanciación',
    EL_PROGRAMA,
    'min(necesita, cofinanciación)',
    { necesita: pide, cofinanciación: p.atado },
    o => Decimal.min(o.necesita, o.cofinanciación),
  )
  const neta = m.paso(
    'Pide al dinero propio',
    EL_PROGRAMA,
    'necesita − cofinanciado',
    { necesita: pide, cofinanciado: cofinanciacion },
    o => o.necesita.minus(o.cofinanciado),
  )
  const alcanza = m.paso(
    'Dinero propio que le llega, después de los de mayor prioridad',
    EL_PROGRAMA,
    'max(0, disponible − piden los anteriores)',
    { disponible: p.disponible, 'piden los anteriores': p.antes },
    o => noNegativo(o.disponible.minus(o['piden los anteriores'])),
  )
  const financiado = m.paso('Se le paga', EL_PROGRAMA, 'min(pide, le llega)', { pide: neta, 'le llega': alcanza }, o =>
    Decimal.min(o.pide, o['le llega']),
  )
  const aplazado = m.paso('Se le aplaza', EL_PROGRAMA, 'pide − pagado', { pide: neta, pagado: financiado }, o =>
    o.pide.minus(o.pagado),
  )
  return {
    ...p,
    cofinanciacion,
    neta,
    financiado,
    aplazado,
    enRiesgo: aplazado.gt(0) ? cofinanciacion : new Decimal(0),
  }
}
