import { Decimal } from '../ley388/decimal.ts'
import type { Fecha } from '../ley388/fecha.ts'

const CERO = new Decimal(0)

/**
 * Amounts accumulated on some dates, in order. An amount is noted once, on the day on which it enters, and not on every
 * date after it: thousands of activities over years of months would otherwise be added again and again.
 */
export class Escalera {
  readonly fechas: readonly Fecha[]
  private readonly entran: Decimal[]
  private readonly sueltos: Decimal[]
  private acumulados: Decimal[] | undefined

  constructor(fechas: readonly Fecha[]) {
    this.fechas = fechas
    this.entran = fechas.map(() => CERO)
    this.sueltos = fechas.map(() => CERO)
  }

  /** Index of the first date that is not before a day; the number of dates where all are. */
  lugar(dia: Fecha): number {
    let desde = 0
    let hasta = this.fechas.length
    while (desde < hasta) {
      const medio = (desde + hasta) >> 1
      if (this.fechas[medio]! < dia) desde = medio + 1
      else hasta = medio
    }
    return desde
  }

  /** An amount that counts from a day on. */
  sumar(dia: Fecha, monto: Decimal): void {
    const i = this.lugar(dia)
    if (i < this.fechas.length) this.entran[i] = this.entran[i]!.plus(monto)
    this.acumulados = undefined
  }

  /** An amount that counts on the i-th date only. */
  soloEn(i: number, monto: Decimal): void {
    this.sueltos[i] = this.sueltos[i]!.plus(monto)
  }

  /** What is accumulated on the i-th date. */
  en(i: number): Decimal {
    if (!this.acumulados) {
      let suma = CERO
      this.acumulados = this.entran.map(monto => {
        suma = suma.plus(monto)
        return suma
      })
    }
    return this.acumulados[i]!.plus(this.sueltos[i]!)
  }
}
