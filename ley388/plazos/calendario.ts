import { diaDeSemanaDe, type Fecha, fechaDeNumero, numeroDe, numeroDeDia } from '../fecha.ts'
import { festivosDe, PRIMER_ANIO, ULTIMO_ANIO } from '../parametros/festivos.ts'
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
 * The business days of the country (T4) for one setting of Saturdays, as tables: a term of any length is then two
 * look-ups. Days that a municipality declared non-working are of the term, not of the table.
 */
export class Calendario {
  private readonly sabados: boolean
  /** Business days from the first day of the calendar to each day, that day included. */
  private readonly cuenta = new Int32Array(DIAS)
  /** Day number of each business day, in order. */
  private readonly habiles: number[] = []
  private readonly causas = new Map<number, string>()
  /** The other days in order: each is a day number until it is first asked for, then shared by all terms. */
  private readonly inhabiles: (number | DiaInhabil)[] = []

  constructor(sabados: boolean) {
    this.sabados = sabados
    for (let anio = PRIMER_ANIO; anio <= ULTIMO_ANIO; anio++) {
      for (const f of festivosDe(anio)) {
        const dia = numeroDeDia(f.fecha)
        const ya = this.causas.get(dia)
        this.causas.set(dia, ya === undefined ? `festivo: ${f.nombre}` : `${ya}; ${f.nombre}`)
      }
    }
    for (let i = 0; i < DIAS; i++) {
      const dia = PRIMER_DIA + i
      const semana = diaDeSemanaDe(dia)
      const habil = semana !== DOMINGO && (sabados || semana !== SABADO) && !this.causas.has(dia)
      if (habil) this.habiles.push(dia)
      else this.inhabiles.push(dia)
      this.cuenta[i] = this.habiles.length
    }
  }

  /** True when the country works on that day number. */
  esHabil(dia: number): boolean {
    return this.habilesHasta(dia) > (this.cuenta[dia - PRIMER_DIA - 1] ?? 0)
  }

  /** Business days from the start of the calendar to a day number, that day included. */
  habilesHasta(dia: number): number {
    const habiles = this.cuenta[dia - PRIMER_DIA]
    if (habiles === undefined) throw fueraDelCalendario()
    return habiles
  }

  /** Day number of the k-th business day of the calendar, from 1. */
  diaDelHabil(k: number): number {
    const dia = this.habiles[k - 1]
    if (dia === undefined) throw fueraDelCalendario()
    return dia
  }

  /** Why a day is not a business day of the country. */
  saltado(dia: number): DiaInhabil {
    const semana = diaDeSemanaDe(dia)
    const deSemana = semana === DOMINGO ? 'domingo' : semana === SABADO && !this.sabados ? 'sábado' : undefined
    const causa = [deSemana, this.causas.get(dia)].filter(c => c !== undefined).join('; ')
    return new DiaInhabil(fechaDeNumero(dia), causa)
  }

  /** The days from one to another, both included, that are not business days of the country. */
  saltadosEntre(desde: number, hasta: number): DiaSaltado[] {
    const dias: DiaSaltado[] = []
    let k = desde - PRIMER_DIA - this.habilesHasta(desde - 1)
    const fin = hasta - PRIMER_DIA + 1 - this.habilesHasta(hasta)
    for (; k < fin; k++) dias.push(this.inhabil(k))
    return dias
  }

  /** The k-th day (from 0) that is not a business day, in the form in which it is told. */
  private inhabil(k: number): DiaInhabil {
    const dia = this.inhabiles[k]!
    if (typeof dia !== 'number') return dia
    const dicho = this.saltado(dia)
    this.inhabiles[k] = dicho
    return dicho
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
