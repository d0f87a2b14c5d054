import { type Articulo, art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'
import type { Disposicion } from './disposicion.ts'

/** PL2, art. 10 (Ley 2294 de 2023, art. 32): the six levels of prevalence; the lower number prevails. */
export type NivelDeterminante = 1 | 2 | 3 | 4 | 5 | 6

/** A kind of determinant of art. 10. */
export interface ClaseDeterminante {
  readonly id: string
  readonly nivel: NivelDeterminante
  readonly literal?: string | undefined
  readonly resumen: string
  readonly articulo: Articulo
  readonly vigente: boolean
}

function clase(
  nivel: NivelDeterminante,
  literal: string | undefined,
  resumen: string,
  vigente = true,
): ClaseDeterminante {
  const parte = literal === undefined ? `num. ${nivel}` : `num. ${nivel} lit. ${literal}`
  return { id: `${nivel}${literal ?? ''}`, nivel, literal, resumen, articulo: art(10, parte), vigente }
}

/** Name of each level, short enough for a table. */
export const NOMBRE_NIVEL: Readonly<Record<NivelDeterminante, string>> = {
  1: 'Ambiente, agua, riesgo, cambio climático y soberanía alimentaria',
  2: 'Derecho a la alimentación dentro de la frontera agrícola',
  3: 'Patrimonio cultural',
  4: 'Infraestructuras básicas nacionales y regionales',
  5: 'Hechos y planes metropolitanos',
  6: 'Proyectos turísticos especiales',
}

/** Art. 10: what can be a determinant. Level 1 e) is here because the law has it, and marked: it is not in force. */
export const CLASES_DETERMINANTE: readonly ClaseDeterminante[] = [
  clase(1, 'a', 'Normas de las entidades del Sistema Nacional Ambiental sobre el orden espacial del territorio'),
  clase(1, 'b', 'Parques nacionales naturales y reservas forestales nacionales'),
  clase(
    1,
    'c',
    'Uso y manejo de los recursos naturales, áreas regionales protegidas, cuencas y ecosistemas estratégicos',
  ),
  clase(1, 'd', 'Prevención de amenazas y riesgos, áreas de riesgo para los asentamientos y cambio climático'),
  clase(1, 'e', 'Literal declarado inexequible con efectos inmediatos', false),
  clase(2, undefined, 'Áreas de protección para la producción de alimentos y zonas de reserva campesina'),
  clase(3, undefined, 'Patrimonio cultural de la Nación y de los departamentos'),
  clase(
    4,
    undefined,
    'Vías, puertos, aeropuertos, logística, agua, saneamiento, energía, gas e internet, y su área de influencia',
  ),
  clase(5, undefined, 'Planes integrales de desarrollo metropolitano y normas generales de las áreas metropolitanas'),
  clase(6, undefined, 'Proyectos turísticos especiales del Ministerio de Comercio y su infraestructura'),
]

/**
 * ▲ Level at which a national integral urban action (art. 111 par. 2) enters: the text makes it a determinant without
 * saying which. Default: that of the basic infrastructures; the municipality can change it.
 */
export const NIVEL_ACTUACION_NACIONAL: NivelDeterminante = 4

/** A determinant as it rules in a municipality. Its geometry is a layer of the territory. */
export interface Determinante {
  readonly id: string
  readonly nombre: string
  /** Kind of art. 10 by its id ("1a", "4"). */
  readonly clase: string
  readonly nivel: NivelDeterminante
  readonly autoridad: string
  readonly acto: string
  readonly fecha: Fecha
  readonly restricciones: readonly Disposicion[]
}

/** A defect of a determinant, with its cure. */
export interface DefectoDeDeterminante {
  readonly campo: string
  readonly mensaje: string
  readonly articulo: Articulo
}

/** PL2: what a determinant lacks or says wrong: kind in force, its own level, authority, act. */
export function revisarDeterminante(d: Determinante): DefectoDeDeterminante[] {
  const defectos: DefectoDeDeterminante[] = []
  const suya = CLASES_DETERMINANTE.find(c => c.id === d.clase)
  const falla = (campo: string, mensaje: string, articulo: Articulo = art(10)): void => {
    defectos.push({ campo, mensaje, articulo })
  }
  if (!suya)
    falla('clase', `«${d.clase}» no es una clase de determinante del artículo 10. Elija una de sus seis niveles.`)
  else if (!suya.vigente)
    falla(
      'clase',
      `La determinante «${d.nombre}» se apoya en un literal que no está vigente. Búsquele otro sustento.`,
      suya.articulo,
    )
  else if (suya.nivel !== d.nivel) {
    falla('nivel', `La determinante «${d.nombre}» es de nivel ${suya.nivel}, no de nivel ${d.nivel}.`, suya.articulo)
  }
  if (d.autoridad.trim() === '') falla('autoridad', `Falta la autoridad que expidió la determinante «${d.nombre}».`)
  if (d.acto.trim() === '') falla('acto', `Falta el acto que adoptó la determinante «${d.nombre}».`)
  if (d.restricciones.length === 0) {
    falla('restricciones', `Falta decir qué restringe la determinante «${d.nombre}».`, art(10, 'par. 1'))
  }
  return defectos
}
