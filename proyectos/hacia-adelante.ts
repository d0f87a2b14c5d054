import { type Fecha, numeroDeDia } from '../ley388/fecha.ts'
import { alComenzar, alTerminar, type Eje, ejeDe } from './calendario.ts'
import { DESDE_EL_FIN, HACIA_EL_FIN, type Red } from './red.ts'
import type { Actividad } from './tipos.ts'

/** What is known of an activity on the status date. Without a status date all are pending. */
export const PENDIENTE = 0
export const EN_CURSO = 1
export const TERMINADA = 2

/** Where each activity falls, as early as it can. */
export interface Temprano {
  readonly ejes: readonly Eje[]
  /** Moments of the country. */
  readonly inicio: Int32Array
  readonly fin: Int32Array
  readonly fase: Uint8Array
  /** From the beginning of the first of its days to the end of the last one, in moments; 0 for a milestone. */
  readonly largo: Int32Array
}

/** Limits of the whole programme: it begins on `desde`; with `estado`, what is pending begins no earlier than that day. */
export interface Limites {
  readonly desde: Fecha
  readonly estado?: Fecha | undefined
}

/**
 * Earliest dates. A fact stands where it happened; what is under way has its remaining days from the status date on,
 * and keeps only the dependencies that hold its end, since it did begin; what is pending keeps them all.
 */
export function haciaAdelante(actividades: readonly Actividad[], red: Red, limites: Limites): Temprano {
  const n = actividades.length
  const estado = limites.estado
  const t = {
    ejes: actividades.map(a => ejeDe(a.calendario)),
    inicio: new Int32Array(n),
    fin: new Int32Array(n),
    fase: new Uint8Array(n),
    largo: new Int32Array(n),
  }
  const suelo = alComenzar(numeroDeDia(estado !== undefined && estado > limites.desde ? estado : limites.desde))
  for (const i of red.orden) {
    const a = actividades[i]!
    if (estado !== undefined && sentarHechos(t, i, a, estado)) continue
    const eje = t.ejes[i]!
    const dias = estado === undefined ? a.duracion : restante(a)
    const largo = dias === 0 ? 0 : dias * 2 - 1
    t.largo[i] = largo
    const enCurso = t.fase[i] === EN_CURSO
    let inicio = eje.desde(enCurso ? alComenzar(numeroDeDia(estado!)) : minimo(a, suelo))
    for (let s = red.entrantes.hasta[i]!; s < red.entrantes.hasta[i + 1]!; s++) {
      const e = red.entrantes.dependencias[s]!
      const extremos = red.extremos[e]!
      const haciaElFin = (extremos & HACIA_EL_FIN) !== 0
      if (enCurso && !haciaElFin) continue
      const otro = red.antes[e]!
      const ancla = (extremos & DESDE_EL_FIN) !== 0 ? t.fin[otro]! : t.inicio[otro]!
      const desde = eje.desde(ancla) + red.espera[e]! * 2 - (haciaElFin ? largo : 0)
      if (desde > inicio) inicio = desde
    }
    // What lasts begins in the morning; a milestone stands wherever it is put.
    if (largo > 0 && (inicio & 1) === 1) inicio += 1
    if (!enCurso) t.inicio[i] = eje.momento(inicio)
    t.fin[i] = eje.momento(inicio + largo)
  }
  return t
}

function minimo(a: Actividad, suelo: number): number {
  return a.noAntes === null ? suelo : Math.max(suelo, alComenzar(numeroDeDia(a.noAntes)))
}

/**
 * Notes what has happened by the status date; a date after it has not happened yet. True where nothing is left to
 * schedule: it ended, it is a milestone that was reached, or its progress is complete (until somebody records the day
 * on which it ended, that is the status date).
 */
function sentarHechos(t: Temprano, i: number, a: Actividad, estado: Fecha): boolean {
  const inicio = a.inicioReal ?? a.finReal
  if (inicio === null || inicio > estado) return false
  t.inicio[i] = alComenzar(numeroDeDia(inicio))
  t.fase[i] = TERMINADA
  if (a.finReal !== null && a.finReal <= estado) t.fin[i] = alTerminar(numeroDeDia(a.finReal))
  else if (a.duracion === 0) t.fin[i] = alTerminar(numeroDeDia(inicio))
  else if (a.avance.gte(COMPLETO)) t.fin[i] = alComenzar(numeroDeDia(estado))
  else {
    t.fase[i] = EN_CURSO
    return false
  }
  return true
}

const COMPLETO = 100

/** Days that are left of an activity, rounded up: what remains of a day is a day. */
function restante(a: Actividad): number {
  if (a.avance.isZero()) return a.duracion
  return a.avance.neg().plus(COMPLETO).times(a.duracion).div(COMPLETO).ceil().toNumber()
}
