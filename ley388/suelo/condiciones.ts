import { type Articulo, art } from '../articulos/referencia.ts'

/** A condition of the law that an area does not meet, with what would meet it. */
export interface CondicionIncumplida {
  readonly id: string
  readonly mensaje: string
  readonly cura: string
  readonly articulo: Articulo
}

interface Condicion<H> {
  readonly id: string
  readonly cumple: (hechos: H) => boolean
  readonly mensaje: string
  readonly cura: string
  readonly articulo: Articulo
}

/** What is known of an area proposed as urban (S2, art. 31). */
export interface HechosUrbano {
  readonly usosUrbanos: boolean
  readonly vias: boolean
  readonly energia: boolean
  readonly acueducto: boolean
  readonly alcantarillado: boolean
  readonly dentroDelPerimetroDeServicios: boolean
  /** Consolidated and built, with urbanisation not finished. */
  readonly urbanizacionIncompleta: boolean
  readonly mejoramientoIntegral: boolean
}

const CURA_RED = 'Acredite la red, o clasifique el área en otra clase de suelo.'

/** An incomplete area stands as urban without all its networks if the plan makes it of integral improvement. */
const enMejora = (h: HechosUrbano): boolean => h.urbanizacionIncompleta && h.mejoramientoIntegral

const URBANO: readonly Condicion<HechosUrbano>[] = [
  {
    id: 'suelo.urbano.usos',
    cumple: h => h.usosUrbanos,
    mensaje: 'El plan no destina el área a usos urbanos.',
    cura: 'Asígnele usos urbanos.',
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.vias',
    cumple: h => h.vias || enMejora(h),
    mensaje: 'El área no tiene infraestructura vial.',
    cura: CURA_RED,
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.energia',
    cumple: h => h.energia || enMejora(h),
    mensaje: 'Falta la red primaria de energía.',
    cura: CURA_RED,
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.acueducto',
    cumple: h => h.acueducto || enMejora(h),
    mensaje: 'Falta la red primaria de acueducto.',
    cura: CURA_RED,
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.alcantarillado',
    cumple: h => h.alcantarillado || enMejora(h),
    mensaje: 'Falta la red primaria de alcantarillado.',
    cura: CURA_RED,
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.mejoramiento',
    cumple: h => !h.urbanizacionIncompleta || h.mejoramientoIntegral,
    mensaje: 'El área está consolidada con urbanización incompleta y no es de mejoramiento integral.',
    cura: 'Defínala como área de mejoramiento integral.',
    articulo: art(31),
  },
  {
    id: 'suelo.urbano.perimetro',
    cumple: h => h.dentroDelPerimetroDeServicios,
    mensaje: 'El área queda fuera del perímetro de servicios.',
    cura: 'Ajuste el perímetro urbano o acredite la ampliación del de servicios.',
    articulo: art(12, 'par. 2'),
  },
]

/** What is known of an area proposed as expansion (S3, art. 32). */
export interface HechosExpansion {
  readonly previsionDeCrecimiento: boolean
  readonly dotacionPosible: boolean
  readonly enProgramaDeEjecucion: boolean
  readonly desarrolloConcertado: boolean
  readonly areasProgramadasAdecuadas: boolean
}

const EXPANSION: readonly Condicion<HechosExpansion>[] = [
  {
    id: 'suelo.expansion.crecimiento',
    cumple: h => h.previsionDeCrecimiento,
    mensaje: 'La expansión no se apoya en las previsiones de crecimiento de la ciudad.',
    cura: 'Sustente el área en la proyección de población y vivienda.',
    articulo: art(32),
  },
  {
    id: 'suelo.expansion.dotacion',
    cumple: h => h.dotacionPosible,
    mensaje: 'No consta que se pueda dotar de vías, transporte, servicios, áreas libres y equipamientos.',
    cura: 'Adjunte la factibilidad de las infraestructuras.',
    articulo: art(32),
  },
  {
    id: 'suelo.expansion.programa',
    cumple: h => h.enProgramaDeEjecucion,
    mensaje: 'Ningún programa de ejecución dice cuándo se habilita esta área.',
    cura: 'Inclúyala en el programa de ejecución de la vigencia.',
    articulo: art(32),
  },
  {
    id: 'suelo.expansion.concertado',
    cumple: h => !h.desarrolloConcertado || h.areasProgramadasAdecuadas,
    mensaje: 'El área de desarrollo concertado espera a que se adecuen las áreas programadas.',
    cura: 'Adecue primero las áreas programadas.',
    articulo: art(32),
  },
]

