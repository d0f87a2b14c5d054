import type { Fecha } from '../fecha.ts'
import { Rechazo } from '../rechazo.ts'

/** A value with its validity and the act that fixed it. `hasta` is the last day on which it ruled. */
export interface Vigente<T> {
  readonly valor: T
  readonly desde: Fecha
  readonly hasta?: Fecha | undefined
  readonly acto: string
  /** What a careful reader must know: sources that disagree, a suspension, a correction by the municipality. */
  readonly nota?: string | undefined
}

/** A dated parameter: its values in order of date, without overlap. */
export interface Parametro<T> {
  readonly id: string
  readonly nombre: string
  readonly unidad: string
  readonly valores: readonly Vigente<T>[]
}

/** The value that ruled on a day; refuses with `parametro-sin-valor` when none is loaded for it. */
export function vigenteAl<T>(parametro: Parametro<T>, al: Fecha): Vigente<T> {
  const hallado = buscarVigente(parametro, al)
  if (hallado) return hallado
  throw new Rechazo({
    codigo: 'parametro-sin-valor',
    mensaje: `No hay un valor cargado de «${parametro.nombre}» para el ${al}.`,
    campo: parametro.id,
    cura: 'Cargue el valor con el acto que lo fijó y la fecha desde la que rige.',
  })
}

/** The value that ruled on a day, or undefined: for those who can go on without it. */
export function buscarVigente<T>(parametro: Parametro<T>, al: Fecha): Vigente<T> | undefined {
  return parametro.valores.findLast(v => v.desde <= al && (v.hasta === undefined || al <= v.hasta))
}

/** The same parameter with values of the municipality, which win over the loaded ones that begin on the same day. */
export function conValores<T>(parametro: Parametro<T>, propios: readonly Vigente<T>[]): Parametro<T> {
  const inicios = new Set(propios.map(v => v.desde))
  const valores = [...parametro.valores.filter(v => !inicios.has(v.desde)), ...propios]
  return { ...parametro, valores: valores.sort((a, b) => (a.desde < b.desde ? -1 : 1)) }
}
