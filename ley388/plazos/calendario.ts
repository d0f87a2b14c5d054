import { diaDeSemanaDe, type Fecha, fechaDeNumero, numeroDe, partes } from '../fecha.ts'
import { festivosDe, numerosDeFestivos, PRIMER_ANIO, ULTIMO_ANIO } from '../parametros/festivos.ts'
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
  /** Day number of each business day, in order; and of each of the others. */
  private readonly habiles = new Int32Array(DIAS)
  private readonly inhabiles = new Int32Array(DIAS)
  /**
   * The others in the form in which they are told, from when they are first asked for: all terms share them. Of its full
   * length from the start, for an array that is filled here and there is a slow one.
   */
  private readonly dichos = new Array<DiaInhabil | undefined>(DIAS)
  /** The tables are written year after year, as far as they are asked for: this year is the first that is not in them. */
  private anio = PRIMER_ANIO
  /** Days that are in them, and how many of those are business days. */
  private escritos = 0
  private contados = 0

  constructor(sabados: boolean) {
    this.sabados = sabados
  }

  /** True when the country works on that day number. */
  esHabil(dia: number): boolean {
    return this.habilesHasta(dia) > (this.cuenta[dia - PRIMER_DIA - 1] ?? 0)
  }

  /** Business days from the start of the calendar to a day number, that day included. */
  habilesHasta(dia: number): number {
    const i = dia - PRIMER_DIA
    while (i >= this.escritos && this.anio <= ULTIMO_ANIO) this.escribirAnio()
    const habiles = this.cuenta[i]
    if (habiles === undefined) throw fueraDelCalendario()
    return habiles
  }

  /** Day number of the k-th business day of the calendar, from 1. */
  diaDelHabil(k: number): number {
    while (k > this.contados && this.anio <= ULTIMO_ANIO) this.escribirAnio()
    const dia = k <= this.contados ? this.habiles[k - 1] : undefined
    if (dia === undefined) throw fueraDelCalendario()
    return dia
  }

  private escribirAnio(): void {
    const festivos = new Set(numerosDeFestivos(this.anio))
    this.anio++
    const fin = numeroDe(this.anio, 1, 1) - PRIMER_DIA
    let semana = diaDeSemanaDe(PRIMER_DIA + this.escritos)
    let n = this.contados
    for (let i = this.escritos; i < fin; i++) {
      const deSemana = semana !== DOMINGO && (this.sabados || semana !== SABADO)
      if (deSemana && !festivos.has(PRIMER_DIA + i)) this.habiles[n++] = PRIMER_DIA + i
      else this.inhabiles[i - n] = PRIMER_DIA + i
      this.cuenta[i] = n
      semana = semana === SABADO ? DOMINGO : semana + 1
    }
    this.escritos = fin
    this.contados = n
  }

  /** Why a day, which is not a business day of the country, is not. */
  saltado(dia: number): DiaInhabil {
    return this.inhabil(dia - PRIMER_DIA - this.habilesHasta(dia))
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
    this.dichos[k] ??= this.decir(this.inhabiles[k]!)
    return this.dichos[k]
  }

  private decir(dia: number): DiaInhabil {
    const semana = diaDeSemanaDe(dia)
    const deSemana = semana === DOMINGO ? 'domingo' : semana === SABADO && !this.sabados ? 'sábado' : undefined
    const fecha = fechaDeNumero(dia)
    const festivos = festivosDe(partes(fecha).anio).filter(f => f.fecha === fecha)
    const festivo = festivos.length > 0 ? `festivo: ${festivos.map(f => f.nombre).join('; ')}` : undefined
    return new DiaInhabil(fecha, [deSemana, festivo].filter(c => c !== undefined).join('; '))
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
