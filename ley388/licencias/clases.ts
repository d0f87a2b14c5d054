import { type Articulo, art } from '../articulos/referencia.ts'

/** L1, art. 99 num. 1: the kinds of urban licence. */
export type ClaseDeLicencia = 'parcelacion' | 'urbanizacion' | 'construccion' | 'subdivision' | 'espacio-publico'

export interface FichaDeLicencia {
  readonly id: ClaseDeLicencia
  readonly nombre: string
  readonly resumen: string
  readonly modalidades: readonly Modalidad[]
  readonly articulo: Articulo
}

/** What a licence of a kind can authorise. */
export interface Modalidad {
  readonly id: string
  readonly nombre: string
}

const ARTICULO = art(99, 'num. 1')

function modalidades(...nombres: readonly string[]): readonly Modalidad[] {
  return nombres.map(nombre => ({ id: sinTildes(nombre), nombre }))
}

function sinTildes(nombre: string): string {
  return nombre.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-')
}

/** The works and acts that the numeral names, under the kind of licence to which each belongs. */
export const CLASES_DE_LICENCIA: readonly FichaDeLicencia[] = [
  {
    id: 'parcelacion',
    nombre: 'Licencia de parcelación',
    resumen: 'Divide y adecua predios rurales',
    modalidades: [],
    articulo: ARTICULO,
  },
  {
    id: 'urbanizacion',
    nombre: 'Licencia de urbanización',
    resumen: 'Autoriza las obras que dotan el suelo de vías, redes y espacio público',
    modalidades: [],
    articulo: ARTICULO,
  },
  {
    id: 'construccion',
    nombre: 'Licencia de construcción',
    resumen: 'Autoriza levantar, cambiar, restaurar, cerrar o demoler edificaciones',
    modalidades: modalidades(
      'Obra nueva',
      'Ampliación',
      'Modificación',
      'Adecuación',
      'Reforzamiento estructural',
      'Restauración',
      'Reconstrucción',
      'Cerramiento',
      'Demolición',
    ),
    articulo: ARTICULO,
  },
  {
    id: 'subdivision',
    nombre: 'Licencia de loteo o subdivisión',
    resumen: 'Divide predios urbanos, de expansión o rurales',
    modalidades: [],
    articulo: ARTICULO,
  },
  {
    id: 'espacio-publico',
    nombre: 'Licencia de intervención y ocupación del espacio público',
    resumen: 'Autoriza ocupar el espacio público con amueblamiento o hacer obras en él',
    modalidades: modalidades('Intervención', 'Ocupación'),
    articulo: ARTICULO,
  },
]

/**
 * L1, art. 99 num. 1: whether works of that kind need a licence. Only a public entity that occupies or works in public
 * space in the exercise of its functions does without.
 */
export function requiereLicencia(clase: ClaseDeLicencia, entidadEnSusFunciones: boolean): boolean {
  return !(clase === 'espacio-publico' && entidadEnSusFunciones)
}

/** True where that kind of licence has that form. */
export function admiteModalidad(clase: ClaseDeLicencia, modalidad: string): boolean {
  return CLASES_DE_LICENCIA.some(c => c.id === clase && c.modalidades.some(m => m.id === modalidad))
}
