import type { Articulo } from '../../ley388/articulos/referencia.ts'
import type { Fecha } from '../../ley388/fecha.ts'
import type { ProyectoVigilado, Vigilancia } from './hechos.ts'

/** From the most to the least serious. */
export const GRAVEDADES = ['vencido', 'atencion', 'informativo'] as const
export type Gravedad = (typeof GRAVEDADES)[number]

/** What a warning found: what happens, why it is said, who has to act and since or until when. */
export interface Hallazgo {
  /** What of the project it is about, where there can be several: it makes its id. */
  readonly objeto?: string | undefined
  readonly actividad?: string | undefined
  readonly que: string
  readonly porque: string
  /** Left out: whoever answers for the project. */
  readonly quien?: string | undefined
  readonly vence?: Fecha | undefined
}

/** A kind of early warning: one file each. */
export interface ReglaDeAlerta {
  readonly codigo: string
  readonly gravedad: Gravedad
  readonly articulo?: Articulo | undefined
  /** One or several of a project; none where all is well. */
  readonly hallar: (p: ProyectoVigilado, v: Vigilancia) => readonly Hallazgo[]
}

/** A warning as the screens, the home page and the reports receive it. */
export interface Alerta {
  /** The same for the same matter of the same object, from one day to the next. */
  readonly id: string
  readonly codigo: string
  readonly proyecto: string
  readonly actividad?: string | undefined
  readonly que: string
  readonly porque: string
  readonly articulo?: Articulo | undefined
  readonly quien: string
  readonly vence?: Fecha | undefined
  readonly gravedad: Gravedad
}
