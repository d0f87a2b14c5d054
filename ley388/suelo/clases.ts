import { type Articulo, art } from '../articulos/referencia.ts'

/** S1, art. 30: the classes in which every point of the municipality is exactly once. */
export type ClaseDeSuelo = 'urbano' | 'expansion' | 'rural'
/** S1, arts. 34 and 35: categories inside the classes. */
export type CategoriaDeSuelo = 'suburbano' | 'proteccion'

/** A class or category as the screens and the checks of the map read it. */
export interface FichaDeSuelo<T extends string> {
  readonly id: T
  readonly nombre: string
  readonly resumen: string
  readonly articulo: Articulo
  /** Value of the domain of LADM-COL-POT, for the classes. */
  readonly ladm?: string | undefined
}

/** Arts. 31-33. */
export const CLASES_DE_SUELO: readonly FichaDeSuelo<ClaseDeSuelo>[] = [
  {
    id: 'urbano',
    nombre: 'Suelo urbano',
    resumen: 'Suelo de usos urbanos que ya tiene vías y redes primarias de energía, acueducto y alcantarillado',
    articulo: art(31),
    ladm: 'Urbano',
  },
  {
    id: 'expansion',
    nombre: 'Suelo de expansión urbana',
    resumen: 'Suelo que se habilitará para uso urbano durante la vigencia del plan, según el programa de ejecución',
    articulo: art(32),
    ladm: 'Expansion_Urbana',
  },
  {
    id: 'rural',
    nombre: 'Suelo rural',
    resumen: 'Suelo que no es apto para uso urbano, o que se destina al campo y a los recursos naturales',
    articulo: art(33),
    ladm: 'Rural',
  },
]

/** Arts. 34 and 35, with the classes inside which each category may lie. */
export const CATEGORIAS_DE_SUELO: readonly (FichaDeSuelo<CategoriaDeSuelo> & { dentroDe: readonly ClaseDeSuelo[] })[] =
  [
    {
      id: 'suburbano',
      nombre: 'Suelo suburbano',
      resumen:
        'Suelo rural donde se mezclan campo y ciudad, con uso, intensidad y densidad restringidos y servicios propios',
      articulo: art(34),
      dentroDe: ['rural'],
    },
    {
      id: 'proteccion',
      nombre: 'Suelo de protección',
      resumen: 'Suelo de cualquier clase que no se puede urbanizar por su ambiente, sus servicios públicos o su riesgo',
      articulo: art(35),
      dentroDe: ['urbano', 'expansion', 'rural'],
    },
  ]

/** S1: undefined where the category may lie in that class; otherwise the sentence that refuses it. */
export function rechazoDeCategoria(categoria: CategoriaDeSuelo, clase: ClaseDeSuelo): string | undefined {
  const ficha = CATEGORIAS_DE_SUELO.find(c => c.id === categoria)!
  if (ficha.dentroDe.includes(clase)) return undefined
  const donde = CLASES_DE_SUELO.find(c => c.id === clase)!.nombre.toLowerCase()
  return `El ${ficha.nombre.toLowerCase()} solo puede estar dentro del suelo rural, y este está en ${donde} (${ficha.articulo}).`
}

/** S1, art. 30: what a point lacks or has too much of, given every class that covers it. */
export function rechazoDeClases(clases: readonly ClaseDeSuelo[]): string | undefined {
  if (clases.length === 1) return undefined
  if (clases.length === 0) return `El punto no está en ninguna clase de suelo: falta clasificarlo (${art(30)}).`
  const nombres = clases.map(c => CLASES_DE_SUELO.find(f => f.id === c)!.nombre.toLowerCase())
  return `El punto está a la vez en ${nombres.join(' y ')}: solo puede estar en una clase (${art(30)}).`
}