/** What is known of a suburban area (S4, art. 34). */
export interface HechosSuburbano {
  readonly usosRestringidos: boolean
  readonly intensidadRestringida: boolean
  readonly densidadRestringida: boolean
  readonly serviciosPropios: boolean
  readonly usosUrbanos: boolean
  /** True once the area has been incorporated into urban land. */
  readonly incorporado: boolean
}

const SUBURBANO: readonly Condicion<HechosSuburbano>[] = [
  {
    id: 'suelo.suburbano.usos',
    cumple: h => h.usosRestringidos,
    mensaje: 'No hay restricción de usos.',
    cura: 'Fije los usos admitidos.',
    articulo: art(34),
  },
  {
    id: 'suelo.suburbano.intensidad',
    cumple: h => h.intensidadRestringida,
    mensaje: 'No hay intensidad máxima de ocupación.',
    cura: 'Fije la intensidad máxima.',
    articulo: art(34),
  },
  {
    id: 'suelo.suburbano.densidad',
    cumple: h => h.densidadRestringida,
    mensaje: 'No hay densidad máxima.',
    cura: 'Fije la densidad máxima.',
    articulo: art(34),
  },
  {
    id: 'suelo.suburbano.servicios',
    cumple: h => h.serviciosPropios,
    mensaje: 'No se garantiza el autoabastecimiento de servicios públicos.',
    cura: 'Acredite cómo se abastece el área.',
    articulo: art(34),
  },
  {
    id: 'suelo.suburbano.urbano',
    cumple: h => !h.usosUrbanos || h.incorporado,
    mensaje: 'Hay usos urbanos sin que el área se haya incorporado al suelo urbano.',
    cura: 'Tramite antes la incorporación, o retire los usos urbanos.',
    articulo: art(34),
  },
]

/** What an area needs to pass from suburban to urban land (S4, art. 34, second paragraph). */
export interface HechosIncorporacion {
  readonly espacioPublico: boolean
  readonly vias: boolean
  readonly energia: boolean
  readonly acueducto: boolean
  readonly alcantarillado: boolean
}

const CURA_INCORPORACION = 'Construya o acredite esa infraestructura antes de incorporar el área.'

const INCORPORACION: readonly Condicion<HechosIncorporacion>[] = [
  {
    id: 'suelo.incorporacion.espacio',
    cumple: h => h.espacioPublico,
    mensaje: 'Falta el espacio público.',
    cura: CURA_INCORPORACION,
    articulo: art(34),
  },
  {
    id: 'suelo.incorporacion.vias',
    cumple: h => h.vias,
    mensaje: 'Falta la infraestructura vial.',
    cura: CURA_INCORPORACION,
    articulo: art(34),
  },
  {
    id: 'suelo.incorporacion.energia',
    cumple: h => h.energia,
    mensaje: 'Falta la red de energía.',
    cura: CURA_INCORPORACION,
    articulo: art(34),
  },
  {
    id: 'suelo.incorporacion.acueducto',
    cumple: h => h.acueducto,
    mensaje: 'Falta la red de acueducto.',
    cura: CURA_INCORPORACION,
    articulo: art(34),
  },
  {
    id: 'suelo.incorporacion.alcantarillado',
    cumple: h => h.alcantarillado,
    mensaje: 'Falta la red de alcantarillado.',
    cura: CURA_INCORPORACION,
    articulo: art(34),
  },
]

/** S2, art. 31: what an area lacks to be urban. */
export const faltaParaUrbano = (h: HechosUrbano): CondicionIncumplida[] => incumplidas(URBANO, h)
/** S3, art. 32: what an area lacks to be of expansion. */
export const faltaParaExpansion = (h: HechosExpansion): CondicionIncumplida[] => incumplidas(EXPANSION, h)
/** S4, art. 34: what a suburban area lacks. */
export const faltaParaSuburbano = (h: HechosSuburbano): CondicionIncumplida[] => incumplidas(SUBURBANO, h)
/** S4, art. 34: what an area lacks to be incorporated into urban land. */
export const faltaParaIncorporar = (h: HechosIncorporacion): CondicionIncumplida[] => incumplidas(INCORPORACION, h)

function incumplidas<H>(condiciones: readonly Condicion<H>[], hechos: H): CondicionIncumplida[] {
  return condiciones
    .filter(c => !c.cumple(hechos))
    .map(({ id, mensaje, cura, articulo }) => ({ id, mensaje, cura, articulo }))
}
