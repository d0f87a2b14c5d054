import { type Articulo, art } from '../articulos/referencia.ts'
import { Memoria } from '../memoria.ts'
import type { Determinante } from './determinantes.ts'
import { contradice, type Disposicion, enPalabras } from './disposicion.ts'
import { type NivelNorma, ORDEN_DE_NIVEL } from './normas.ts'

/** A norm of the plan as it rules in a zone. */
export interface Norma {
  readonly id: string
  readonly nombre: string
  readonly nivel: NivelNorma
  readonly disposiciones: readonly Disposicion[]
}

/** What of a norm or a determinant decides a conflict; the rest of it may come along. */
export type NormaEnConflicto = Pick<Norma, 'nombre' | 'nivel' | 'disposiciones'> & Partial<Norma>
export type DeterminanteEnConflicto = Pick<Determinante, 'nombre' | 'nivel' | 'restricciones'> & Partial<Determinante>

/** Anything that can win or lose: foundations of indigenous peoples, determinants, norms. */
export type Regla =
  | { readonly clase: 'norma'; readonly norma: NormaEnConflicto }
  | { readonly clase: 'determinante'; readonly determinante: DeterminanteEnConflicto }
  /** Art. 10 par. 3: what an indigenous people set for its own territory. */
  | { readonly clase: 'fundamento-propio'; readonly nombre: string; readonly restricciones: readonly Disposicion[] }

/** Which of two rules prevails; `ninguna` where the law does not say (two of one rank). */
export interface Prevalencia {
  readonly prevalece: 'primera' | 'segunda' | 'ninguna'
  readonly articulo: Articulo
  readonly memoria: Memoria
}

/** A pair that cannot both be obeyed, with the sentence that explains it. */
export interface Conflicto extends Prevalencia {
  readonly primera: Disposicion
  readonly segunda: Disposicion
  /** For example: "La norma A permite 5 pisos; la determinante B, de nivel 1, prohíbe construir: prevalece B (art. 10)". */
  readonly frase: string
}

/** Rank within the three families: own foundations, then determinants by level, then norms by level. */
function rango(r: Regla): number {
  if (r.clase === 'fundamento-propio') return 0
  return r.clase === 'determinante' ? r.determinante.nivel : 10 + ORDEN_DE_NIVEL[r.norma.nivel]
}

/** PL2, PL6 (arts. 10 and 15): which one prevails. Determinants over norms; the lower level over the higher. */
export function prevalencia(primera: Regla, segunda: Regla): Prevalencia {
  const memoria = new Memoria()
  const articulo = fundamento(primera, segunda)
  const prevalece = memoria.paso(
    'Prevalece la de menor orden',
    articulo,
    'si(primera < segunda, «primera», si(segunda < primera, «segunda», «ninguna»))',
    { primera: rango(primera), segunda: rango(segunda) },
    (o): Prevalencia['prevalece'] =>
      o.primera < o.segunda ? 'primera' : o.segunda < o.primera ? 'segunda' : 'ninguna',
  )
  return { prevalece, articulo, memoria }
}

function fundamento(a: Regla, b: Regla): Articulo {
  if (a.clase === 'fundamento-propio' || b.clase === 'fundamento-propio') return art(10, 'par. 3')
  return a.clase === 'norma' && b.clase === 'norma' ? art(15) : art(10)
}

/**
 * The contradictions between two rules of one place, each with its sentence. Empty when both can be obeyed: two limits of
 * one rank can (the narrower obeys both). Who prohibits building contradicts all at once all that presupposes it, and it is said once.
 */
export function conflictos(primera: Regla, segunda: Regla): Conflicto[] {
  const hallados: Conflicto[] = []
  for (const a of disposiciones(primera)) {
    for (const b of disposiciones(segunda)) {
      if (!contradice(a, b)) continue
      const p = prevalencia(primera, segunda)
      if (p.prevalece === 'ninguna' && 'valor' in a && a.efecto === b.efecto) continue
      if (hallados.some(h => yaDicho(h.primera, a) || yaDicho(h.segunda, b))) continue
      hallados.push({ ...p, primera: a, segunda: b, frase: frase(primera, a, segunda, b, p) })
    }
  }
  return hallados
}

const yaDicho = (dicha: Disposicion, otra: Disposicion): boolean =>
  dicha === otra && dicha.efecto === 'prohibe' && dicha.materia === 'construir'

/** All the contradictions among the rules of one place, in the order in which the rules come. */
export function conflictosEntre(reglas: readonly Regla[]): Conflicto[] {
  return reglas.flatMap((a, i) => reglas.slice(i + 1).flatMap(b => conflictos(a, b)))
}

/** The rules of one place from the one that prevails over all down; equals keep the order in which they came. */
export function porPrevalencia(reglas: readonly Regla[]): Regla[] {
  return [...reglas].sort((a, b) => rango(a) - rango(b))
}

function disposiciones(r: Regla): readonly Disposicion[] {
  if (r.clase === 'norma') return r.norma.disposiciones
  return r.clase === 'determinante' ? r.determinante.restricciones : r.restricciones
}

/** The name by which a rule is known. */
export function nombreDeRegla(r: Regla): string {
  if (r.clase === 'norma') return r.norma.nombre
  return r.clase === 'determinante' ? r.determinante.nombre : r.nombre
}

function sujeto(r: Regla, otra: Regla): string {
  if (r.clase === 'norma') {
    return otra.clase === 'norma' ? `la norma ${r.norma.nivel} ${r.norma.nombre}` : `la norma ${r.norma.nombre}`
  }
  if (r.clase === 'determinante') return `la determinante ${r.determinante.nombre}, de nivel ${r.determinante.nivel},`
  return `el fundamento propio ${r.nombre}`
}

function frase(ra: Regla, a: Disposicion, rb: Regla, b: Disposicion, p: Prevalencia): string {
  const hechos = `${sujeto(ra, rb)} ${enPalabras(a)}; ${sujeto(rb, ra)} ${enPalabras(b)}`
  const ganadora = p.prevalece === 'primera' ? ra : rb
  const fin =
    p.prevalece === 'ninguna'
      ? `son del mismo orden y la ley no dice cuál prevalece: debe aclararlo quien las expidió (${p.articulo})`
      : `prevalece ${nombreDeRegla(ganadora)} (${p.articulo})`
  return `${hechos.charAt(0).toUpperCase()}${hechos.slice(1)}: ${fin}`
}
