import { diaDeSemanaDe, type Fecha, fechaDeNumero, numeroDe, numeroDeDia } from '../fecha.ts'
import { FESTIVOS, type Festivo, festivosDe, PRIMER_ANIO, ULTIMO_ANIO } from '../parametros/festivos.ts'
import { Rechazo } from '../rechazo.ts'

/** A day that a term skipped, and why. */
export interface DiaSaltado {
  readonly fecha: Fecha
  readonly causa: string
}

/** A day that is not a business day of the country. Terms share these, so each keeps the text that it has in JSON. */
export class DiaInhabil implements DiaSaltado {
  readonly fecha: Fecha
  readonly causa: string
  #texto: string | undefined

  constructor(fecha: Fecha, causa: string) {
    this.fecha = fecha
    this.causa = causa
  }

  enJson(): string {
    this.#texto ??= `{"fecha":"${this.fecha}","causa":${JSON.stringify(this.causa)}}`
    return this.#texto
  }
}

const SABADO = 6
const DOMINGO = 0

/** First day number of the calendar. */
export const PRIMER_DIA = numeroDe(PRIMER_ANIO, 1, 1)
const DIAS = numeroDe(ULTIMO_ANIO + 1, 1, 1) - PRIMER_DIA

/**
 * The business days of the country (T4) for one setting of Saturdays and one list of holidays, as tables: a term of
 * any length is then two look-ups. Days that a municipality declared non-working are of the term, not of the table.
 */
export class Calendario {
  readonly sabados: boolean
  readonly festivos: readonly Festivo[]
  /** Business days from the first day of the calendar to each day, that day included. */
  private readonly cuenta = new Int32Array(DIAS)
  /** Day (offset from the first one) of the k-th business day, k from 1. */
  private readonly orden: Int32Array
  private readonly causas = new Map<number, string>()
  /** Day (offset from the first one) of the k-th day that is not a business day, k from 0. */
  private readonly ordenInhabil: Int32Array
  /** Those days as they are told: each made on first use and shared by all terms. */
  private readonly inhabiles: (DiaInhabil | undefined)[]

  constructor(sabados: boolean, festivos: readonly Festivo[] = FESTIVOS) {
    this.sabados = sabados
    this.festivos = festivos
    for (let anio = PRIMER_ANIO; anio <= ULTIMO_ANIO; anio++) {
      for (const f of festivosDe(anio, festivos)) {
        const i = numeroDeDia(f.fecha) - PRIMER_DIA
        const ya = this.causas.get(i)
        this.causas.set(i, ya === undefined ? `festivo: ${f.nombre}` : `${ya}; ${f.nombre}`)
      }
    }
    const orden = new Int32Array(DIAS + 1)
    const ordenInhabil = new Int32Array(DIAS)
    let habiles = 0
    for (let i = 0; i < DIAS; i++) {
      const semana = diaDeSemanaDe(PRIMER_DIA + i)
      if (semana !== DOMINGO && (sabados || semana !== SABADO) && !this.causas.has(i)) {
        habiles += 1
        orden[habiles] = i
      } else ordenInhabil[i - habiles] = i
      this.cuenta[i] = habiles
    }
    this.orden = orden.subarray(0, habiles + 1)
    this.ordenInhabil = ordenInhabil.subarray(0, DIAS - habiles)
    this.inhabiles = new Array(DIAS - habiles)
  }

  /** True when the country works on that day number. */
  esHabil(dia: number): boolean {
    const i = this.indice(dia)
    return this.cuenta[i]! > (i === 0 ? 0 : this.cuenta[i - 1]!)
  }

  /** Business days from the start of the calendar to a day number, that day included. */
  habilesHasta(dia: number): number {
    return this.cuenta[this.indice(dia)]!
  }

  /** Day number of the k-th business day of the calendar. */
  diaDelHabil(k: number): number {
    const i = this.orden[k]
    if (i === undefined || k < 1) throw fueraDelCalendario()
    return PRIMER_DIA + i
  }

  /** Why a day is not a business day of the country. */
  saltado(dia: number): DiaInhabil {
    const semana = diaDeSemanaDe(dia)
    const deSemana = semana === DOMINGO ? 'domingo' : semana === SABADO && !this.sabados ? 'sábado' : undefined
    const causa = [deSemana, this.causas.get(this.indice(dia))].filter(c => c !== undefined).join('; ')
    return new DiaInhabil(fechaDeNumero(dia), causa)
  }

  /** The days from one to another, both included, that are not business days of the country. */
  saltadosEntre(desde: number, hasta: number): DiaSaltado[] {
    const dias: DiaSaltado[] = []
    if (hasta < desde) return dias
    let k = desde - PRIMER_DIA - this.habilesHasta(desde - 1)
    const fin = hasta - PRIMER_DIA + 1 - this.habilesHasta(hasta)
    for (; k < fin; k++) dias.push(this.inhabil(k))
    return dias
  }

  /** The k-th day (from 0) that is not a business day, in the form in which it is told. */
  private inhabil(k: number): DiaInhabil {
    const hecho = this.inhabiles[k]
    if (hecho) return hecho
    const nuevo = this.saltado(PRIMER_DIA + this.ordenInhabil[k]!)
    this.inhabiles[k] = nuevo
    return nuevo
  }

  private indice(dia: number): number {
    const i = dia - PRIMER_DIA
    if (!(i >= 0 && i < DIAS)) throw fueraDelCalendario()
    return i
  }
}

/** The refusal of a day for which no calendar is known. */
export function fueraDelCalendario(): Rechazo {
  return new Rechazo({
    codigo: 'fecha-sin-calendario',
    mensaje: `El calendario de días hábiles va del año ${PRIMER_ANIO} al ${ULTIMO_ANIO}: el término se sale de él.`,
    articulo: 'Ley 51 de 1983, art. 1',
    cura: 'Revise la fecha inicial y la duración del término.',
  })
}

let sinSabados: Calendario | undefined
let conSabados: Calendario | undefined

/** The calendar with the national holidays, made on first use and kept: Saturdays count only where the setting says so. */
export function calendarioNacional(sabados: boolean): Calendario {
  if (sabados) {
    conSabados ??= new Calendario(true)
    return conSabados
  }
  sinSabados ??= new Calendario(false)
  return sinSabados
}
