import { type Articulo, art } from '../articulos/referencia.ts'
import type { Fecha } from '../fecha.ts'

/** An entry of the list of art. 8. Two entries carry the numeral 7, so each has its own id. */
export interface ClaseDeAccion {
  readonly id: string
  readonly numeral: string
  readonly nombre: string
  readonly articulo: Articulo
}

function accion(id: string, numeral: string, nombre: string): ClaseDeAccion {
  return { id, numeral, nombre, articulo: art(8, `num. ${numeral}`) }
}

/** P6, art. 8 (Ley 2079 de 2021, art. 27): the fifteen urban actions, in the order of the law; 13 is the residual one. */
export const ACCIONES_URBANISTICAS: readonly ClaseDeAccion[] = [
  accion('clasificar-territorio', '1', 'Clasificar el suelo en urbano, rural y de expansión'),
  accion(
    'localizar-infraestructura',
    '2',
    'Localizar la infraestructura de transporte, servicios, residuos y equipamientos',
  ),
  accion('zonificar', '3', 'Zonificar las actividades y fijar usos, intensidades, cesiones, ocupación y demás normas'),
  accion('espacios-libres', '4', 'Fijar los espacios libres para parques y zonas verdes públicas'),
  accion('no-urbanizables', '5', 'Señalar las zonas que no se urbanizan por riesgo o insalubridad'),
  accion('unidades-de-actuacion', '6', 'Fijar las características y dimensiones de las unidades de actuación'),
  accion('suelo-vis', '7', 'Calificar y localizar suelo para vivienda de interés social'),
  accion('desarrollo-prioritario', '7', 'Calificar terrenos de desarrollo o construcción prioritaria'),
  accion('ejecutar-obras', '8', 'Dirigir y ejecutar obras de transporte, servicios y equipamientos'),
  accion('expropiar', '9', 'Expropiar por utilidad pública o interés social'),
  accion('areas-criticas', '10', 'Localizar áreas críticas de prevención de desastres y de recuperación del paisaje'),
  accion('ecosistemas', '11', 'Identificar, con la autoridad ambiental, los ecosistemas que se protegen'),
  accion('reservar-suelo', '12', 'Reservar terrenos para ampliar las infraestructuras urbanas'),
  accion('otras', '13', 'Otra acción acorde con los objetivos del ordenamiento'),
  accion('suelo-de-defensa', '14', 'Localizar, con la Nación, suelo para infraestructura militar y de policía'),
]

/** Instruments in which an urban action can be contained or authorised. */
export type ClaseDeInstrumento =
  | 'plan'
  | 'plan-parcial'
  | 'macroproyecto'
  | 'unidad-de-actuacion'
  | 'instrumento-complementario'

/** An urban action as the municipality records it. */
export interface AccionUrbanistica {
  readonly clase: string
  readonly acto: string
  readonly fecha: Fecha
  /** The plan or the instrument that contains or authorises it, in force on its date. */
  readonly autorizadaPor?: Instrumento | undefined
  /** For the residual entry: the objective of the plan with which it agrees. */
  readonly objetivo?: string | undefined
}

export interface Instrumento {
  readonly clase: ClaseDeInstrumento
  readonly nombre: string
  readonly desde: Fecha
  readonly hasta?: Fecha | undefined
}

/** Why an urban action cannot be recorded. */
export interface DefectoDeAccion {
  readonly campo: string
  readonly mensaje: string
  readonly cura: string
  readonly articulo: Articulo
}

/** P6, art. 8: what is wrong with an action; one that no plan or instrument in force authorises is rejected. */
export function revisarAccion(a: AccionUrbanistica): DefectoDeAccion[] {
  const defectos: DefectoDeAccion[] = []
  const clase = ACCIONES_URBANISTICAS.find(c => c.id === a.clase)
  const falla = (campo: string, mensaje: string, cura: string, articulo: Articulo = art(8)): void => {
    defectos.push({ campo, mensaje, cura, articulo })
  }
  if (!clase) falla('clase', `«${a.clase}» no es una acción urbanística del artículo 8.`, 'Elija una de la lista.')
  if (a.acto.trim() === '') falla('acto', 'La acción no tiene acto administrativo.', 'Escriba el acto que la adoptó.')
  if (clase?.id === 'otras' && !a.objetivo?.trim()) {
    falla(
      'objetivo',
      'La acción residual no dice a qué objetivo del plan responde.',
      'Nombre el objetivo.',
      clase.articulo,
    )
  }
  const por = a.autorizadaPor
  if (!por) {
    falla(
      'autorizadaPor',
      'Ningún plan ni instrumento autoriza esta acción urbanística.',
      'Señale el plan o el instrumento que la contiene o la autoriza.',
    )
  } else if (a.fecha < por.desde || (por.hasta !== undefined && a.fecha > por.hasta)) {
    falla(
      'fecha',
      `«${por.nombre}» no estaba vigente el ${a.fecha}.`,
      'Señale el instrumento que regía en la fecha del acto.',
    )
  }
  return defectos
}
