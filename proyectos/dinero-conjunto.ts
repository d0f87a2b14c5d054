import { Decimal } from '../ley388/decimal.ts'
import type { Fecha } from '../ley388/fecha.ts'
import { porFecha } from './tramo.ts'

/** Obligations and payments accumulated at the end of a day. */
export interface DineroAcumulado {
  readonly fecha: Fecha
  readonly obligaciones: Decimal
  readonly pagos: Decimal
}

const CERO = new Decimal(0)

/**
 * P2: what several projects had accumulated together, on each day on which the figure of one of them changed: each of
 * its figures takes the place of the one before.
 */
export function dineroConjunto(
  partes: readonly (DineroAcumulado & { readonly proyecto: string })[],
): DineroAcumulado[] {
  const ultima = new Map<string, DineroAcumulado>()
  const dias = new Map<Fecha, DineroAcumulado>()
  let [obligaciones, pagos] = [CERO, CERO]
  for (const d of [...partes].sort(porFecha)) {
    const antes = ultima.get(d.proyecto)
    obligaciones = obligaciones.plus(d.obligaciones).minus(antes?.obligaciones ?? CERO)
    pagos = pagos.plus(d.pagos).minus(antes?.pagos ?? CERO)
    ultima.set(d.proyecto, d)
    dias.set(d.fecha, { fecha: d.fecha, obligaciones, pagos })
  }
  return [...dias.values()]
}
