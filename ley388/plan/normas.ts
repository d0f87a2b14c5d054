import { type Articulo, art } from '../articulos/referencia.ts'

/** PL6, art. 15: the three levels of the urban norms, in order of prevalence. */
export type NivelNorma = 'estructural' | 'general' | 'complementaria'

/** Lower number prevails. */
export const ORDEN_DE_NIVEL: Readonly<Record<NivelNorma, number>> = { estructural: 1, general: 2, complementaria: 3 }

/** A matter that art. 15 puts in a level. */
export interface MateriaDeNorma {
  readonly numeral: string
  readonly nivel: NivelNorma
  readonly resumen: string
  readonly articulo: Articulo
}

function materia(numeral: string, resumen: string): MateriaDeNorma {
  const nivel: NivelNorma = numeral.startsWith('1')
    ? 'estructural'
    : numeral.startsWith('2')
      ? 'general'
      : 'complementaria'
  return { numeral, nivel, resumen, articulo: art(15, `num. ${numeral}`) }
}

/** Art. 15: what belongs to each level. The list of the law is open: a norm may be of a level without a numeral. */
export const MATERIAS_DE_NORMA: readonly MateriaDeNorma[] = [
  materia('1.1', 'Clasifican el suelo y fijan sus límites'),
  materia(
    '1.2',
    'Conservación y manejo de centros urbanos e históricos, reservas para redes primarias y espacio público de largo plazo',
  ),
  materia('1.3', 'Características de las unidades de actuación, o criterios para caracterizarlas y delimitarlas'),
  materia('1.4', 'Directrices para formular y adoptar planes parciales'),
  materia('1.5', 'Protección de recursos naturales y paisaje, zonas de riesgo y todo lo ambiental'),
  materia('2.1', 'Aislamientos, volumetrías y alturas de las edificaciones'),
  materia('2.2', 'Zonas de renovación, con sus prioridades, procedimientos y programas'),
  materia('2.3', 'Programas, proyectos y macroproyectos urbanos que el componente general no previó'),
  materia('2.4', 'Red vial secundaria, suelo afectado para equipamientos y espacios libres zonales o locales'),
  materia('2.5', 'Redes secundarias de servicios públicos'),
  materia('2.6', 'Cesiones urbanísticas y reglas para compensarlas en dinero o en tierra'),
  materia('2.7', 'Excepciones para macroproyectos y para conservación, renovación o mejoramiento integral'),
  materia('2.8', 'Otras que prevea la ley o que el municipio considere convenientes'),
  materia('3.1', 'Declaración de los predios de desarrollo o construcción prioritaria'),
  materia('3.2', 'Suelo para vivienda de interés social y reubicación de asentamientos en alto riesgo'),
  materia('3.3', 'Normas específicas de planes parciales, macroproyectos y actuaciones de renovación o mejoramiento'),
]

/** The numeral whose norms no initiative of the mayor can change: environment and risk. */
const SOLO_EN_REVISION = '1.5'

/** How a norm is to be changed. */
export interface CambioDeNorma {
  readonly via: 'revision-general' | 'iniciativa-del-alcalde' | 'revision-parcial' | 'programa-de-ejecucion'
  /** Whether technical reasons and studies support it (structural norms). */
  readonly estudiosTecnicos?: boolean | undefined
  /** Whether the norm itself foresees the occasion and the motive of a partial review (general norms). */
  readonly motivoPrevisto?: boolean | undefined
}

/** The answer of a check: whether it is admitted and why, in Spanish, with the article. */
export interface Juicio {
  readonly admite: boolean
  readonly motivo: string
  readonly articulo: Articulo
}

/** PL6: whether a norm of that level (and numeral, where known) can be changed in that way. */
export function puedeCambiarse(nivel: NivelNorma, numeral: string | undefined, cambio: CambioDeNorma): Juicio {
  if (cambio.via === 'revision-general')
    return si('La revisión general del plan puede cambiar cualquier norma', art(15))
  if (nivel === 'estructural') return cambioEstructural(numeral, cambio)
  if (nivel === 'general') {
    const articulo = art(15, 'num. 2')
    if (cambio.via === 'programa-de-ejecucion')
      return no('Una norma general no se cambia con el programa de ejecución', articulo)
    return cambio.motivoPrevisto === true
      ? si('La norma general prevé esa revisión parcial y su motivo', articulo)
      : no(
          'La norma general solo se revisa parcialmente por los motivos y en la oportunidad que ella misma señale',
          articulo,
        )
  }
  return si(
    'La norma complementaria se ajusta con el programa de ejecución o con las actuaciones que desarrolla',
    art(15, 'num. 3'),
  )
}

function cambioEstructural(numeral: string | undefined, cambio: CambioDeNorma): Juicio {
  if (numeral === SOLO_EN_REVISION) {
    return no(
      'Las normas sobre ambiente y riesgo solo cambian en la revisión del plan',
      art(15, `num. ${SOLO_EN_REVISION}`),
    )
  }
  const articulo = art(15, 'num. 1')
  if (cambio.via !== 'iniciativa-del-alcalde') {
    return no(
      'Una norma estructural solo cambia en la revisión general o, por excepción, por iniciativa del alcalde',
      articulo,
    )
  }
  return cambio.estudiosTecnicos === true
    ? si('Es la iniciativa excepcional del alcalde, con motivos y estudios técnicos', articulo)
    : no('La iniciativa del alcalde necesita motivos y estudios técnicos que la sustenten', articulo)
}

const si = (motivo: string, articulo: Articulo): Juicio => ({ admite: true, motivo, articulo })
const no = (motivo: string, articulo: Articulo): Juicio => ({ admite: false, motivo, articulo })

/** Art. 15 par.: what a housing norm says about lots, cessions or areas, and whether it suits the price of VIS. */
export interface NormaDeVivienda {
  readonly nombre: string
  readonly materia: 'loteo' | 'cesion' | 'area-construida'
  readonly acordeConPrecioVis: boolean
}

/** PL6, art. 15 par.: the housing norms that would hold social housing back, with the reason. */
export function revisarVis(normas: readonly NormaDeVivienda[]): Juicio[] {
  return normas
    .filter(n => !n.acordeConPrecioVis)
    .map(n =>
      no(`La norma «${n.nombre}» no está acorde con el precio de la vivienda de interés social`, art(15, 'par.')),
    )
}
