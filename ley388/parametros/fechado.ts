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

/** Days for which no value is loaded, and why: what is missing is said, so that a gap by mistake is found. */
export interface Hueco {
  readonly desde?: Fecha | undefined
  readonly hasta?: Fecha | undefined
  /** Spanish, as the end of a sentence: "el Gobierno lo fija cada diciembre". */
  readonly razon: string
}

/** A dated parameter: its values in order of date, without overlap. */
export interface Parametro<T> {
  readonly id: string
  readonly nombre: string
  readonly unidad: string
  readonly valores: readonly Vigente<T>[]
  readonly huecos?: readonly Hueco[] | undefined
}

/** The value that ruled on a day; refuses with `parametro-sin-valor` when none is loaded for it. */
export function vigenteAl<T>(parametro: Parametro<T>, al: Fecha): Vigente<T> {
  const hallado = buscarVigente(parametro, al)
  if (hallado) return hallado
  throw new Rechazo({
    codigo: 'parametro-sin-valor',
    mensaje: `No hay un valor cargado de «${parametro.nombre}» para el ${al}${razonDelHueco(parametro, al)}.`,
    campo: parametro.id,
    cura: 'Cargue el valor con el acto que lo fijó y la fecha desde la que rige.',
  })
}

/** The value that ruled on a day, or undefined: for those who can go on without it. */
export function buscarVigente<T>(parametro: Parametro<T>, al: Fecha): Vigente<T> | undefined {
  return parametro.valores.findLast(v => v.desde <= al && (v.hasta === undefined || al <= v.hasta))
}

/** The declared gap in which a day falls, or undefined. */
export function buscarHueco(parametro: Parametro<unknown>, al: Fecha): Hueco | undefined {
  return parametro.huecos?.find(h => (h.desde ?? al) <= al && al <= (h.hasta ?? al))
}

function razonDelHueco(parametro: Parametro<unknown>, al: Fecha): string {
  const hueco = buscarHueco(parametro, al)
  return hueco === undefined ? '' : `: ${hueco.razon}`
}

/** The same parameter with values of the municipality, which win over the loaded ones that begin on the same day. */
export function conValores<T>(parametro: Parametro<T>, propios: readonly Vigente<T>[]): Parametro<T> {
  const inicios = new Set(propios.map(v => v.desde))
  const valores = [...parametro.valores.filter(v => !inicios.has(v.desde)), ...propios]
  return { ...parametro, valores: valores.sort((a, b) => (a.desde < b.desde ? -1 : 1)) }
}
