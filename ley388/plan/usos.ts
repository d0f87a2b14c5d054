import { type Articulo, art } from '../articulos/referencia.ts'

/** The classes of use that a rule of the law names; any other use is `otro`. */
export type ClaseDeUso = 'vivienda' | 'dotacional-educativo' | 'alto-impacto-prostitucion' | 'otro'

/** A use as the plan of the municipality names it, and the class of the law to which it belongs. */
export interface Uso {
  readonly nombre: string
  readonly clase: ClaseDeUso
}

/** A cell of the matrix of compatibility of a plan. */
export interface Compatibilidad {
  readonly uso: Uso
  readonly con: Uso
  readonly compatible: boolean
}

/** A cell that the law does not admit. */
export interface UsoIncompatible {
  readonly uso: string
  readonly con: string
  readonly mensaje: string
  readonly articulo: Articulo
}

const ARTICULO = art(15, 'par. 2')
const PROTEGIDOS: ReadonlySet<ClaseDeUso> = new Set(['vivienda', 'dotacional-educativo'])

/** PL7, art. 15 par. 2: services of high impact related to prostitution never go with housing or with schools. */
export function sonIncompatibles(a: ClaseDeUso, b: ClaseDeUso): boolean {
  return (
    (a === 'alto-impacto-prostitucion' && PROTEGIDOS.has(b)) || (b === 'alto-impacto-prostitucion' && PROTEGIDOS.has(a))
  )
}

/** PL7: the cells of a matrix that say "compatible" where the law forbids it. Such a matrix is refused. */
export function revisarMatriz(matriz: readonly Compatibilidad[]): UsoIncompatible[] {
  return matriz
    .filter(c => c.compatible && sonIncompatibles(c.uso.clase, c.con.clase))
    .map(c => ({
      uso: c.uso.nombre,
      con: c.con.nombre,
      mensaje: `«${c.uso.nombre}» no puede ser compatible con «${c.con.nombre}»: márquelos como incompatibles (${ARTICULO}).`,
      articulo: ARTICULO,
    }))
}
