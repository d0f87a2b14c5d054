import type { Articulo } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import { Memoria } from '../memoria.ts'
import type { EfectoDeVencimiento } from '../plazos/efectos.ts'
import type { Plazo } from '../plazos/plazo.ts'
import type { Actuacion, Opciones, Procedimiento } from './tipos.ts'

/** A term of a case: from when it runs, what extended it, and how it ended. */
export interface Instancia {
  readonly id: string
  readonly desde: Fecha
  /** Extensions granted, each in the units of its article. */
  readonly prorrogas: Prorrogado[]
  /** Set when the term ends, so that nothing recorded later can move it. */
  plazo?: Plazo
  vencido?: { readonly efecto: EfectoDeVencimiento }
  /** What ended it: the act that fulfilled it, or the end of the case. */
  cierre?: { readonly accion: string; readonly fecha: Fecha }
}

export interface Prorrogado {
  /** What granted it. */
  readonly accion: string
  readonly dias: number
  readonly meses: number
}

/** What the end of a term brought, from the first day on which it holds. */
export interface Consecuencia {
  readonly fecha: Fecha
  readonly efecto: EfectoDeVencimiento
  readonly termino: string
  readonly articulo: Articulo
  readonly texto: string
}

/** What the law ordered to be done before an act that was done without it. */
export interface Advertencia {
  readonly fecha: Fecha
  readonly accion: string
  readonly mensaje: string
  readonly articulo: Articulo
}

/** Days in which the terms did not run; without `hasta` while they are still stopped. */
export interface Suspension {
  readonly desde: Fecha
  readonly hasta?: Fecha
}

/** A case while it is folded. It is built anew at each question and never leaves this folder. */
export interface Caso {
  readonly procedimiento: Procedimiento
  readonly opciones: Opciones
  readonly memoria: Memoria
  etapa: string
  /** The term whose end brought the case to its stage; none where an action did. */
  llegada?: Instancia | undefined
  readonly hechas: Actuacion[]
  readonly terminos: Map<string, Instancia>
  readonly suspensiones: Suspension[]
  readonly consecuencias: Consecuencia[]
  readonly advertencias: Advertencia[]
}

/** A case in which nothing has been done. */
export function abrirCaso(procedimiento: Procedimiento, opciones: Opciones): Caso {
  return {
    procedimiento,
    opciones,
    memoria: new Memoria(),
    etapa: procedimiento.inicial,
    hechas: [],
    terminos: new Map(),
    suspensiones: [],
    consecuencias: [],
    advertencias: [],
  }
}

/** Whether the terms of the case are stopped. */
export function estaSuspendido(caso: Caso): boolean {
  const ultima = caso.suspensiones.at(-1)
  return ultima !== undefined && ultima.hasta === undefined
}

/** A term that has begun and that neither an act nor its end has closed. */
export function corre(i: Instancia | undefined): boolean {
  return i !== undefined && i.cierre === undefined && i.vencido === undefined
}
