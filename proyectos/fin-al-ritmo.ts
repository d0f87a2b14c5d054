import { art } from '../ley388/articulos/referencia.ts'
import { Decimal } from '../ley388/decimal.ts'
import { type Fecha, numeroDeDia, sumarDias } from '../ley388/fecha.ts'
import type { Memoria } from '../ley388/memoria.ts'
import { DIAS_DEL_CALENDARIO } from './calendario.ts'
import type { Tramo } from './tipos.ts'
import { laUltima } from './tramo.ts'

interface Ritmo {
  readonly al: Fecha
  readonly base: Tramo
  readonly bac: Decimal
  readonly ev: Decimal
  readonly memoria: Memoria
}

/**
 * When what is not finished would end at the pace that it has: the calendar days of its baseline, stretched by its
 * schedule index, and never before the day on which one looks. It is a rule of thumb on money; the schedule
 * (`programar` with a status date) looks at the activities themselves. null without a pace (nothing had to be done, or
 * nothing was), at a pace that leaves the calendar, or where all is done.
 */
export function finAlRitmo({ al, base, bac, ev, memoria }: Ritmo, spi: Decimal | null): Fecha | null {
  if (spi === null || spi.isZero() || ev.gte(bac)) return null
  const previstos = numeroDeDia(base.fin) - numeroDeDia(base.inicio) + 1
  const dias = memoria.paso(
    'Días que tomaría al ritmo que lleva',
    art(18),
    'al_alza(días previstos ÷ índice)',
    { 'días previstos': previstos, índice: spi },
    o => new Decimal(o['días previstos']).div(o.índice).ceil(),
  )
  if (dias.gt(DIAS_DEL_CALENDARIO)) return null
  return memoria.paso(
    'Fin previsto al ritmo que lleva',
    art(18),
    'si(sumar_dias(inicio, días − 1) < al, al, sumar_dias(inicio, días − 1))',
    { inicio: base.inicio, días: dias, al },
    o => laUltima(sumarDias(o.inicio, o.días.toNumber() - 1), o.al),
  )
}
