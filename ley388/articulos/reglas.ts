import { REGLAS_DE_GESTION } from './reglas-gestion.ts'
import { REGLAS_DEL_PLAN } from './reglas-plan.ts'
import { REGLAS_DE_VALOR_Y_CONTROL } from './reglas-valor.ts'

/** A rule of the catalogue: what the law makes the system do, under a stable id that comments, cases and tests name. */
export interface Regla {
  readonly id: string
  /** Articles of Ley 388 that it applies. */
  readonly articulos: readonly string[]
  /** What it rests on besides them. */
  readonly fuente?: string | undefined
  /** One sentence, in our own words. */
  readonly hace: string
  /** `ley388`: calculation, term, condition or procedure. `server`: recording and screens, built with their area. */
  readonly vive: 'ley388' | 'server'
}

/** A row: id, numbers of the articles between spaces, where it lives, what it does, other source. */
export type FilaDeRegla = readonly [
  id: string,
  articulos: string,
  vive: Regla['vive'],
  hace: string,
  fuente?: string | undefined,
]

/** The catalogue, in the order of the areas: T, P, PL, S, R, D, E, V, H, L, C, N. */
export const REGLAS: readonly Regla[] = [...REGLAS_DEL_PLAN, ...REGLAS_DE_GESTION, ...REGLAS_DE_VALOR_Y_CONTROL].map(
  ([id, articulos, vive, hace, fuente]) => ({
    id,
    articulos: articulos === '' ? [] : articulos.split(' '),
    fuente,
    hace,
    vive,
  }),
)

/** Ids of the rules that apply an article, in the order of the catalogue. */
export function reglasDe(numero: string): readonly string[] {
  return REGLAS.filter(r => r.articulos.includes(numero)).map(r => r.id)
}
