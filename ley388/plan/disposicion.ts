import type { Decimal } from '../decimal.ts'

/**
 * What a norm or a determinant says about one matter, in a form that two of them can be compared: "permits up to 5
 * storeys", "prohibits building", "at least 30 % of cession".
 */
export type Disposicion =
  | { readonly efecto: 'permite' | 'prohibe'; readonly materia: Materia; readonly uso?: string | undefined }
  | {
      readonly efecto: 'maximo' | 'minimo'
      readonly materia: Materia
      readonly valor: Decimal
      readonly unidad: string
    }

/** What is ruled. `construir` stands above all that only matters if one can build. */
export type Materia =
  | 'construir'
  | 'urbanizar'
  | 'parcelar'
  | 'uso'
  | 'altura'
  | 'indice-ocupacion'
  | 'indice-construccion'
  | 'densidad'
  | 'aislamiento'
  | 'area-minima'
  | 'cesion'

/** The name of a matter inside a sentence. */
export const NOMBRE_MATERIA: Readonly<Record<Materia, string>> = {
  construir: 'construir',
  urbanizar: 'urbanizar',
  parcelar: 'parcelar',
  uso: 'el uso',
  altura: 'la altura',
  'indice-ocupacion': 'el índice de ocupación',
  'indice-construccion': 'el índice de construcción',
  densidad: 'la densidad',
  aislamiento: 'el aislamiento',
  'area-minima': 'el área mínima del lote',
  cesion: 'la cesión',
}

/** Matters that mean nothing where building is prohibited: permitting any of them is permitting to build. */
const SUPONEN_CONSTRUIR: ReadonlySet<Materia> = new Set([
  'altura',
  'indice-ocupacion',
  'indice-construccion',
  'densidad',
])

/** True when both cannot be obeyed as they are written: what one lets do, the other does not. */
export function contradice(a: Disposicion, b: Disposicion): boolean {
  return choca(a, b) || choca(b, a)
}

/** True when `a` lets do what `b` does not. */
function choca(a: Disposicion, b: Disposicion): boolean {
  if (b.efecto === 'prohibe') {
    const abre = a.efecto === 'permite' || (a.efecto === 'maximo' && a.valor.gt(0))
    if (b.materia === 'construir') return abre && (a.materia === 'construir' || SUPONEN_CONSTRUIR.has(a.materia))
    return abre && a.materia === b.materia && mismoUso(a, b)
  }
  if (a.materia !== b.materia || !('valor' in a) || !('valor' in b) || a.unidad !== b.unidad) return false
  if (a.efecto === b.efecto) return a.efecto === 'maximo' ? a.valor.gt(b.valor) : a.valor.lt(b.valor)
  return a.efecto === 'minimo' && b.efecto === 'maximo' && a.valor.gt(b.valor)
}

function mismoUso(a: Disposicion, b: Disposicion): boolean {
  if (!('uso' in b) || b.uso === undefined) return true
  return 'uso' in a && a.uso === b.uso
}

/** The disposition as the predicate of a sentence: "permite 5 pisos", "prohíbe construir". */
export function enPalabras(d: Disposicion): string {
  if ('valor' in d) {
    const cifra = `${d.valor.toFixed().replace('.', ',')}${d.unidad === '' ? '' : ` ${d.unidad}`}`
    if (d.efecto === 'maximo')
      return d.materia === 'altura' ? `permite ${cifra}` : `limita ${NOMBRE_MATERIA[d.materia]} a ${cifra}`
    return `exige ${NOMBRE_MATERIA[d.materia]} de ${cifra} como mínimo`
  }
  const verbo = d.efecto === 'permite' ? 'permite' : 'prohíbe'
  return `${verbo} ${d.uso === undefined ? NOMBRE_MATERIA[d.materia] : `el uso ${d.uso}`}`
}
