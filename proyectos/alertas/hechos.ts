import type { Decimal } from '../../ley388/decimal.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import type { EstadoDeProyecto } from '../estados.ts'
import type { Calendario, Tramo } from '../tipos.ts'
import type { Umbrales } from '../umbrales.ts'
import type { ValorGanado } from '../valor-ganado.ts'

/** An activity, with what is known of it at the end of the day on which one looks. */
export interface ActividadVigilada {
  readonly id: string
  readonly nombre: string
  readonly responsable: string
  readonly calendario: Calendario
  /** What the baseline promised; null where it promised nothing. */
  readonly base: Tramo | null
  readonly inicioReal: Fecha | null
  readonly finReal: Fecha | null
  readonly avance: Decimal
}

/** What was agreed to hand over to the body that executes, and how much of it was. */
export interface GiroVigilado {
  readonly id: string
  readonly entidad: string
  readonly fecha: Fecha
  readonly valor: Decimal
  readonly girado: Decimal
}

export interface DesviacionVigilada {
  readonly id: string
  readonly descripcion: string
  readonly responsable: string
  readonly compromiso: Fecha
  /** Day on which it was closed; null, or after the day on which one looks, while it is open. */
  readonly cerrada: Fecha | null
}

/** A certificate or a commitment of a project; what was annulled is left out. */
export interface Afectacion {
  readonly fecha: Fecha
  readonly valor: Decimal
}

/** A project as of a day, with all that the warnings look at. Amounts in pesos. */
export interface ProyectoVigilado {
  readonly id: string
  readonly nombre: string
  readonly estado: EstadoDeProyecto
  readonly responsable: string
  /** The strategy of the plan that it serves, its own or that of its programme. */
  readonly estrategia: string | null
  readonly justificacion: string | null
  readonly actividades: readonly ActividadVigilada[]
  readonly ultimaLectura: Fecha | null
  /** Its end by the schedule, as a forecast; null without activities. */
  readonly finPrevisto: Fecha | null
  /** null without a baseline. */
  readonly valor: ValorGanado | null
  /** Budget in force. */
  readonly presupuesto: Decimal
  readonly obligaciones: Decimal
  readonly certificados: readonly Afectacion[]
  readonly compromisos: readonly Afectacion[]
  readonly giros: readonly GiroVigilado[]
  readonly desviaciones: readonly DesviacionVigilada[]
  /** The goal; null where it has no quantity. */
  readonly meta: { readonly unidad: string; readonly cantidad: Decimal; readonly logrado: Decimal } | null
  readonly economias: Decimal
  readonly adicionales: Decimal
}

/** The programme as of a day. */
export interface Vigilancia {
  readonly al: Fecha
  /** Of the administration. */
  readonly periodo: { readonly desde: Fecha; readonly hasta: Fecha }
  readonly umbrales: Umbrales
  readonly proyectos: readonly ProyectoVigilado[]
}
