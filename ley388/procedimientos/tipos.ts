import type { Articulo } from '../articulos/referencia.ts'
import type { Decimal } from '../decimal.ts'
import type { Fecha } from '../fecha.ts'
import type { Constante } from '../parametros/limite.ts'
import type { EfectoDeVencimiento } from '../plazos/efectos.ts'
import type { Actor } from './actores.ts'

/**
 * A procedure of the law is data: its stages, the actions that move a case from one to another, the terms that run
 * meanwhile and what each brings when it ends. `motor.ts` is the one interpreter of all of them.
 */
export interface Procedimiento {
  readonly id: string
  readonly nombre: string
  /** What it is for, in one sentence. */
  readonly que: string
  readonly articulos: readonly Articulo[]
  readonly opciones: Readonly<Record<string, Opcion>>
  /** Stage of a case in which nothing has been done. */
  readonly inicial: string
  readonly etapas: Readonly<Record<string, Etapa>>
  readonly acciones: Readonly<Record<string, Accion>>
  readonly terminos: Readonly<Record<string, TerminoDeTramite>>
}

/** A stage. A final one admits nothing more than what the law leaves pending after the end. */
export interface Etapa {
  readonly nombre: string
  readonly final?: true
}

/** What the case tells beside its actions: facts, and settings (▲) with the one that holds by default. */
export type Opcion =
  | { readonly tipo: 'si-no'; readonly nombre: string; readonly articulo: Articulo; readonly porOmision?: boolean }
  | {
      readonly tipo: 'una-de'
      readonly nombre: string
      readonly articulo: Articulo
      readonly valores: Readonly<Record<string, string>>
      /** Absent where the case must say it. */
      readonly porOmision?: string
    }

export type ValorDeOpcion = boolean | string

/** Conditions over what has been done, the terms and the options. Several together must all hold. */
export type Condicion =
  | { readonly hecha: string }
  | { readonly sinHacer: string }
  /** At least one of them has been done. */
  | { readonly algunaHecha: readonly string[] }
  /** Done more often than what answers it: asked and not yet decided. */
  | { readonly pendiente: string; readonly hasta: string }
  | { readonly sinPendiente: string; readonly hasta: string }
  /** The term ended without its act. */
  | { readonly vencido: string }
  | { readonly sinVencer: string }
  /** The term has begun, and neither its act nor its end has come. */
  | { readonly corriendo: string }
  | { readonly sinCorrer: string }
  | { readonly opcion: string; readonly es: ValorDeOpcion }
  | { readonly opcion: string; readonly noEs: ValorDeOpcion }
  | { readonly etapa: string }
  | { readonly fueraDe: string }
  /** What the action itself says ("favorable": true). */
  | { readonly dato: string; readonly es: boolean }
  /** The part that the action says ("area": "0.51") reaches what the law asks, or goes beyond it; unsaid, it holds. */
  | { readonly dato: string; readonly alMenos: Constante }
  | { readonly dato: string; readonly masDe: Constante }

/** What an article asks before an action. Unmet, the action is refused with that article. */
export interface Exigencia {
  readonly si: readonly Condicion[]
  readonly articulo: Articulo
  readonly mensaje: string
  readonly cura?: string
  /** Held only where these conditions hold; always where it is left out. */
  readonly cuando?: readonly Condicion[]
}

/** Something that an action says of itself, and what is understood when it says nothing. */
export type DatoDeActuacion =
  | { readonly tipo: 'si-no'; readonly nombre: string; readonly porOmision: boolean }
  /** Days or months granted by an extension: from 1 to what the article allows, which is also the default. */
  | { readonly tipo: 'cantidad'; readonly nombre: string }
  /** A part from 0 to 1 ("0.51"), which must be said: of the area that voted, of the works that are done. */
  | { readonly tipo: 'fraccion'; readonly nombre: string }

export type ValorDeDato = boolean | number | Decimal

/** Where an action leads: the first row whose conditions hold. */
export interface Salida {
  readonly a: string
  readonly si?: readonly Condicion[]
}

export interface Accion {
  readonly nombre: string
  /** Who may do it. */
  readonly quien: readonly Actor[]
  readonly articulo: Articulo
  /** Stages that admit it. */
  readonly en: readonly string[]
  /** Stage to which it leads; left out, the case stays where it is. */
  readonly a?: string | readonly Salida[]
  /** How often it can be done; left out, as often as the stage admits it. */
  readonly veces?: number
  readonly exige?: readonly Exigencia[]
  /** What the law orders to be done before without making the act impossible: it is told, not refused. */
  readonly advierte?: readonly Exigencia[]
  readonly datos?: Readonly<Record<string, DatoDeActuacion>>
}

/** How long a term is: one unit, with its figure of the law; `masDias` are the calendar days of a half month. */
export type Duracion =
  | { readonly dias: Cifra; readonly calendario?: true }
  | { readonly meses: Cifra; readonly masDias?: Cifra }
  | { readonly anios: Cifra }

/** A figure of the law, or one that follows from it (a term that an article increases by half). */
export type Cifra = Pick<Constante, 'valor'>

/** What makes a term begin: an action, or the end of another term. */
export type Inicio = ({ readonly accion: string } | { readonly vence: string }) & { readonly si?: readonly Condicion[] }

/** What the end of a term brings: the first row whose conditions hold. */
export interface EfectoDe {
  readonly tipo: EfectoDeVencimiento
  readonly si?: readonly Condicion[]
  /** Stage to which the case goes by itself. */
  readonly a?: string
  /** The sentence for this procedure, where the general one of the effect does not tell it. */
  readonly texto?: string
}

export interface TerminoDeTramite {
  readonly nombre: string
  readonly articulo: Articulo
  /** Who must act within it. */
  readonly responsable: Actor
  readonly duracion: Duracion | ((opciones: Opciones) => Duracion)
  readonly empieza: readonly Inicio[]
  /** The term of which this one shares the days: it is counted from the same event. */
  readonly mismosDiasDe?: string
  /** Actions that fulfil it. */
  readonly cumplen: readonly string[]
  /** Actions that leave it without object. */
  readonly cierran?: readonly string[]
  /** One, or several that different articles allow. */
  readonly prorroga?: ProrrogaDe | readonly ProrrogaDe[]
  readonly efecto: readonly EfectoDe[]
  /** False for what no suspension of the case stops: a term to sue, the use of an expropriated property. */
  readonly seSuspende?: false
  /** True for a term that goes on running after the case has ended. */
  readonly sobrevive?: true
}

export interface ProrrogaDe {
  readonly accion: string
  /** How often; left out, as often as what was granted in all leaves something of `hasta`. */
  readonly veces?: number
  /** The most that can be granted; a given `cantidad` is counted in the same unit, years in months. */
  readonly hasta: Duracion | ((opciones: Opciones) => Duracion)
  readonly articulo: Articulo
  /** The action extends the term only where these hold (the extension was granted). */
  readonly si?: readonly Condicion[]
  /** True where it may be granted after the term has ended, because it was asked for in time. */
  readonly trasVencer?: true
}

/** The options of a case, read and completed. `sabados` and `noHabiles` are of the municipality (T4). */
export interface Opciones {
  readonly valores: Readonly<Record<string, ValorDeOpcion>>
  readonly sabados: boolean
  readonly noHabiles: readonly Fecha[]
}

/** An action of a case, as it was recorded. */
export interface Actuacion {
  readonly accion: string
  readonly fecha: Fecha
  readonly datos: Readonly<Record<string, ValorDeDato>>
}
